using System.Globalization;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.Tests.OData;

/// <summary>What is too large or too deep is refused at once; the parser, whose stack overflow nothing catches, never sees it.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData(450)]
    [InlineData(5_000)]
    public void Nested_expand_in_apply_is_refused(int depth) =>
        Refused($"Villages?$apply={Repeat("expand(", depth)}Households{Repeat(")", depth)}");

    [Theory]
    [InlineData("Villages?$filter={0}IsRural{1}")]
    [InlineData("Villages?$compute={0}GridUnits{1} as X")]
    [InlineData("Villages?$orderby={0}GridUnits{1}")]
    [InlineData("Villages?$search={0}a{1}")]
    [InlineData("Villages?$search='{0}a{1}")]
    [InlineData("Villages?search={0}a{1}")]
    [InlineData("Villages?@a={0}1{1}")]
    [InlineData("Villages{0}1{1}")]
    public void Five_thousand_brackets_are_refused(string url) =>
        Refused(string.Format(CultureInfo.InvariantCulture, url, Repeat("(", 5_000), Repeat(")", 5_000)));

    [Fact]
    public void Closing_brackets_inside_a_text_do_not_hide_depth() =>
        Refused($"Villages?$filter={string.Concat(Enumerable.Repeat("(Name eq ')))))' and ", 40))}IsRural{Repeat(")", 40)}");

    [Fact]
    public void Closing_brackets_inside_a_search_phrase_do_not_hide_depth() =>
        Refused($"Villages?$search={string.Concat(Enumerable.Repeat("(\")))))\" AND ", 40))}x{Repeat(")", 40)}");

    [Fact]
    public void An_escaped_quote_inside_a_search_phrase_does_not_hide_depth() =>
        Refused($"Villages?$search=\"a\\\"b\" {Repeat("(", 5_000)}x{Repeat(")", 5_000)}");

    [Fact]
    public void A_filter_of_100_kB_is_refused() => Refused($"Villages?$filter={string.Join(" or ", Enumerable.Repeat("IsRural", 10_000))}");

    [Fact]
    public void A_literal_of_50_000_vertices_is_refused() =>
        Refused($"Villages?$filter=geo.intersects(Seat,geography'LINESTRING({string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"117 34.{i:00000}"))})')");

    [Fact]
    public void A_list_of_100_000_items_is_refused() => Refused($"Villages?$filter=Code in ({string.Join(',', Enumerable.Repeat("'1'", 100_000))})");

    [Fact]
    public void Twenty_one_steps_are_refused() => Refused($"Villages?$apply={string.Join('/', Enumerable.Repeat("filter(IsRural)", 21))}");

    [Fact]
    public void A_long_chain_that_the_parser_itself_refuses_is_a_400() =>
        Should.Throw<Errors.GeoZonesException>(() => Asking.Compile($"Villages?$filter={Repeat("not ", 3_000)}IsRural")).Status.ShouldBe(400);

    [Fact]
    public void A_long_chain_of_and_is_answered_or_refused_never_a_crash()
    {
        foreach (var count in (int[])[10, 200, 700, 900, 4_000])
        {
            try
            {
                Asking.Compile($"Villages?$filter={string.Join(" and ", Enumerable.Repeat("IsRural", count))}").Text.ShouldNotBeEmpty();
            }
            catch (Errors.GeoZonesException refusal)
            {
                refusal.Status.ShouldBe(400);
            }
        }
    }

    [Fact]
    public void NUL_is_refused() => Should.Throw<UnreadableException>(() => Asking.Compiler.Compile(new("Villages", "$filter=Name%20eq%20'a%00b'"), Asking.Admin)).Code.ShouldBe("GZ-108");

    [Fact]
    public void What_a_planner_needs_passes()
    {
        var ring = string.Join(',', Enumerable.Range(0, 2_000).Append(0).Select(i => FormattableString.Invariant($"{117 + Math.Cos(i * Math.PI / 1000):F7} {34 + Math.Sin(i * Math.PI / 1000):F7}")));
        Asking.Compile($"Villages?$filter=geo.intersects(Boundary,geography'POLYGON(({ring}))')").Parameters.Count.ShouldBe(1);
        Asking.Compile($"Villages?$filter=Code in ({string.Join(',', Enumerable.Range(0, 3_000).Select(i => $"'{i:000000000000}'"))})").Parameters.Count.ShouldBe(1);
    }

    static void Refused(string url)
    {
        var refusal = Should.Throw<LimitException>(() => RequestGuard.Check(Asking.Request(url), new()));
        refusal.Wording.English.ShouldContain("OData:Limits");
    }

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
