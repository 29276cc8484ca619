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

    Scope(Scope other)
    {
        (planning, from, Alias) = (other.planning, other.from, other.Alias);
        joins.AddRange(other.joins);
        conditions.AddRange(other.conditions);
        Row = other.Row.At(Alias);
        Row.Scope = this;
        foreach (var (name, term) in other.Row.Computed)
            Row.Compute(name, term);
        foreach (var (way, row) in other.joined)
            joined.Add(way, row.At(row.Alias, this));
    }

    public Identifier Alias { get; }

    /// <summary>A household is named by its number, in whatever construct.</summary>
    public void NameHousehold() => planning.ShowHouseholds();

    public Row Row { get; }

    /// <summary>The same rows under the same alias; what is added to the copy stays with it.</summary>
    public Scope Copy() => new(this);

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
        var row = new EntityRow(planning.NewAlias(), navigation.Target, certain) { Scope = this, IsWithheld = Reach.IsWithheld(navigation.Target, planning.Caller), ZonesOf = Reach.NamedZones(planning.Caller) };
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
    /// <param name="known">The value on this side, where a key in the URL says it: then an index of the other side is enough, unless the row itself may be hidden.</param>
    public Scope Beyond(EntityRow source, EntityNavigation navigation, Term? known)
    {
        var there = planning.Open(navigation.Target);
        if (known is not null && !Reach.HidesDrafts(source.Shape, planning.Caller))
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
