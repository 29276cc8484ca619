using System.Security.Cryptography;

namespace GeoZones.Data.Postgres;

/// <summary>initdb, complete or not at all: an interrupted one is begun again at the next start.</summary>
internal static class NewCluster
{
    public const string Superuser = "geozones";

    public static async Task CreateAsync(ClusterPlan plan, CancellationToken cancel)
    {
        var directory = plan.Directory;
        Discard(directory);
        Private.WriteNew(directory.Password, RandomNumberGenerator.GetHexString(32));
        await plan.Account.OwnAsync(directory.Password, cancel);
        var made = await Command.RunAsync(plan.Account.Command(Initdb(plan)), cancel);
        if (!made.Succeeded)
            throw ClusterFault.From("create its data directory", made.Output, directory);
        Directory.Move(directory.Unfinished, directory.Cluster);
    }

    static string[] Initdb(ClusterPlan plan) =>
    [
        plan.Binaries.Initdb, "-D", plan.Directory.Unfinished, "-U", Superuser, "--pwfile", plan.Directory.Password,
        "--auth=scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", .. plan.Profile == ClusterProfile.Throwaway ? ["--no-sync"] : Array.Empty<string>(),
    ];

    static void Discard(DataDirectory directory)
    {
        if (Directory.Exists(directory.Unfinished))
            Directory.Delete(directory.Unfinished, recursive: true);
        File.Delete(directory.Password);
    }
}
