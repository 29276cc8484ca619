using GeoZones.Api.Tests.Hosting;

namespace GeoZones.Api.Tests.Search;

[Collection(OneTownHost.Name)]
public sealed class SearchTests(TownHost town)
{
    [Theory]
    [InlineData("枣庄", "枣庄市")]
    [InlineData("棗莊", "枣庄市")]
    [InlineData("古邵镇", "古邵镇")]
    [InlineData("古邵鎮", "古邵镇")]
    [InlineData("程庄", "程庄村委会")]
    [InlineData("古运梦河", "古运梦河")]
    [InlineData(" 程莊 ", "程庄村委会")]
    public async Task A_place_is_found_by_its_name_in_simplified_or_traditional_characters(string text, string first) =>
        (await NamesAsync(text))[0].ShouldBe(first);

    [Theory]
    [InlineData("zzs", "枣庄市", "initials")]
    [InlineData("ZZS", "枣庄市", "initials")]
    [InlineData("zaozhuang", "枣庄市", "pinyin")]
    [InlineData("Zao zhuang'shi", "枣庄市", "pinyin")]
    [InlineData("ycq", "峄城区", "initials")]
    [InlineData("gymh", "古运梦河", "initials")]
    [InlineData("czcwh", "程庄村委会", "initials")]
    [InlineData("枣庄", "枣庄市", "name")]
    [InlineData("370404100229", "程庄村委会", "code")]
    public async Task A_place_is_found_by_its_initials_or_by_whole_syllables_and_says_how(string text, string first, string by)
    {
        var (_, _, body) = await town.GetAsync($"/search?q={Uri.EscapeDataString(text)}");
        var found = body.GetProperty("results")[0];
        (found.GetProperty("name").GetString(), found.GetProperty("foundBy").GetString()).ShouldBe((first, by));
    }

    [Theory]
    [InlineData("z")]
    [InlineData("zsh")]
    [InlineData("hzs")]
    [InlineData("z%s")]
    [InlineData("z_s")]
    [InlineData("z[a-z]s")]
    public async Task Initials_are_two_letters_or_more_from_the_start_of_a_name_and_nothing_but_letters(string text) =>
        (await NamesAsync(text)).ShouldNotContain("枣庄市");

    [Fact]
    public async Task A_code_is_found_by_its_beginning()
    {
        (await NamesAsync("370404100229")).ShouldBe(["程庄村委会"]);
        (await NamesAsync("3704041002", limit: 50)).Count.ShouldBeGreaterThan(20);
        (await NamesAsync("404100229")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_found_place_tells_what_it_is_where_it_lies_and_its_box()
    {
        var (_, _, body) = await town.GetAsync("/search?q=370404100229");
        var found = body.GetProperty("results")[0];
        found.GetProperty("kind").GetString().ShouldBe("village");
        found.GetProperty("context").GetString().ShouldNotBeNull().ShouldEndWith("枣庄市 峄城区 古邵镇");
        found.GetProperty("bbox").EnumerateArray().Select(degree => degree.GetDouble()).ShouldBe([117.50, 34.62, 117.52, 34.64], 0.01);
    }

    [Fact]
    public async Task A_name_with_quotes_semicolons_and_comments_is_a_name() =>
        (await NamesAsync(TownHost.Hostile)).ShouldBe([TownHost.Hostile]);

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData(@"\")]
    [InlineData("%_")]
    public async Task Wildcards_stand_for_themselves(string text) =>
        (await NamesAsync(text)).ShouldBe([TownHost.Wild]);

    [Fact]
    public async Task Nothing_found_is_an_empty_list() =>
        (await NamesAsync("' OR 1=1 --")).ShouldBeEmpty();

    [Fact]
    public async Task A_limit_is_kept() =>
        (await NamesAsync("村", limit: 3)).Count.ShouldBe(3);

    [Theory]
    [InlineData("/search", "GZ-321")]
    [InlineData("/search?q=%20%20", "GZ-321")]
    [InlineData("/search?q=a%00b", "GZ-321")]
    [InlineData("/search?q=村&limit=0", "GZ-322")]
    [InlineData("/search?q=村&limit=51", "GZ-322")]
    [InlineData("/search?q=村&limit=-1", "GZ-322")]
    [InlineData("/search?q=村&limit=ten", "GZ-322")]
    [InlineData("/search?q=村&limit=99999999999", "GZ-322")]
    public async Task A_question_that_makes_no_sense_is_a_problem_with_a_code(string address, string code)
    {
        var (status, type, body) = await town.GetAsync(address);
        (status, type).ShouldBe((400, "application/problem+json"));
        body.GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task A_hundred_characters_may_be_asked_and_no_more()
    {
        (await town.GetAsync($"/search?q={new string('村', 100)}")).Status.ShouldBe(200);
        (await town.GetAsync($"/search?q={new string('村', 101)}")).Status.ShouldBe(400);
    }

    async Task<List<string>> NamesAsync(string text, int limit = 10)
    {
        var (status, _, body) = await town.GetAsync($"/search?q={Uri.EscapeDataString(text)}&limit={limit}");
        status.ShouldBe(200);
        return [.. body.GetProperty("results").EnumerateArray().Select(found => found.GetProperty("name").GetString()!)];
    }
}
