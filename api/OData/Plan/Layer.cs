namespace GeoZones.Api.OData.Plan;

/// <summary>The rows so far as a derived table, so that the next step can look at all of them at once. Their order lives on.</summary>
static class Layer
{
    /// <summary>Some of the rows in the order so far.</summary>
    public static Shape Cut(Shape shape, long? limit, long? offset) => Over(shape, [], selection => selection with
    {
        OrderBy = Ordering.Total(shape.Pending, shape.Row), Limit = limit, Offset = offset,
    });

    /// <summary>All of the rows with columns that no client sees: <see cref="Scope.Alias"/> of the result has them.</summary>
    public static Shape With(Shape shape, IReadOnlyList<TermOutput> columns) => Over(shape, columns, selection => selection);

    static Shape Over(Shape shape, IReadOnlyList<TermOutput> columns, Func<Selection, Selection> page)
    {
        var order = Ordering.Total(shape.Pending, shape.Row).Select((sorting, place) => (Column: new TermOutput(new($"~sort{place}"), sorting.By), sorting.Descending)).ToList();
        var computed = shape.Row.Computed.Select(c => new TermOutput(Row.ColumnOf(c.Key), c.Value)).ToList();
        var selection = page(new(shape.Scope.Rows(), [.. shape.Row.Kept, .. computed, .. order.Select(o => o.Column), .. columns]));
        var scope = new Scope(shape.Planning, new DerivedRelation(selection), shape.Row.At);
        foreach (var (name, term) in shape.Row.Computed)
            scope.Row.Compute(name, At(scope, new(Row.ColumnOf(name), term)));
        return shape with { Scope = scope, Pending = [.. order.Select(o => new Sorting(At(scope, o.Column), o.Descending))] };
    }

    /// <summary>An output of the derived table as the step above it names it.</summary>
    public static ColumnTerm At(Scope scope, TermOutput output) => new(scope.Alias, output.Name, output.Term.Type, output.Term.MayBeNull);
}
