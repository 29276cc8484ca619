using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Sql;

namespace GeoZones.Api.OData.Plan;

/// <summary>A row that a step of $apply made.</summary>
/// <param name="key">Columns that tell its rows apart, some of which no client may see.</param>
sealed class MadeRow(Identifier alias, IReadOnlyList<Made> members, IReadOnlyList<MadeColumn> key) : Row
{
    public IReadOnlyList<Made> Members => members;

    public IReadOnlyList<MadeColumn> KeyColumns => key;

    public override IReadOnlyList<Term> Key => [.. key.Select(column => column.At(alias))];

    public override IEnumerable<Output> All => members.Select(Output).Concat(Computed.Select(c => new TermOutput(new(c.Key), c.Value)));

    public override IEnumerable<TermOutput> Kept =>
        members.SelectMany(member => member.Columns).Concat(key).DistinctBy(column => column.Column).Select(column => new TermOutput(new(column.Column), column.At(alias)));

    public override Row At(Identifier other) => new MadeRow(other, members, key);

    protected override Term Stored(string name) => ((MadeColumn)members.Single(m => m.Name == name)).At(alias);

    public override Row Single(string navigation) => new MadeRow(alias, ((MadeObject)members.Single(m => m.Name == navigation)).Members, []);

    public override Scope Many(string navigation) => throw new NotBuiltException(Construct.ApplyEntitySet, navigation);

    /// <summary>The object that a grouping path made.</summary>
    public MadeObject? Object(string name) => members.OfType<MadeObject>().FirstOrDefault(m => m.Name == name);

    Output Output(Made made) => made switch
    {
        MadeColumn column => new TermOutput(new(column.Name), column.At(alias)),
        MadeObject inner => new ObjectOutput(new(inner.Name), [.. inner.Members.Select(Output)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A name in a shape that $apply made.</summary>
abstract record Made(string Name)
{
    public abstract IEnumerable<MadeColumn> Columns { get; }

    /// <summary>The same tree with other columns.</summary>
    public abstract Made Over(Func<MadeColumn, MadeColumn> column);
}

/// <param name="Column">Its column in the derived table.</param>
sealed record MadeColumn(string Name, string Column, Type Type, bool MayBeNull) : Made(Name)
{
    public override IEnumerable<MadeColumn> Columns => [this];

    public override Made Over(Func<MadeColumn, MadeColumn> column) => column(this);

    public ColumnTerm At(Identifier row) => new(row, new(Column), Type, MayBeNull);
}

/// <summary>A grouping path's navigation: its members are columns of the same row.</summary>
/// <param name="Navigation">Null where the members of several branches of concat met.</param>
sealed record MadeObject(string Name, IReadOnlyList<Made> Members, EntityNavigation? Navigation) : Made(Name)
{
    public override IEnumerable<MadeColumn> Columns => Members.SelectMany(member => member.Columns);

    public override Made Over(Func<MadeColumn, MadeColumn> column) => this with { Members = [.. Members.Select(member => member.Over(column))] };

    /// <summary>How it stands in the context URL.</summary>
    public string Fragment => $"{Name}({string.Join(',', Members.Select(member => member is MadeObject inner ? inner.Fragment : member.Name))})";
}
