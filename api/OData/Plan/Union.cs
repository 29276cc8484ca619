namespace GeoZones.Api.OData.Plan;

/// <summary>One pipeline of concat and what it has under the names of the whole.</summary>
sealed record Branch(Rows Rows, IReadOnlyDictionary<string, Term> Terms)
{
    /// <summary>Under the names of the table.</summary>
    public static Branch Kept(Shape shape) => new(shape.Scope.Rows(), shape.Row.Kept.Select(output => (output.Name.Name, output.Term))
        .Concat(shape.Row.Computed.Select(c => (Row.ColumnOf(c.Key).Name, c.Value))).ToDictionary(StringComparer.Ordinal));

    /// <summary>Under the names that clients see.</summary>
    public static Branch Named(Shape shape)
    {
        var stored = shape.Row is EntityRow entity
            ? entity.Shape.Properties.Select(p => (p.Name, Term: entity.Property(p.Name))).Concat(entity.Ties.Select(tie => (tie.Column, Term: (Term)tie.At(entity.Alias))))
            : shape.Row.Kept.Select(output => (output.Name.Name, output.Term));
        return new(shape.Scope.Rows(), stored.Concat(shape.Row.Computed.Select(c => (c.Key, c.Value))).ToDictionary(StringComparer.Ordinal));
    }
}

/// <summary>The branches as one relation.</summary>
/// <param name="number">The column that says from which branch a row is.</param>
sealed class Union(IReadOnlyList<Branch> branches, MadeColumn number)
{
    /// <summary>The columns once each, null where a branch has not got one.</summary>
    public IReadOnlyList<MadeColumn> Open(IEnumerable<MadeColumn> columns) => [.. columns.DistinctBy(column => column.Column).Select(Open)];

    public MadeColumn Open(MadeColumn column) => column with { MayBeNull = branches.Any(branch => !branch.Terms.TryGetValue(column.Column, out var term) || term.MayBeNull) };

    public UnionRelation Of(IReadOnlyList<MadeColumn> columns) => new([.. branches.Select((branch, place) =>
        new Selection(branch.Rows, [.. columns.Select(column => Output(branch, column)), new TermOutput(new(number.Column), new NumberTerm(place))]))]);

    static TermOutput Output(Branch branch, MadeColumn column)
    {
        var term = branch.Terms.GetValueOrDefault(column.Column) ?? Nothing(column);
        return new(new(column.Column), term.Type == column.Type ? term : new CastTerm(term, column.Type));
    }

    static CastTerm Nothing(MadeColumn column) => column.Type.IsGenericType
        ? throw new NotBuiltException(Construct.ApplyStep, $"concat(...) of {column.Name}") : new(new NullTerm(), column.Type);
}
