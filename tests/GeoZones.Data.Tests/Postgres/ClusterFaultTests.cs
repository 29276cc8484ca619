using GeoZones.Data.Postgres;

namespace GeoZones.Data.Tests.Postgres;

/// <summary>Why there is no server, in a sentence that says what to do.</summary>
public sealed class ClusterFaultTests : IDisposable
{
    readonly ScratchDirectory scratch = new();

    [Fact]
    public async Task A_directory_with_other_files_is_not_taken_over()
    {
        scratch.Put("thesis.docx", "");
        var fault = await Should.ThrowAsync<ClusterException>(scratch.StartAsync());
        fault.Message.ShouldBe($"GZ-904: {scratch.Data.Path} holds files that are not GeoZones data; choose a new or empty directory with --data.");
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_refused()
    {
        var closed = DataDirectory.At("/proc/geozones");
        var fault = await Should.ThrowAsync<ClusterException>(LocalCluster.StartAsync(closed, ClusterProfile.Durable));
        fault.Message.ShouldStartWith($"GZ-903: User {ServerAccount.Current().Name} cannot write in /proc/geozones; choose a directory");
    }

    [Fact]
    public async Task Data_of_a_version_that_is_not_installed_are_left_alone()
    {
        scratch.Put("geozones.lock", "");
        scratch.Put("cluster/PG_VERSION", "9");
        var fault = await Should.ThrowAsync<ClusterException>(scratch.StartAsync());
        fault.Message.ShouldStartWith($"GZ-902: The data in {scratch.Data.Path} were written by PostgreSQL 9, which is not installed here");
    }

    [Fact]
    public void A_full_disk_is_named()
    {
        var told = "FATAL:  could not write lock file \"postmaster.pid\": No space left on device";
        ClusterFault.From("start", told, scratch.Data).Message
            .ShouldBe($"GZ-906: The disk that holds {scratch.Data.Path} is full; free at least 1 GB, or choose a directory on another disk with --data.");
    }

    [Fact]
    public void Any_other_reason_is_the_one_that_postgres_gave()
    {
        var told = "2026-01-01 LOG:  starting\n2026-01-01 08:00:00.123 UTC [77] FATAL:  data directory \"x\" has wrong ownership\nHINT: no";
        ClusterFault.From("start", told, scratch.Data).Message
            .ShouldBe($"GZ-908: PostgreSQL failed to start: data directory \"x\" has wrong ownership; the whole story is in {scratch.Data.Log}.");
    }

    public void Dispose() => scratch.Dispose();
}
