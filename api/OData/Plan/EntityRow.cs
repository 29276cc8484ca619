using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Sql;
using GeoZones.Data.Model;

namespace GeoZones.Api.OData.Plan;

/// <summary>A row of a table.</summary>
/// <param name="isCertain">False after a navigation that may lead nowhere.</param>
sealed class EntityRow(Identifier alias, EntityShape shape, bool isCertain) : Row
{
    public Identifier Alias => alias;

    public EntityShape Shape => shape;

    public bool IsCertain => isCertain;

    /// <summary>Counts may be null because they are withheld from the caller.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Where zones are read that a row may name, for a caller from whom some are hidden; null for others.</summary>
    public Identifier? ZonesOf { get; init; }

    /// <summary>Columns that no client sees and that tell rows of the same entity apart.</summary>
    public IReadOnlyList<MadeColumn> Ties { get; init; } = [];

    public override IReadOnlyList<Term> Key => [.. Ties.Select(tie => tie.At(alias)), .. shape.Key.Select(Property)];

    public override IEnumerable<Output> All =>
        shape.Properties.Select(p => (Output)new TermOutput(new(p.Name), Column(p))).Concat(Computed.Select(c => new TermOutput(new(c.Key), c.Value)));

    public override IEnumerable<TermOutput> Kept =>
        shape.Properties.Select(p => new TermOutput(new(p.Column), Column(p))).Concat(Ties.Select(tie => new TermOutput(new(tie.Column), tie.At(alias))));

    public override Row At(Identifier other) => At(other, Ties);

    public EntityRow At(Identifier other, IReadOnlyList<MadeColumn> ties) => new(other, shape, isCertain) { Ties = ties, IsWithheld = IsWithheld, ZonesOf = ZonesOf };

    public EntityRow At(Identifier other, Scope scope) => new(other, shape, isCertain) { Ties = Ties, IsWithheld = IsWithheld, ZonesOf = ZonesOf, Scope = scope };

    protected override Term Stored(string name)
    {
        if (shape.ClrType == typeof(Household) && name == nameof(Household.Id))
            Scope.NameHousehold();
        return Column(shape.Property(name));
    }

    public override Row Single(string navigation) => Scope.Join(this, shape.Navigation(navigation));

    public override Scope Many(string navigation) => Scope.Follow(this, shape.Navigation(navigation));

    Term Column(EntityProperty property)
    {
        var column = new ColumnTerm(alias, new(property.Column), property.Type, property.IsNullable || !isCertain || (IsWithheld && property.Type == typeof(long)));
        return ZonesOf is { } zones && property.Name == nameof(Project.ZoneId) && shape.ClrType == typeof(Project) ? Named(column, zones) : column;
    }

    /// <summary>The number of the zone where the caller may know of it; else null.</summary>
    static OfRowTerm Named(ColumnTerm zone, Identifier zones)
    {
        var id = new ColumnTerm(new("named"), new("id"), zone.Type, false);
        return new(new(new TableRelation(zones), id.Row, [], [new CompareTerm(Comparing.Equal, id, zone with { MayBeNull = false })]), id);
    }
}
