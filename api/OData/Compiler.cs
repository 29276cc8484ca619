using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Sql;
using Microsoft.OData.Edm;

namespace GeoZones.Api.OData;

/// <summary>A question in a URL becomes one statement: guard, parse, plan, SQL. Only the first three can refuse.</summary>
/// <example><code>compiler.Compile(new("Villages", "$filter=IsRural&amp;$top=5"), caller)</code></example>
public sealed class Compiler(EntityCatalog catalog, IEdmModel edm, ODataLimits limits)
{
    /// <exception cref="Errors.GeoZonesException">GZ-1xx unreadable or too large, GZ-2xx not fitting the data, not reachable or not built.</exception>
    public Reading Compile(ODataRequest request, Caller caller)
    {
        RequestGuard.Check(request, limits);
        var planning = new Planning(catalog, edm, limits, caller, request);
        var options = QueryOptions.Read(request.Query);
        return Text(QuestionPlan.Of(planning, options), caller);
    }

    static Reading Text(ReadPlan plan, Caller caller)
    {
        var text = new SqlText();
        var within = WithinSql.Tables(caller.Divisions) is { Length: > 0 } tables ? $"WITH {tables.TrimEnd(',', ' ')} " : "";
        var answer = within + text.Write(plan.CountOnly ? SelectionSql.Count(plan.Selection) : SelectionSql.Answer(plan.Selection));
        var count = plan.Selection.HasTotal ? within + text.Write(SelectionSql.Count(plan.Selection)) : null;
        return plan.Draft with { Text = answer, Parameters = [.. text.Parameters], CountText = count };
    }
}
