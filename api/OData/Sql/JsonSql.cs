using GeoZones.Api.OData.Plan;
using static GeoZones.Api.OData.Sql.SqlFragment;

namespace GeoZones.Api.OData.Sql;

/// <summary>Values inside $expand, as JSON that the statement makes: coordinates to 1e-7 degree, instants in UTC.</summary>
static class JsonSql
{
    public static SqlFragment Member(Output output) => Fragment($"{SelectionSql.Json(output)} AS {output.Name}");

    public static SqlFragment Object(ObjectOutput inner) =>
        Fragment($"(SELECT row_to_json(r) FROM (SELECT {Join(Fragment($", "), inner.Members.Select(Member))}) AS r)");

    public static SqlFragment Value(Term term) => term switch
    {
        { IsGeography: true } => Fragment($"ST_AsGeoJSON({TermSql.Value(term)}, 7, 0)::json"),
        _ when term.Type == typeof(DateTimeOffset) => Fragment($"to_char({TermSql.Value(term)} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"),
        _ => TermSql.Value(term),
    };
}
