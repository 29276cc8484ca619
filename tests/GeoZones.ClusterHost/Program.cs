using System.Runtime.InteropServices;
using GeoZones.Data.Postgres;

// Runs one server until stdin ends or a signal comes: `throwaway`, or a directory for a durable one.
// Says one line, "<pid of the server> <connection string>", or the sentence why there is none.
try
{
    await using var cluster = args is ["throwaway"]
        ? await LocalCluster.StartAsync(DataDirectory.Throwaway(), ClusterProfile.Throwaway)
        : await LocalCluster.StartAsync(DataDirectory.At(args[0]), ClusterProfile.Durable);
    Console.WriteLine($"{cluster.Pid} {cluster.ConnectionString}");
    var asked = new TaskCompletionSource();
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    await Task.WhenAny(asked.Task, Console.OpenStandardInput().CopyToAsync(Stream.Null));
    return 0;

    void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        asked.TrySetResult();
    }
}
catch (ClusterException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
