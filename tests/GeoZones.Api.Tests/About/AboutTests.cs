using GeoZones.Api.Tests.Hosting;

namespace GeoZones.Api.Tests.About;

[Collection(OneTownHost.Name)]
public sealed class AboutTests(TownHost town)
{
    [Fact]
    public async Task It_tells_who_asks_which_data_and_how_many_rows()
    {
        var (status, _, about) = await town.GetAsync("/about");
        status.ShouldBe(200);
        about.GetProperty("role").GetString().ShouldBe("admin");
        about.GetProperty("scale").GetString().ShouldBe("town");
        about.GetProperty("synthetic").GetBoolean().ShouldBeTrue();
        about.GetProperty("dataVersion").GetInt64().ShouldBePositive();
        about.GetProperty("dataDate").GetDateTime().ShouldBe(DateTime.UtcNow, TimeSpan.FromDays(2));
        about.GetProperty("counts").GetProperty("Villages").GetInt64().ShouldBe(63);
        about.GetProperty("counts").GetProperty("Households").GetInt64().ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task It_tells_the_zones_with_their_boxes_and_the_credit_that_every_map_shows()
    {
        var (_, _, about) = await town.GetAsync("/about");
        var zone = about.GetProperty("zones").EnumerateArray().ShouldHaveSingleItem();
        zone.GetProperty("name").GetString().ShouldBe("古运梦河");
        zone.GetProperty("bbox").GetArrayLength().ShouldBe(4);
        about.GetProperty("bounds").GetArrayLength().ShouldBe(4);
        about.GetProperty("credit").GetProperty("zh").GetString().ShouldNotBeNull().ShouldContain("示意，非权威界线");
    }

    [Fact]
    public async Task The_host_lives_and_is_ready()
    {
        (await town.GetAsync("/health/live")).Status.ShouldBe(200);
        (await town.GetAsync("/health/ready")).Status.ShouldBe(200);
    }
}
