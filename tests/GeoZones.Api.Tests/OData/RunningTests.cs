using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.Tests.OData;

/// <summary>What the compiler lets through, PostgreSQL can run: only a value (SQLSTATE 22xxx) may still be wrong.</summary>
public sealed class RunningTests(HoledTown town) : IClassFixture<HoledTown>
{
    static readonly EntityCatalog Catalog = EntityCatalog.Read();

    static readonly string[] Operators = ["eq", "ne", "gt", "le", "add 1 eq", "sub 1.5 lt", "mul 2 ge", "div 3 eq", "mod 2 ne"];

    static readonly string[] Values =
        ["1", "1.5", "12345678901", "'x'", "true", "null", "2020-01-01", "2020-01-01T00:00:00Z", "NaN", "INF", "12:00:00", "3000000000", "1e300", "geography'POINT(117 34)'", "@a"];

    static readonly string[] Functions =
    [
        "contains({0},'x')", "length({0}) gt 1", "substring({0},1) eq 'x'", "substring({0},1,-2) ne 'x'", "tolower({0}) eq toupper({0})", "concat({0},{0}) eq 'x'", "year({0}) eq 2020",
        "month({0}) eq 1", "day({0}) ne 1", "hour({0}) eq 1", "minute({0}) eq 1", "second({0}) eq 1", "fractionalseconds({0}) lt 1", "date({0}) eq 2020-01-01", "time({0}) eq 12:00:00",
        "totaloffsetminutes({0}) eq 0", "round({0}) eq 1", "floor({0}) eq 1", "ceiling({0}) ne 1", "{0} in (1,2)", "{0} in ('a','b')", "{0} in (1,2.5)", "{0} in (null)", "{0} in (true)", "not ({0} eq null)",
        "-{0} lt 1", "not {0}", "{0}", "geo.length({0}) gt 1", "geo.area({0}) gt 1", "geo.distance({0},{0}) lt 1", "geo.covers({0},geography'POINT(117 34)')", "geo.intersects({0},null)",
        "geo.distance({0},geography'SRID=4527;POINT(39 34)') lt 100", "{0} lt now()", "{0} lt maxdatetime() and {0} gt mindatetime()",
    ];

    public static TheoryData<string> Sets() => [.. Catalog.Types.Where(t => t.SetName is not null).Select(t => t.SetName!).Order()];

    [Theory]
    [MemberData(nameof(Sets))]
    public Task Every_kind_of_property_with_every_operator_and_function(string set) => FilterAsync(Catalog.FindSet(set)!, Kinds(set));

    [Theory]
    [Trait("Category", "fuzz")]
    [MemberData(nameof(Sets))]
    public Task Every_property_with_every_operator_and_function(string set) => FilterAsync(Catalog.FindSet(set)!, [.. Catalog.FindSet(set)!.Properties.Select(p => p.Name)]);

    /// <summary>One property of each type, of those that may be null and those that may not.</summary>
    static List<string> Kinds(string set) => [.. Catalog.FindSet(set)!.Properties.DistinctBy(p => (p.Type, p.IsNullable)).Select(p => p.Name)];

