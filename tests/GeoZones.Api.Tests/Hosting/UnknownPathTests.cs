namespace GeoZones.Api.Tests.Hosting;

[Collection(OneTownHost.Name)]
public sealed class UnknownPathTests(TownHost town)
{
    [Theory]
    [InlineData("/nothing")]
    [InlineData("/nothing/at/all.png")]
    [InlineData("/assets/none.js")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/tiles/nothing.json")]
    public async Task An_address_that_is_nothing_is_a_problem_with_a_code(string path)
    {
        var (status, type, body) = await town.GetAsync(path);
        (status, type).ShouldBe((404, "application/problem+json"));
        body.GetProperty("code").GetString().ShouldNotBeNull().ShouldStartWith("GZ-3");
        body.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("zh-CN", "没有 /nothing 这个地址")]
    [InlineData("", "没有 /nothing 这个地址")]
    [InlineData("de, en-GB;q=0.8, zh;q=0.3", "There is nothing at /nothing")]
    [InlineData("fr", "没有 /nothing 这个地址")]
    public async Task A_problem_speaks_the_language_that_the_reader_prefers_and_Chinese_to_all_others(string wanted, string words)
    {
        var (_, _, body) = await town.GetAsync("/nothing", wanted);
        body.GetProperty("detail").GetString().ShouldNotBeNull().ShouldStartWith(words);
    }
}
