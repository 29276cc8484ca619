using System.Globalization;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Sql;
using Microsoft.OData.Edm;

namespace GeoZones.Api.OData.Plan;

/// <summary>Rows between two steps: where they come from and what the parser may call them.</summary>
sealed record Shape(Planning Planning, QueryOptions Options, Scope Scope, IEdmEntityType Type, IEdmNavigationSource? Source)
{
    /// <summary>Types made by $apply and $compute, which the model does not hold.</summary>
    const string Namespace = "GeoZones.Made";

    public IReadOnlyList<Sorting> Pending { get; init; } = [];

    public Row Row => Scope.Row;

    public StepParser Parser => new(Planning.Edm, Type, Source, Options, Planning.Limits);

    public void Filter(string text) => Scope.Where(Condition(text));

    public void Search(string text) => Scope.Where(Found(text));

    public Term Condition(string text)
    {
        var parser = Parser;
        return new TermBinder(parser, Row).Bind(parser.Filter(text).Expression);
    }

    public Term Found(string text) => Searching.Term(Row, Parser.Search(SearchText.Quoted(text)));

    /// <summary>The same rows for a branch that adds to them.</summary>
    public Shape Copy() => this with { Scope = Scope.Copy() };

    public IReadOnlyList<Sorting> Sorted(string text)
    {
        var parser = Parser;
        return [.. Ordering.Asked(parser, Row, parser.OrderBy(text))];
    }

    /// <summary>The same rows with names for expressions.</summary>
    public Shape Compute(string text)
    {
        var parser = Parser;
        var made = new EdmEntityType(Namespace, NewName(), Type, false, false);
        foreach (var item in parser.Compute(text).ComputedItems)
        {
            if (Type.FindProperty(item.Alias) is not null || made.FindProperty(item.Alias) is not null)
                throw UnfitException.NameTaken(item.Alias);
            Row.Compute(item.Alias, new TermBinder(parser, Row).Bind(item.Expression));
            made.AddStructuralProperty(item.Alias, Nullable(item.TypeReference ?? item.Expression.TypeReference));
        }
        return this with { Type = made };
    }

    /// <summary>Rows that a step made, under a type of their own.</summary>
    public Shape Made(Relation rows, IReadOnlyList<Made> members, IReadOnlyList<MadeColumn> key)
    {
        var type = new EdmEntityType(Namespace, NewName());
        Declare(type, members);
        return this with
        {
            Scope = new(Planning, rows, alias => new MadeRow(alias, members, key)),
            Type = type, Source = null, Pending = [],
        };
    }

    /// <summary>Rows of an entity that a step put together anew, with the values computed for them.</summary>
    public Shape Entities(Relation rows, Func<Identifier, EntityRow> row, IReadOnlyList<MadeColumn> computed)
    {
        var type = new EdmEntityType(Namespace, NewName(), Root(Type), false, false);
        Declare(type, computed);
        var scope = new Scope(Planning, rows, row);
        foreach (var column in computed)
            scope.Row.Compute(column.Name, column.At(scope.Alias));
        return this with { Scope = scope, Type = type, Pending = [] };
    }

    static IEdmEntityType Root(IEdmEntityType type) => type.BaseType is IEdmEntityType parent ? Root(parent) : type;

    void Declare(EdmStructuredType type, IEnumerable<Made> members)
    {
        foreach (var member in members)
        {
            if (member is MadeColumn column)
                type.AddStructuralProperty(column.Name, ClrTypes.Edm(column.Type, Planning.Edm));
            else
                type.AddStructuralProperty(member.Name, new EdmComplexTypeReference(Complex((MadeObject)member), true));
        }
    }

    EdmComplexType Complex(MadeObject member)
    {
        var type = new EdmComplexType(Namespace, NewName());
        Declare(type, member.Members);
        return type;
    }

    IEdmTypeReference Nullable(IEdmTypeReference? type) => ClrTypes.Edm(ClrTypes.Of(type), Planning.Edm);

    string NewName() => string.Create(CultureInfo.InvariantCulture, $"Row{Planning.NewAlias().Name}");
}
