using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Sql;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Plan;

/// <summary>The options within $expand that decide which rows there are and what they are called by.</summary>
sealed class ExpandOptions(StepParser parser)
{
    public void Restrict(Scope scope, ExpandedReferenceSelectItem item)
    {
        if (item.ApplyOption is not null)
            throw new NotBuiltException(Construct.ExpandApply, "$expand(...;$apply)");
        foreach (var computed in item.ComputeOption?.ComputedItems ?? [])
            Compute((EntityRow)scope.Row, computed.Alias, computed.Expression);
        if (item.FilterOption is { } filter)
            scope.Where(new TermBinder(parser, scope.Row).Bind(filter.Expression));
        if (item.SearchOption is { } search)
            scope.Where(Searching.Term(scope.Row, search));
    }

    void Compute(EntityRow row, string name, QueryNode expression)
    {
        if (row.Computed.ContainsKey(name) || row.Shape.Properties.Select(p => p.Name).Concat(row.Shape.Navigations.Select(n => n.Name)).Contains(name, StringComparer.OrdinalIgnoreCase))
            throw UnfitException.NameTaken(name);
        // The statement makes the JSON, so the name is one of PostgreSQL's too.
        if (!new Identifier(name).IsWhole)
            throw UnreadableException.Syntax($"{name} is longer than {Identifier.MostBytes} bytes.", new FormatException(name));
        row.Compute(name, new TermBinder(parser, row).Bind(expression));
    }
}
