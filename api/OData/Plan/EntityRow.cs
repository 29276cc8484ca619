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

    /// <summary>Columns that no client sees and that tell rows of the same entity apart.</summary>
    public IReadOnlyList<MadeColumn> Ties { get; init; } = [];

    public override IReadOnlyList<Term> Key => [.. Ties.Select(tie => tie.At(alias)), .. shape.Key.Select(Property)];

    public override IEnumerable<Output> All =>
        shape.Properties.Select(p => (Output)new TermOutput(new(p.Name), Column(p))).Concat(Computed.Select(c => new TermOutput(new(c.Key), c.Value)));

    public override IEnumerable<TermOutput> Kept =>
        shape.Properties.Select(p => new TermOutput(new(p.Column), Column(p))).Concat(Ties.Select(tie => new TermOutput(new(tie.Column), tie.At(alias))));

    public override Row At(Identifier other) => At(other, Ties);

    public EntityRow At(Identifier other, IReadOnlyList<MadeColumn> ties) => new(other, shape, isCertain) { Ties = ties, IsWithheld = IsWithheld };

    public EntityRow At(Identifier other, Scope scope) => new(other, shape, isCertain) { Ties = Ties, IsWithheld = IsWithheld, Scope = scope };

    protected override Term Stored(string name)
    {
        if (shape.ClrType == typeof(Household) && name == nameof(Household.Id))
            Scope.NameHousehold();
        return Column(shape.Property(name));
    }

    public override Row Single(string navigation) => Scope.Join(this, shape.Navigation(navigation));

    public override Scope Many(string navigation) => Scope.Follow(this, shape.Navigation(navigation));

    ColumnTerm Column(EntityProperty property) => new(alias, new(property.Column), property.Type, property.IsNullable || !isCertain || (IsWithheld && property.Type == typeof(long)));
}
