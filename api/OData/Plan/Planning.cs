using System.Globalization;
using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Sql;
using GeoZones.Data.Model;
using Microsoft.OData.Edm;

namespace GeoZones.Api.OData.Plan;

/// <summary>What one compilation knows: the question, the names, who asks, and which aliases are taken.</summary>
sealed record Planning(EntityCatalog Catalog, IEdmModel Edm, ODataLimits Limits, Caller Caller, ODataRequest Request)
{
    int aliases, steps;
    bool opensHouseholds;

    /// <summary>Rows of households are in the answer, or one of them is meant: counts and sums over many are not.</summary>
    public bool ShowsHouseholds { get; private set; }

    public void ShowHouseholds() => ShowsHouseholds = true;

    /// <summary>Rows that are put together from several questions may be those of households as they are.</summary>
    public void ShowHouseholdsIfOpened() => ShowsHouseholds |= opensHouseholds;

    public Identifier NewAlias() => new($"t{(aliases++).ToString(CultureInfo.InvariantCulture)}");

    /// <summary>One more step of $apply, wherever it stands.</summary>
    /// <exception cref="LimitException">There are too many.</exception>
    public void CountStep()
    {
        if (++steps > Limits.ApplySteps)
            throw new LimitException("$apply 步数", "$apply steps", steps, Limits.ApplySteps);
    }

    /// <summary>Rows of an entity: the only way to them.</summary>
    /// <exception cref="OutOfReachException">The caller may not see them.</exception>
    public Scope Open(EntityShape shape)
    {
        Reach.Check(shape, Caller);
        opensHouseholds |= shape.ClrType == typeof(Household);
        return new(this, new TableRelation(Reach.Table(shape, Caller)), alias => new EntityRow(alias, shape, true) { IsWithheld = Reach.IsWithheld(shape, Caller), ZonesOf = Reach.NamedZones(Caller) });
    }

    /// <summary>Rows that a function gives: the same gate.</summary>
    /// <exception cref="OutOfReachException">The caller may not see them.</exception>
    public Scope Call(OperationShape operation, IReadOnlyList<Term> arguments)
    {
        Reach.Check(operation.Result, Caller);
        opensHouseholds |= operation.Result.ClrType == typeof(Household);
        var function = operation.Function ?? throw new NotBuiltException(Construct.Operation, operation.Name);
        IReadOnlyList<Term> audience = operation.IsForAudience ? [Audience(operation, arguments), new WordTerm(Caller.MaySeePipeLengths ? "true" : "false")] : [];
        IReadOnlyList<Term> drafts = operation.IsForDrafts ? [new WordTerm(Caller.MaySeeDrafts ? "true" : "false")] : [];
        var rows = new Scope(this, new CallRelation(Reach.Function(operation, function, Caller), [.. arguments, .. audience, .. drafts]), alias => new EntityRow(alias, operation.Result, true));
        if (Reach.IsWithin(operation.Result, Caller))
            rows.Where(new WithinTerm(operation.Result.Table, rows.Alias, Caller.Divisions));
        return rows;
    }

    /// <summary>Who works within divisions gets exact counts of what lies in them, and elsewhere what is published.</summary>
    Term Audience(OperationShape operation, IReadOnlyList<Term> arguments) => Caller switch
    {
        { MaySeeHouseholds: false } or { Divisions.AreAll: true } => new WordTerm(Caller.Audience),
        _ when operation.PlaceOf(arguments) is { } place => new AudienceTerm(place, Caller.Divisions),
        _ => new WordTerm((Caller with { Role = Role.Viewer }).Audience),
    };

    public EntityShape ShapeOf(IEdmType type)
    {
        var definition = type.AsElementType() as IEdmEntityType;
        while (definition?.BaseType is IEdmEntityType parent)
            definition = parent;
        return Catalog.Types.Single(shape => shape.Name == definition!.Name);
    }
}
