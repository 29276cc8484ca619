using GeoZones.Api.Hosting;
using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Postgres;

namespace GeoZones.Api.Tests.Hosting;

public sealed class RunOptionsTests
{
    [Fact]
    public void Without_words_the_city_is_shown_on_port_5080()
    {
        var options = Options("");
        (options.Port, options.Scale, options.Reset, options.Role).ShouldBe((5080, DemonstrationScale.City, false, null));
        options.Data.ShouldBe(DataDirectory.Default());
    }

    [Theory]
    [InlineData("--port 8080 --data /srv/geozones --reset --scale cities --role water --producer 水利局")]
    [InlineData("--role=water --scale=cities --reset --data=/srv/geozones --port=8080 --producer=水利局")]
    public void Every_option_is_heard_in_any_order_and_with_an_equals_sign(string words)
    {
        var options = Options(words);
        (options.Port, options.Scale, options.Reset, options.Role, options.Producer).ShouldBe((8080, DemonstrationScale.Cities, true, "water", "水利局"));
        options.Data.Path.ShouldBe("/srv/geozones");
    }

    [Fact]
    public void Configuration_of_the_host_passes_through() =>
        Options("--Logging:LogLevel:Default=Debug --reset").Configuration.ShouldBe(["--Logging:LogLevel:Default=Debug"]);

    [Theory]
    [InlineData("--port eighty", "--port got \"eighty\"; a port is a number from 1 to 65535, such as 5080.")]
    [InlineData("--port 70000", "--port got \"70000\"; a port is a number from 1 to 65535, such as 5080.")]
    [InlineData("--scale village", "--scale got \"village\"; it is one of town, city, cities.")]
    [InlineData("--role root", "--role got \"root\"; it is one of public, viewer, planner, water, clerk, admin.")]
    [InlineData("--tianditu-key", "--tianditu-key needs a value; `./run --help` shows them.")]
    [InlineData("--reset --data", "--data needs a value; `./run --help` shows them.")]
    [InlineData("--prot 8080", "\"--prot\" is not an option; `./run --help` shows them.")]
    public void A_wrong_word_is_a_sentence(string words, string sentence) =>
        RunOptions.Parse(words.Split(' ')).ShouldBe((null, sentence));

    static RunOptions Options(string words) =>
        RunOptions.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Options.ShouldNotBeNull();
}
