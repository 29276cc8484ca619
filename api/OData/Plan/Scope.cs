using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Sql;

namespace GeoZones.Api.OData.Plan;

/// <summary>A row set while it is being planned: joins and conditions gather here.</summary>
sealed class Scope
{
    readonly Planning planning;
    readonly Relation from;
    readonly List<Joined> joins = [];
    readonly List<Term> conditions = [];
    readonly Dictionary<(Identifier, string), EntityRow> joined = [];

    public Scope(Planning planning, Relation from, Func<Identifier, Row> row)
    {
        (this.planning, this.from) = (planning, from);
        Alias = planning.NewAlias();
        Row = row(Alias);
        Row.Scope = this;
    }

    public Identifier Alias { get; }

    public Row Row { get; }

    public void Where(Term condition) => conditions.Add(condition);

    /// <summary>The rows as planned so far.</summary>
    public Rows Rows() => new(from, Alias, [.. joins], [.. conditions]);

    /// <summary>The one row that a navigation leads to, joined once however often it is named.</summary>
    public EntityRow Join(EntityRow source, EntityNavigation navigation)
    {
        if (joined.TryGetValue((source.Alias, navigation.Name), out var known))
            return known;
        Reach.Check(navigation.Target, planning.Caller);
        var certain = navigation.IsRequired && source.IsCertain;
        var row = new EntityRow(planning.NewAlias(), navigation.Target, certain) { Scope = this, IsWithheld = Reach.IsWithheld(navigation.Target, planning.Caller) };
        joins.Add(new(Reach.Table(navigation.Target, planning.Caller), row.Alias, new(navigation.ThereColumn), source.Alias, new(navigation.HereColumn), certain));
        return joined[(source.Alias, navigation.Name)] = row;
    }

    /// <summary>The rows that a navigation leads to, as a row set of their own that looks at this row.</summary>
    public Scope Follow(EntityRow source, EntityNavigation navigation)
    {
        var there = planning.Open(navigation.Target);
        there.Where(new CompareTerm(Comparing.Equal, Key(there.Alias, navigation.ThereColumn), Key(source.Alias, navigation.HereColumn)));
        return there;
    }

    /// <summary>The rows that a navigation leads to from any row of this scope, which becomes their condition.</summary>
    /// <param name="known">The value on this side, where a key in the URL says it: then an index of the other side is enough.</param>
    public Scope Beyond(EntityRow source, EntityNavigation navigation, Term? known)
    {
        var there = planning.Open(navigation.Target);
        if (known is not null)
        {
            there.Where(new CompareTerm(Comparing.Equal, Key(there.Alias, navigation.ThereColumn), known));
            return there;
        }
        Where(new CompareTerm(Comparing.Equal, Key(there.Alias, navigation.ThereColumn), Key(source.Alias, navigation.HereColumn)));
        there.Where(new AnyTerm(Rows(), null));
        return there;
    }

    static ColumnTerm Key(Identifier row, string column) => new(row, new(column), typeof(string), false);
}

/// <summary>One row of a scope: what its names mean.</summary>
abstract class Row
{
    readonly Dictionary<string, Term> computed = new(StringComparer.OrdinalIgnoreCase);

    public Scope Scope { get; set; } = null!;

    public IReadOnlyDictionary<string, Term> Computed => computed;

    public void Compute(string name, Term term) => computed[name] = term;

    public Term Property(string name) => computed.TryGetValue(name, out var term) ? term : Stored(name);

    protected abstract Term Stored(string name);

    public abstract Row Single(string navigation);

    public abstract Scope Many(string navigation);

    /// <summary>The terms that tell its rows apart.</summary>
    public abstract IReadOnlyList<Term> Key { get; }

    /// <summary>Everything it has, in the order of the answer.</summary>
    public abstract IEnumerable<Output> All { get; }
}

/// <summary>A row of a table.</summary>
/// <param name="isCertain">False after a navigation that may lead nowhere.</param>
sealed class EntityRow(Identifier alias, EntityShape shape, bool isCertain) : Row
{
    public Identifier Alias => alias;

    public EntityShape Shape => shape;

    public bool IsCertain => isCertain;

    /// <summary>Counts may be null because they are withheld from the caller.</summary>
    public bool IsWithheld { get; init; }

    public override IReadOnlyList<Term> Key => [.. shape.Key.Select(Property)];

    public override IEnumerable<Output> All =>
        shape.Properties.Select(p => (Output)new TermOutput(new(p.Name), Column(p))).Concat(Computed.Select(c => new TermOutput(new(c.Key), c.Value)));

    protected override Term Stored(string name) => Column(shape.Property(name));

    public override Row Single(string navigation) => Scope.Join(this, shape.Navigation(navigation));

    public override Scope Many(string navigation) => Scope.Follow(this, shape.Navigation(navigation));

    ColumnTerm Column(EntityProperty property) => new(alias, new(property.Column), property.Type, property.IsNullable || !isCertain || (IsWithheld && property.Type == typeof(long)));
}

/// <summary>A row that a step of $apply made.</summary>
sealed class MadeRow(Identifier alias, IReadOnlyList<Made> members, IReadOnlyList<string> key) : Row
{
    public override IReadOnlyList<Term> Key => [.. key.Select(name => Column(Columns(members).Single(c => c.Column == name)))];

    public override IEnumerable<Output> All => members.Select(Output).Concat(Computed.Select(c => new TermOutput(new(c.Key), c.Value)));

    protected override Term Stored(string name) => Column((MadeColumn)members.Single(m => m.Name == name));

    public override Row Single(string navigation) => new MadeRow(alias, ((MadeObject)members.Single(m => m.Name == navigation)).Members, []);

    public override Scope Many(string navigation) => throw new NotBuiltException(Construct.ApplyEntitySet, navigation);

    /// <summary>The navigation that a grouping path went through.</summary>
    public EntityNavigation? Navigation(string name) => members.OfType<MadeObject>().FirstOrDefault(m => m.Name == name)?.Navigation;

    /// <summary>Its columns, those of grouping paths included.</summary>
    public IEnumerable<(string Name, ColumnTerm Term)> Stored() => Columns(members).Select(c => (c.Column, Column(c)));

    public MadeRow At(Identifier other) => new(other, members, key);

    Output Output(Made made) => made switch
    {
        MadeColumn column => new TermOutput(new(column.Name), Column(column)),
        MadeObject inner => new ObjectOutput(new(inner.Name), [.. inner.Members.Select(Output)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    ColumnTerm Column(MadeColumn made) => new(alias, new(made.Column), made.Type, made.MayBeNull);

    static IEnumerable<MadeColumn> Columns(IEnumerable<Made> members) =>
        members.SelectMany(m => m is MadeObject inner ? Columns(inner.Members) : [(MadeColumn)m]);
}

/// <summary>A name in a shape that $apply made.</summary>
abstract record Made(string Name);

/// <param name="Column">Its column in the derived table.</param>
sealed record MadeColumn(string Name, string Column, Type Type, bool MayBeNull) : Made(Name);

/// <summary>A grouping path's navigation: its members are columns of the same row.</summary>
sealed record MadeObject(string Name, IReadOnlyList<Made> Members, EntityNavigation? Navigation) : Made(Name);
