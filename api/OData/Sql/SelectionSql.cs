using GeoZones.Api.OData.Plan;
using static GeoZones.Api.OData.Sql.SqlFragment;

namespace GeoZones.Api.OData.Sql;

/// <summary>Selections as SELECT: a fold over the plan.</summary>
static class SelectionSql
{
    static readonly SqlFragment Comma = Fragment($", ");
    static readonly SqlFragment And = Fragment($" AND ");

    /// <summary>The rows of the answer, one per entity.</summary>
    public static SqlFragment Answer(Selection selection)
    {
        var total = selection.HasTotal ? Fragment($"(SELECT count(*) FROM {From(selection.Rows)}) AS {new Identifier("total")}, ") : Fragment($"");
        return Select(selection, Fragment($"{total}{Outputs(selection.Outputs)}"));
    }

    /// <summary>How many rows there are, whatever the page.</summary>
    public static SqlFragment Count(Selection selection) => Fragment($"SELECT count(*) FROM {From(selection.Rows)}");

    /// <summary>As the source of another one: every output is a column.</summary>
    static SqlFragment Derived(Selection selection) => Select(selection, Outputs(selection.Outputs, isDerived: true));

    /// <summary>As JSON within a row.</summary>
    static SqlFragment Nested(NestedOutput nested)
    {
        var rows = Select(nested.Selection, Join(Comma, nested.Selection.Outputs.Select(JsonSql.Member)));
        return nested.IsMany
            ? Fragment($"(SELECT coalesce(json_agg(r), '[]') FROM ({rows}) AS r)")
            : Fragment($"(SELECT row_to_json(r) FROM ({rows}) AS r)");
    }

    /// <summary>FROM and WHERE of a row set, without the two words' first.</summary>
    public static SqlFragment From(Rows rows, SqlFragment? also = null)
    {
        var relation = rows.From switch
        {
            DerivedRelation derived => Fragment($"({Derived(derived.Selection)}) AS {rows.Alias}"),
            UnionRelation union => Fragment($"({Join(Fragment($" UNION ALL "), union.Branches.Select(Derived))}) AS {rows.Alias}"),
            CallRelation call => Fragment($"{call.Function}({Join(Comma, call.Arguments.Select(TermSql.Value))}) AS {rows.Alias}"),
            _ => Fragment($"{((TableRelation)rows.From).Table} AS {rows.Alias}"),
        };
        var joins = Join(Fragment($""), rows.Joins.Select(Joined));
        var conditions = rows.Where.Select(TermSql.Condition).Concat(also is null ? [] : [also]).ToList();
        return conditions.Count == 0 ? Fragment($"{relation}{joins}") : Fragment($"{relation}{joins} WHERE {Join(And, conditions)}");
    }

    static SqlFragment Joined(Joined join) => join.IsCertain
        ? Fragment($" JOIN {join.Table} AS {join.Alias} ON {join.Alias}.{join.There} = {join.Row}.{join.Here}")
        : Fragment($" LEFT JOIN {join.Table} AS {join.Alias} ON {join.Alias}.{join.There} = {join.Row}.{join.Here}");

    static SqlFragment Select(Selection selection, SqlFragment outputs)
    {
        var after = selection.Continuation is { } last ? KeysetSql.After(selection.OrderBy, last) : null;
        var near = Nearest(selection, after);
        var also = (after, near) switch
        {
            (null, null) => null,
            ({ } one, { } other) => Fragment($"{one} AND {other}"),
            _ => after ?? near,
        };
        return Fragment($"SELECT {outputs} FROM {From(selection.Rows, also)}{Grouping(selection.GroupBy)}{Order(selection.OrderBy)}{Page(selection)}");
    }

    static SqlFragment Grouping(GroupedBy? groups)
    {
        var items = groups is null ? [] : groups.Terms.Select(TermSql.Value).Concat(groups.Rollups.Select(Levels)).ToList();
        return items.Count == 0 ? Fragment($"") : Fragment($" GROUP BY {Join(Comma, items)}");
    }

    static SqlFragment Levels(Rollup rollup) =>
        Fragment($"GROUPING SETS ({Join(Comma, rollup.Levels.Select(level => Fragment($"({Join(Comma, level.Select(TermSql.Value))})")))})");

    static SqlFragment? Nearest(Selection selection, SqlFragment? after) => selection is { Limit: { } limit, OrderBy: [{ Descending: false, By: CallTerm { Function: "geo.distance", Arguments: [var one, var other] } }, ..] }
        && (one, other) is (ColumnTerm { MayBeNull: false }, ShapeTerm) or (ShapeTerm, ColumnTerm { MayBeNull: false })
            ? ShapeSql.NearestEnvelope((one as ColumnTerm ?? other as ColumnTerm)!, (one as ShapeTerm ?? other as ShapeTerm)!, From(selection.Rows, after), limit + (selection.Offset ?? 0))
            : null;

    /// <summary>Null is lowest, as OData has it; where there is no null the words are left out, so that an index serves.</summary>
    public static SqlFragment Order(IReadOnlyList<Sorting> sortings) => sortings.Count == 0 ? Fragment($"") : Fragment($" ORDER BY {Join(Comma, sortings.Select(Sorted))}");

    static SqlFragment Sorted(Sorting sorting) => (sorting.Descending, sorting.By.MayBeNull) switch
    {
        (false, false) => TermSql.Value(sorting.By),
        (true, false) => Fragment($"{TermSql.Value(sorting.By)} DESC"),
        (false, true) => Fragment($"{TermSql.Value(sorting.By)} NULLS FIRST"),
        _ => Fragment($"{TermSql.Value(sorting.By)} DESC NULLS LAST"),
    };

    static SqlFragment Page(Selection selection) => (selection.Limit, selection.Offset) switch
    {
        ({ } limit, { } offset) => Fragment($" LIMIT {SqlFragment.Of(limit)} OFFSET {offset}"),
        ({ } limit, null) => Fragment($" LIMIT {SqlFragment.Of(limit)}"),
        (null, { } offset) => Fragment($" OFFSET {offset}"),
        _ => Fragment($""),
    };

    static SqlFragment Outputs(IReadOnlyList<Output> outputs, bool isDerived = false) =>
        outputs.Count == 0 ? Fragment($"1") : Join(Comma, outputs.Select(output => Fragment($"{Column(output, isDerived)} AS {output.Name}")));

    /// <summary>A column of the answer: geography as EWKB, objects as JSON text. A derived table keeps geometry as it is.</summary>
    static SqlFragment Column(Output output, bool isDerived) => output switch
    {
        TermOutput { Term: { IsGeography: true } shape } when !isDerived => Fragment($"ST_AsEWKB({TermSql.Value(shape)})"),
        TermOutput plain => TermSql.Value(plain.Term),
        NestedOutput nested => Fragment($"{Nested(nested)}::text"),
        ObjectOutput inner => Fragment($"{JsonSql.Object(inner)}::text"),
        NestedCountOutput count => Fragment($"(SELECT count(*) FROM {From(count.Rows)})"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static SqlFragment Json(Output output) => output switch
    {
        NestedOutput nested => Nested(nested),
        ObjectOutput inner => JsonSql.Object(inner),
        NestedCountOutput count => Column(count, true),
        TermOutput plain => JsonSql.Value(plain.Term),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
