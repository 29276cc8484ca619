using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.Tests.OData;

/// <summary>What is refused, and what it says.</summary>
public sealed partial class HostileTests
{
    [Theory]
    [InlineData("Nope", "GZ-102", 404, "Nope")]
    [InlineData("ZoneVersions", "GZ-102", 404, "ZoneVersions")]
    [InlineData("Villages?$foo=1", "GZ-103", 400, "$foo")]
    [InlineData("Villages?$top=1&top=2", "GZ-104", 400, "top")]
    [InlineData("Villages?$filter=geo.intersects(Boundary,@a)", "GZ-105", 400, "@a=")]
    [InlineData("Villages?$filter=Code eq @missing", "GZ-105", 400, "@missing")]
    [InlineData("Households?$filter=SupplyType in ('Nope')", "GZ-106", 400, "Hauled")]
    [InlineData("Households?$filter=SupplyType eq GeoZones.SupplyType'77'", "GZ-106", 400, "77")]
    [InlineData("Households?$filter=SupplyType eq 'Nope'", "GZ-101", 400, "Nope")]
    [InlineData("Villages?$top=-1", "GZ-107", 400, "-1")]
    [InlineData("Villages?$skip=99999999999", "GZ-107", 400, "99999999999")]
    [InlineData("Villages?$count=maybe", "GZ-110", 400, "maybe")]
    [InlineData("Villages?$filter=Nope eq 1", "GZ-101", 400, "Nope")]
    [InlineData("Villages?$filter=Name eq 'x", "GZ-101", 400, "literal")]
    [InlineData("Villages?$filter=", "GZ-101", 400, "")]
    [InlineData("Villages?$filter=Name", "GZ-101", 400, "")]
    [InlineData("Villages?$filter=matchesPattern(Name,'x')", "GZ-101", 400, "matchesPattern")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'SRID=2451;POINT(117 34)')", "GZ-203", 400, "2451")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'SRID=2381;POINT(117 34)')", "GZ-203", 400, "2381")]
    [InlineData("Villages?$filter=geo.distance(Seat,geography'SRID=4527;POINT(39 34)') lt 5", "GZ-203", 400, "4527")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'POLYGON EMPTY')", "GZ-204", 400, "empty")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'MULTIPOLYGON(((117 34,118 34,118 35,117 34)),EMPTY)')", "GZ-204", 400, "empty")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'POLYGON((1 1,2 2,1 2,2 1,1 1))')", "GZ-205", 400, "crosses")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'POLYGON((117 34,117.00000001 34,117 34.00000001,117 34))')", "GZ-205", 400, "rounding")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'POLYGON((117 34,118 34,118 35))')", "GZ-", 400, "")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'POINT(117 134)')", "GZ-101", 400, "latitude")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'POINT(200 34)')", "GZ-206", 400, "200")]
    [InlineData("Villages?$filter=geo.intersects(Seat,geography'GEOMETRYCOLLECTION(POINT(117 34))')", "GZ-207", 400, "")]
    [InlineData("Villages?$filter=Boundary eq Boundary", "GZ-", 400, "")]
    [InlineData("Villages?$orderby=Boundary", "GZ-211", 400, "order")]
    [InlineData("VillageTotals?$search=x", "GZ-208", 400, "VillageTotals")]
    [InlineData("Villages('370404100200')?$filter=IsRural", "GZ-209", 400, "$filter")]
    [InlineData("Villages('370404100200')/Name?$top=1", "GZ-209", 400, "$top")]
    [InlineData("Villages/$ref?$apply=aggregate($count as N)", "GZ-209", 400, "$apply")]
    [InlineData("Villages('370404100200')/Township/$ref?$apply=top(3)", "GZ-209", 400, "$apply")]
    [InlineData("Villages?$levels=2", "GZ-209", 400, "$levels")]
    [InlineData("Villages?$compute=GridUnits as Name", "GZ-", 400, "Name")]
    [InlineData("Villages?$apply=aggregate($count as N,$count as N)", "GZ-210", 400, "N")]
    [InlineData("Villages?$apply=groupby((Boundary))", "GZ-", 400, "")]
    [InlineData("Villages?$apply=nonsense(Code)", "GZ-101", 400, "nonsense")]
    [InlineData("Villages?$apply=filter(IsRural", "GZ-101", 400, "filter")]
    [InlineData("Villages?$apply=", "GZ-101", 400, "")]
    [InlineData("Villages?$apply=concat(identity)", "GZ-101", 400, "concat")]
    [InlineData("Villages?$apply=concat(identity,)", "GZ-101", 400, "")]
    [InlineData("Villages?$apply=concat(aggregate(Name with max as N),aggregate($count as N))", "GZ-210", 400, "N")]
    [InlineData("Villages?$apply=concat(aggregate($count as N),aggregate($count as n))", "GZ-210", 400, "n")]
    [InlineData("Villages?$apply=concat(groupby((Township/Name)),aggregate($count as Township))", "GZ-210", 400, "Township")]
    [InlineData("Villages?$apply=concat(identity,concat(identity,concat(identity,concat(identity,concat(identity,concat(identity,concat(identity,concat(identity,concat(identity,concat(identity,identity))))))))))", "GZ-120", 400, "steps")]
    [InlineData("Villages?$apply=groupby((rollup(Kind)),aggregate($count as N))", "GZ-101", 400, "rollup")]
    [InlineData("Villages?$apply=groupby((rollup($all)),aggregate($count as N))", "GZ-101", 400, "rollup")]
    [InlineData("Villages?$apply=groupby((rollup($all,Kind),Kind),aggregate($count as N))", "GZ-210", 400, "Kind")]
    [InlineData("Villages?$apply=groupby((rollup($all,Boundary)),aggregate($count as N))", "GZ-", 400, "")]
    [InlineData("Villages?$apply=groupby((rollup($all,Code,Name,Kind,IsRural),rollup($all,GridUnits,SupplyUpgradeYear,AreaSquareMetres,TownshipCode)))", "GZ-120", 400, "levels")]
    [InlineData("Villages?$apply=topsum(x,GridUnits)", "GZ-111", 400, "topsum")]
    [InlineData("Villages?$apply=toppercent(101,GridUnits)", "GZ-111", 400, "percent")]
    [InlineData("Villages?$apply=topsum(1,Name)", "GZ-211", 400, "String")]
    [InlineData("Villages?$apply=groupby((Code),aggregate($count as N))/aggregate(Households/$count as H)", "GZ-101", 400, "Households")]
    [InlineData("Villages?$apply=topsum(1)", "GZ-101", 400, "topsum")]
    [InlineData("Villages?$apply=groupby((Nope),topcount(1,GridUnits))", "GZ-101", 400, "Nope")]
    [InlineData("Villages?$expand=Nope", "GZ-101", 400, "Nope")]
    [InlineData("Villages?$expand=Nope/$count", "GZ-101", 400, "Nope")]
    [InlineData("Villages?$expand=*/$count", "GZ-", 400, "")]
    [InlineData("Villages?$expand=/$count", "GZ-101", 400, "")]
    [InlineData("Villages?$expand=Households/$count(", "GZ-101", 400, "")]
    [InlineData("Villages?$expand=Township/$ref($levels=4)", "GZ-209", 400, "$levels")]
    [InlineData("Villages?$expand=Households($expand=Village/$ref($select=Name))", "GZ-209", 400, "$select")]
    [InlineData("Villages?$expand=Township/$count", "GZ-209", 400, "Township/$count")]
    [InlineData("Villages?$expand=Households/$count($top=1)", "GZ-209", 400, "$filter")]
    [InlineData("Villages?$expand=Households/$count($filter=Nope eq 1)", "GZ-101", 400, "Nope")]
    [InlineData("Villages?$expand=Township($expand=Children/$count($select=Code))", "GZ-209", 400, "Children/$count")]
    [InlineData("Villages?$expand=Facilities($compute=Id as Kind)", "GZ-", 400, "Kind")]
    [InlineData("Villages?$select=Nope", "GZ-101", 400, "Nope")]
    [InlineData("Divisions?$expand=Children($levels=99)", "GZ-1", 400, "levels")]
    [InlineData("Villages(1)", "GZ-1", 400, "")]
    [InlineData("Zones(9999999999999999999999)", "GZ-1", 400, "")]
    public void It_is_refused_in_words(string url, string code, int status, string says)
    {
        var refusal = Should.Throw<GeoZonesException>(() => Asking.Compile(url));
        refusal.Code.ShouldStartWith(code);
        refusal.Status.ShouldBe(status);
        refusal.Wording.English.ShouldContain(says, Case.Insensitive);
        refusal.Wording.Chinese.ShouldMatch("[\u4e00-\u9fff]");
    }

    [Theory]
    [InlineData("Villages/GeoZones.Village", Construct.TypeCast)]
    [InlineData("Villages/$filter(IsRural)", Construct.FilterSegment)]
    [InlineData("$crossjoin(Villages,Zones)", Construct.CrossJoin)]
    [InlineData("Zones?$expand=Versions/$ref", Construct.ExpandReference)]
    [InlineData("Villages?$expand=Facilities($apply=aggregate($count as N))", Construct.ExpandApply)]
    [InlineData("Villages?$filter=Kind gt 'Unknown'", Construct.EnumOrder)]
    [InlineData("Villages?$filter=Kind has 'Unknown'", Construct.HasOperator)]
    [InlineData("Villages?$filter=cast(GridUnits,Edm.String) eq '5'", Construct.CastFunction)]
    [InlineData("Villages?$filter=duration'P1D' eq duration'P1D'", Construct.Literal)]
    [InlineData("Villages?$apply=expand(Households)", Construct.ApplyStep)]
    [InlineData("Villages?$apply=groupby((TownshipCode),groupby((Kind),aggregate($count as N)))", Construct.ApplyNestedPipeline)]
    [InlineData("Villages?$apply=groupby((TownshipCode),concat(identity,identity))", Construct.ApplyNestedPipeline)]
    [InlineData("Villages?$apply=groupby((rollup($all,TownshipCode)),topcount(1,GridUnits))", Construct.ApplyNestedPipeline)]
    [InlineData("Villages?$apply=aggregate(Households(Persons with sum as P))", Construct.ApplyEntitySet)]
    [InlineData("Villages?$apply=aggregate(Households/Persons with average as P)", Construct.ApplyEntitySet)]
    [InlineData("Villages?$apply=aggregate(GridUnits with Custom.median as M)", Construct.ApplyCustomMethod)]
    [InlineData("Villages?$deltatoken=x", Construct.DeltaToken)]
    [InlineData("Villages?$index=1", Construct.Index)]
    [InlineData("Villages?$schemaversion=1", Construct.Schemaversion)]
    public void What_is_not_built_is_named(string url, Construct construct)
    {
        var refusal = Should.Throw<NotBuiltException>(() => Asking.Compile(url));
        refusal.Construct.ShouldBe(construct);
        refusal.Status.ShouldBe(501);
    }

    [Fact]
    public void The_table_of_what_is_not_built_is_true()
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/odata-not-built.md"));
        Row().Matches(page).Select(row => row.Groups[1].Value).Order().ShouldBe(Enum.GetNames<Construct>().Order());
    }

    [Theory]
    [InlineData("Villages?$filter=Name eq 'O''Hara\"; --'")]
    [InlineData("Villages?$compute=GridUnits as a\u4e2d\u6587&$select=Code")]
    [InlineData("Villages?$apply=groupby((Name),aggregate($count as n$1))")]
    public void No_text_of_a_caller_stands_in_the_statement(string url)
    {
        try
        {
            Asking.Compile(url).Text.ShouldNotContain("Hara");
        }
        catch (GeoZonesException refusal)
        {
            refusal.Status.ShouldBe(400);
        }
    }

    [Fact]
    public void Thousands_of_mutated_questions_are_answered_or_refused()
    {
        var random = new Random(20261122);
        var seeds = Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(Here())!, "Golden"), "*.odata").Order().Select(f => string.Concat(File.ReadLines(f))).ToList();
        var surprises = new List<string>();
        for (var turn = 0; turn < 10_000; turn++)
        {
            var url = Mutated(seeds[random.Next(seeds.Count)], random);
            try
            {
                Asking.Compile(url);
            }
            catch (GeoZonesException refusal) when (refusal.Status is >= 400 and < 500 or 501)
            {
            }
            catch (Exception fault)
            {
                surprises.Add($"{url}: {fault.GetType().Name} {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault()}");
            }
        }
        surprises.Take(5).ShouldBeEmpty();
    }

    static string Mutated(string url, Random random)
    {
        const string Spice = "()'\",;/$@=: 0-9aZ庄%&?*[]{}.\\";
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(url.Length);
            url = random.Next(4) switch
            {
                0 => url.Remove(at, Math.Min(random.Next(1, 6), url.Length - at)),
                1 => url.Insert(at, Spice[random.Next(Spice.Length)].ToString()),
                2 => url[..at] + url[random.Next(at, url.Length)..],
                _ => url.Insert(at, url.Substring(random.Next(url.Length / 2), random.Next(1, url.Length / 2))),
            };
            if (url.Length < 3)
                return "Villages";
        }
        return url;
    }

    [GeneratedRegex("^\\| `(\\w+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    static string Here([CallerFilePath] string file = "") => file;
}
