using GeoZones.Api.Coverage;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using GeoZones.Api.OData.Parse;
using Microsoft.OData.Edm;

namespace GeoZones.Api.OData.Plan;

/// <summary>A path through a function: <c>Zones(1)/CoveredVillages(rule='seat')/$count</c>.</summary>
/// <remarks>The library's parser goes no further than a composable function, so the path is cut there and the rest is read here.</remarks>
static class OperationPlan
{
    /// <returns>Null when no segment of the path is a function.</returns>
    public static Target? Of(Planning planning, QueryOptions options)
    {
        if (OperationPath.Find(planning.Catalog, planning.Request.Path) is not { } path)
            return null;
        var at = Binding(planning, path);
        var arguments = new Arguments(planning, path.Operation, options).Read(path.Call);
        var key = at is null ? null : Key(at, path.Operation.Binding!);
        arguments = key is null ? arguments : [key, .. arguments];
        var result = Result(planning, path.Operation, arguments) with { Coverage = path.Rest.Count == 0 ? CoverageQuestion.Of(path.Operation, arguments) : null };
        if (at is not null && Reach.HidesDrafts(path.Operation.Binding!, planning.Caller))
            result.Scope.Where(new AnyTerm(at.Scope.Rows(), null));
        return path.Rest.Aggregate(result with { Origin = key is null ? null : path.Bound }, Next);
    }

    static Target Result(Planning planning, OperationShape operation, IReadOnlyList<Term> arguments)
    {
        var shape = operation.Result;
        var type = (IEdmEntityType)planning.Edm.FindDeclaredType($"{EdmBuilder.Namespace}.{shape.Name}");
        var set = shape.SetName is { } name ? planning.Edm.EntityContainer.FindEntitySet(name) : null;
        var fragment = set?.Name ?? (operation.IsMany ? $"Collection({EdmBuilder.Namespace}.{shape.Name})" : $"{EdmBuilder.Namespace}.{shape.Name}");
        return new(planning.Call(operation, arguments), type, set, fragment, !operation.IsMany)
        {
            Kind = operation.IsMany ? AnswerKind.Collection : AnswerKind.Entity,
        };
    }

    /// <summary>The row that the function is bound to; null for a function of the service.</summary>
    static Target? Binding(Planning planning, OperationPath path)
    {
        if (path.Operation.Binding is not { } shape)
            return path.Bound.Length == 0 ? null : throw UnfitException.NotHere(path.Operation.Name, path.Bound);
        var at = path.Bound.Length == 0 ? null : PathPlan.Of(planning, path.Bound);
        if (at is not { IsSingle: true, Kind: AnswerKind.Entity } || ((EntityRow)at.Scope.Row).Shape != shape)
            throw UnfitException.NotHere(path.Operation.Name, path.Bound.Length == 0 ? "/odata" : path.Bound);
        return at;
    }

    static Term Key(Target at, EntityShape shape)
    {
        var key = shape.KeyProperties.Single();
        return at.Known.GetValueOrDefault(key.Column) switch
        {
            ConstantTerm { Value.Value: long number } => new WholeTerm(number),
            { } known => known,
            null => new OfRowTerm(at.Scope.Rows(), at.Scope.Row.Property(key.Name)),
        };
    }

    static Target Next(Target at, string segment) => segment switch
    {
        "$count" when !at.IsSingle => at with { Kind = AnswerKind.Count },
        "$ref" when at.Source is not null => at with { Kind = AnswerKind.References },
        "$value" when at.Property is not null => at with { Kind = AnswerKind.Value },
        _ when ((EntityRow)at.Scope.Row).Shape.Properties.FirstOrDefault(p => p.Name.Equals(segment, StringComparison.OrdinalIgnoreCase)) is { } property
            && at is { IsSingle: true, Property: null } => PathPlan.Property(at, property.Name),
        _ => throw new NotBuiltException(Construct.Operation, $"{segment} after a function"),
    };
}
