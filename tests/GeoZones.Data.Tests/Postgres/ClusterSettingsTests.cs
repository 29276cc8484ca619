using GeoZones.Data.Postgres;

namespace GeoZones.Data.Tests.Postgres;

public sealed class ClusterSettingsTests
{
    const long Gigabyte = 1 << 30;

    [Theory]
    [InlineData(4, "shared_buffers=512MB", "maintenance_work_mem=170MB")]
    [InlineData(24, "shared_buffers=3072MB", "maintenance_work_mem=1024MB")]
    public void Durable_settings_follow_the_memory(long gigabytes, string shared, string maintenance)
    {
        var settings = ClusterSettings.Of(ClusterProfile.Durable, gigabytes * Gigabyte);
        settings.ShouldContain(shared);
        settings.ShouldContain(maintenance);
    }

    [Theory]
    [InlineData("fsync=off")]
    [InlineData("synchronous_commit=off")]
    [InlineData("full_page_writes=off")]
    [InlineData("autovacuum=off")]
    public void Only_a_throwaway_server_takes_risks(string setting)
    {
        ClusterSettings.Of(ClusterProfile.Throwaway, Gigabyte).ShouldContain(setting);
        ClusterSettings.Of(ClusterProfile.Durable, Gigabyte).ShouldNotContain(setting);
    }
}
