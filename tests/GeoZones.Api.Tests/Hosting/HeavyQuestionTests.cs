using System.Text;

namespace GeoZones.Api.Tests.Hosting;

/// <summary>Questions that would be too much for the parser or the database, put to a real process: refused at once, and it lives on.</summary>
[Collection(OneTownHost.Name)]
public sealed class HeavyQuestionTests(TownHost town)
{
    public static TheoryData<string, string> Questions => new()
    {
        { "expand 450 deep", "$apply=" + Repeat("expand(", 450) },
        { "expand 5,000 deep", "$apply=" + Repeat("expand(", 5000) + Repeat(")", 5000) },
        { "5,000 parentheses", "$filter=" + Repeat("(", 5000) + "IsRural" + Repeat(")", 5000) },
        { "100,000 items", "$filter=GridUnits in (" + Repeat("1,", 100_000) + "1)" },
        { "100 kB of filter", "$filter=" + Repeat("IsRural and ", 9000) + "IsRural" },
        { "50,000 vertices", "$filter=geo.intersects(Boundary,geography'SRID=4490;LINESTRING(117 34" + Repeat(",117 35,117 34", 25_000) + ")')" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_too_large_is_refused_in_words_and_the_process_answers_the_next_one(string what, string question)
    {
        using var body = new StringContent(question, Encoding.UTF8, "text/plain");
        using var refused = await town.Http.PostAsync("/odata/Villages/$query", body);
        ((int)refused.StatusCode).ShouldBeInRange(400, 431, what);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"GZ-1", Case.Sensitive, what);
        (await town.GetAsync("/odata/Villages/$count")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_address_of_60_kB_is_read()
    {
        var codes = string.Join(',', Enumerable.Repeat("'370404100229'", 4200));
        var (status, _, body) = await town.GetAsync($"/odata/Villages?$select=Code&$filter=Code in ({codes})");
        status.ShouldBe(200);
        body.GetProperty("value").GetArrayLength().ShouldBe(1);
    }

    static string Repeat(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