    async Task FilterAsync(EntityShape shape, IReadOnlyList<string> names)
    {
        var set = shape.SetName!;
        var others = Kinds(set);
        var filters = names.SelectMany(name => Operators.SelectMany(op => Values.Concat(others).Select(value => $"{name} {op} {value}"))
            .Concat(Functions.Select(f => string.Format(System.Globalization.CultureInfo.InvariantCulture, f, name))));
        await RunAllAsync(filters.Select(f => $"{set}?$filter={f}&@a=5&$select={shape.Key[0]}&$top=1"));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public Task Every_kind_of_property_sorted_selected_computed_and_grouped(string set) => SortAsync(Catalog.FindSet(set)!, Kinds(set));

    [Theory]
    [Trait("Category", "fuzz")]
    [MemberData(nameof(Sets))]
    public Task Every_property_sorted_selected_computed_and_grouped(string set) => SortAsync(Catalog.FindSet(set)!, [.. Catalog.FindSet(set)!.Properties.Select(p => p.Name)]);

    async Task SortAsync(EntityShape shape, IReadOnlyList<string> names)
    {
        var set = shape.SetName!;
        await RunAllAsync(names.SelectMany(name => (string[])
        [
            $"{set}?$orderby={name} desc&$top=1", $"{set}?$select={name}&$top=1", $"{set}?$compute={name} as X,length({name}) as Y&$select=X,Y&$top=1&$orderby=X", $"{set}?$compute={name} as X&$filter=X ne null&$top=1",
            $"{set}?$apply=groupby(({name}),aggregate($count as N))&$orderby={name}&$top=1", $"{set}?$apply=groupby(({name}))/aggregate({name} with max as M)",
            $"{set}?$apply=aggregate({name} with sum as S,{name} with average as A)/compute(S add A as T)", $"{set}?$apply=aggregate({name} with min as S)&$filter=S eq null", $"{set}?$apply=aggregate({name} with max as S)",
            $"{set}?$apply=aggregate({name} with countdistinct as S)", $"{set}?$apply=topcount(2,{name})/compute({name} as Q)/groupby((Q),aggregate($count as C))",
            $"{set}?$apply=groupby((rollup($all,{name},{shape.Key[0]})),aggregate($count as N))&$top=1", $"{set}?$apply=concat(groupby(({name})),identity,aggregate({name} with max as {name}))&$orderby={name} desc&$top=1",
            $"{set}?$apply=compute({name} as Q)/groupby((rollup($all,Q)),aggregate(Q with max as M))&$top=1", $"{set}?$apply=bottomsum(5,{name})/toppercent(50,{name})&$top=1", $"{set}?$apply=groupby(({name}),top(1)/compute({name} as Q)/aggregate(Q with min as M))&$top=1",
            $"{set}?$apply=concat(compute({name} as Q),topcount(1,{name}))/concat(filter({name} ne null),identity)&$orderby=Q&$top=1",
        ]).Concat(shape.Navigations.SelectMany(n => (string[])
        [
            $"{set}?$expand={n.Name}&$top=1", $"{set}?$expand={n.Name}($expand=*;$select={n.Target.Key[0]})&$top=1", $"{set}?$filter={n.Name}/any(x:x/{n.Target.Key[0]} ne null)&$top=1", $"{set}?$filter={n.Name} ne null&$top=1",
            $"{set}?$filter={n.Name}/{n.Target.Key[0]} ne null&$orderby={n.Name}/{n.Target.Key[0]}&$top=1", $"{set}?$apply=groupby(({n.Name}/{n.Target.Key[0]}),aggregate($count as N))&$top=1",
            $"{set}?$expand={n.Name}/$count&$top=1", $"{set}?$expand={n.Name}/$ref&$top=1", $"{set}?$expand={n.Name}($compute={n.Target.Key[0]} as X;$orderby=X;$expand=*)&$top=1",
            $"{set}?$apply=groupby((rollup($all,{n.Name}/{n.Target.Key[0]})),aggregate($count as N))&$top=1", $"{set}?$apply=groupby(({n.Name}/{n.Target.Key[0]}),topcount(1,{shape.Key[0]}))&$top=1",
            $"{set}?$apply=groupby(({shape.Key[0]}),aggregate({n.Name}/$count as N,{n.Name}/{n.Target.Key[0]} with max as M))&$top=1",
        ])));
    }

    async Task RunAllAsync(IEnumerable<string> urls)
    {
        await using var connection = new NpgsqlConnection(town.ConnectionString);
        await connection.OpenAsync();
        var faults = new List<string>();
        foreach (var url in urls)
        {
            if (Compiled(url) is { } reading && await FaultAsync(connection, reading) is { } fault)
                faults.Add($"{url}\n  {fault}\n  {reading.Text}");
        }
        string.Join('\n', faults.Take(8)).ShouldBeEmpty($"{faults.Count} of them");
    }

    static Reading? Compiled(string url)
    {
        try
        {
            return Asking.Compile(url);
        }
        catch (GeoZonesException refusal) when (refusal.Status is 400 or 501)
        {
            return null;
        }
    }

    static async Task<string?> FaultAsync(NpgsqlConnection connection, Reading reading)
    {
        await using var command = new NpgsqlCommand(reading.Text, connection);
        foreach (var value in reading.Parameters)
            command.Parameters.Add(new() { Value = value });
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
            }
            return null;
        }
        catch (Exception fault) when (fault is not PostgresException)
        {
            if (connection.State != System.Data.ConnectionState.Open)
            {
                await connection.CloseAsync();
                await connection.OpenAsync();
            }
            return fault.Message;
        }
        catch (PostgresException fault)
        {
            return fault.SqlState.StartsWith("22", StringComparison.Ordinal) ? null : $"{fault.SqlState} {fault.MessageText}";
        }
    }
}
