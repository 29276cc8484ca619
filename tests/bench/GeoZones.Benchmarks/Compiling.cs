using BenchmarkDotNet.Attributes;
using GeoZones.Api.Callers;
using GeoZones.Api.OData;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Benchmarks;

/// <summary>What a question costs before the database sees it: compiled, and found compiled.</summary>
[MemoryDiagnoser]
public class Compiling
{
    static readonly EntityCatalog Catalog = EntityCatalog.Read();
    static readonly Compiler Compiler = new(Catalog, EdmBuilder.Build(Catalog), new());
    static readonly CompiledQuestions Questions = new(Compiler, new());
    static readonly Caller Admin = new(Role.Admin);

    ODataRequest request = new(""), again = new("");

    [ParamsSource(nameof(Asked))]
    public Question Question { get; set; } = Asked().First();

    public static IEnumerable<Question> Asked() =>
    [
        new("key", "Villages('370404100200')", ""),
        new("filter, page", "Households", "$filter=SupplyType in ('Well','Hauled') and Persons gt 2&$orderby=Persons desc&$count=true&$top=50"),
        new("expanded twice", "Zones(1)/DeclaredVillages", "$expand=Village($select=Code,Name,Boundary;$expand=Township($select=Name))&$orderby=VillageCode"),
        new("within a box", "Villages", $"$select=Code,Name&$filter=geo.intersects(Boundary,geography'SRID=4490;POLYGON(({Ring(4)}))')"),
        new("in 100 vertices", "Households", $"$filter=geo.covers(geography'SRID=4490;POLYGON(({Ring(100)}))',Location)&$top=1000"),
        new("in 2,000 vertices", "Households", $"$filter=geo.covers(geography'SRID=4490;POLYGON(({Ring(2_000)}))',Location)&$top=1000"),
        new("nearest first", "Households", "$orderby=geo.distance(Location,geography'POINT(117.5 34.8)')&$top=20"),
        new("grouped", "Households", "$apply=filter(IsCentralized eq false)/groupby((TownshipCode),aggregate(Persons with sum as Unserved))&$orderby=Unserved desc&$top=10"),
        new("any and search", "Villages", "$filter=Households/any(h:h/SupplyType eq 'Well' and h/Persons gt 3)&$search=徐庄&$top=20"),
    ];

    [GlobalSetup]
    public void Ask()
    {
        request = new(Question.Path, string.Join('&', Question.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Encoded)));
        again = new(new string(request.Path.AsSpan()), new string(request.Query.AsSpan()));
        Questions.Compile(request, Admin);
    }

    [Benchmark(Baseline = true)]
    public Reading Compiled() => Compiler.Compile(request, Admin);

    /// <summary>By a request whose texts are objects of their own, as they come over HTTP.</summary>
    [Benchmark]
    public Reading Found() => Questions.Compile(again, Admin);

    static string Encoded(string option) => $"{option[..option.IndexOf('=', StringComparison.Ordinal)]}={Uri.EscapeDataString(option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..])}";

    static string Ring(int corners) => string.Join(',', Enumerable.Range(0, corners).Append(0)
        .Select(corner => FormattableString.Invariant($"{117.5 + 0.1 * Math.Cos(2 * Math.PI * corner / corners):F7} {34.8 + 0.1 * Math.Sin(2 * Math.PI * corner / corners):F7}")));
}

/// <param name="Name">How the table calls it.</param>
public sealed record Question(string Name, string Path, string Query)
{
    public override string ToString() => Name;
}
