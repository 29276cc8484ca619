using GeoZones.Api.OData.Catalog;
using Microsoft.OData.Edm;

namespace GeoZones.Api.OData.Edm;

/// <summary>The catalog as OData knows it: one model, built once, shared by all requests and never changed.</summary>
public static class EdmBuilder
{
    public const string Namespace = "GeoZones";

    public const string ContainerName = "Container";

    public static EdmModel Build(EntityCatalog catalog)
    {
        var model = new EdmModel();
        var types = new EdmTypes(model);
        foreach (var shape in catalog.Types.OrderBy(shape => shape.Name, StringComparer.Ordinal))
            types.Declare(shape);
        foreach (var shape in catalog.Types)
            Navigate(shape, types);
        var container = Container(catalog, types);
        model.AddElement(container);
        foreach (var operation in catalog.Operations)
            Declare(operation, types, model);
        foreach (var action in catalog.Actions)
            Declare(action, types, model);
        return model;
    }

    static void Declare(ActionShape shape, EdmTypes types, EdmModel model)
    {
        var row = new EdmEntityTypeReference(types.Of(shape.Binding), false);
        var action = new EdmAction(Namespace, shape.Name, row, isBound: true, entitySetPathExpression: null);
        action.AddParameter(shape.Binding.Name.ToLowerInvariant(), row);
        foreach (var parameter in shape.Parameters)
            action.AddParameter(parameter.Name, EdmTypes.Parameter(parameter));
        model.AddElement(action);
    }

    static void Declare(OperationShape operation, EdmTypes types, EdmModel model)
    {
        var row = new EdmEntityTypeReference(types.Of(operation.Result), true);
        IEdmTypeReference result = operation.IsMany ? new EdmCollectionTypeReference(new EdmCollectionType(row)) : row;
        var function = new EdmFunction(Namespace, operation.Name, result, isBound: operation.Binding is not null, entitySetPathExpression: null, isComposable: operation.Function is not null);
        if (operation.Binding is { } bound)
            function.AddParameter(bound.Name.ToLowerInvariant(), new EdmEntityTypeReference(types.Of(bound), false));
        foreach (var parameter in operation.Parameters)
        {
            var type = EdmTypes.Parameter(parameter);
            function.AddParameter(parameter.IsOptional ? new EdmOptionalParameter(function, parameter.Name, type, parameter.Default) : new EdmOperationParameter(function, parameter.Name, type));
        }
        model.AddElement(function);
        if (operation.Binding is null)
            Import(function, operation, (EdmEntityContainer)model.EntityContainer);
    }

    static void Import(EdmFunction function, OperationShape operation, EdmEntityContainer container) => container.AddFunctionImport(
        operation.Name, function, operation.Result.SetName is { } set ? new EdmPathExpression(set) : null, includeInServiceDocument: false);

    static void Navigate(EntityShape shape, EdmTypes types)
    {
        foreach (var navigation in shape.Navigations)
        {
            types.Of(shape).AddUnidirectionalNavigation(new()
            {
                Name = navigation.Name,
                Target = types.Of(navigation.Target),
                TargetMultiplicity = navigation switch
                {
                    { IsMany: true } => EdmMultiplicity.Many,
                    { IsRequired: true } => EdmMultiplicity.One,
                    _ => EdmMultiplicity.ZeroOrOne,
                },
                ContainsTarget = navigation.Target.SetName is null,
            });
        }
    }

    static EdmEntityContainer Container(EntityCatalog catalog, EdmTypes types)
    {
        var container = new EdmEntityContainer(Namespace, ContainerName);
        foreach (var shape in catalog.Types.Where(t => t.SetName is not null).OrderBy(t => t.SetName, StringComparer.Ordinal))
            container.AddEntitySet(shape.SetName!, types.Of(shape));
        foreach (var shape in catalog.Types.Where(t => t.SetName is not null))
            Bind(container, (EdmEntitySet)container.FindEntitySet(shape.SetName!), shape, [], types);
        return container;
    }

    /// <summary>Where each navigation leads; through a part to the navigations of the part.</summary>
    static void Bind(EdmEntityContainer container, EdmEntitySet set, EntityShape shape, string[] path, EdmTypes types)
    {
        foreach (var navigation in shape.Navigations)
        {
            string[] steps = [.. path, navigation.Name];
            if (navigation.Target.SetName is { } target)
                set.AddNavigationTarget(types.Navigation(shape, navigation.Name), container.FindEntitySet(target), new EdmPathExpression(steps));
            else
                Bind(container, set, navigation.Target, steps, types);
        }
    }
}
