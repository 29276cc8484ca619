using GeoZones.Api.Callers;
using GeoZones.Api.Live.Answers;
using GeoZones.Api.Live.Wire;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Writing;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Dragging;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Api.Live.Sessions;

/// <summary>Begins sessions with an area or a zone.</summary>
public sealed class Opener(FollowedCoverage coverage, NpgsqlDataSource database, ODataLimits limits)
{
    const CoverageRule Usual = CoverageRule.MajorityOfArea;

    /// <exception cref="Errors.GeoZonesException">The area, the zone or the rule is refused.</exception>
    internal async Task<LiveSession> OpenAsync(LiveMessage message, Caller caller, CancellationToken gone)
    {
        var rule = message.Rule is { } name ? LiveSession.RuleOf(name, caller) : Usual;
        var area = message.Open!.Area is { } drawn ? DrawnArea.Read(drawn, limits.Vertices) : await BoundaryAsync(message.Open.Zone!.Value, caller, gone);
        var index = coverage.Answering?.Index ?? EmptyIndex.Value;
        var session = new LiveSession(caller, new DragSession(index, Sight.Grain(caller.Audience), limits.Vertices), limits.Vertices)
        {
            Territory = await Territory.ReadAsync(database, caller, gone),
        };
        session.Open(area, rule);
        return session;
    }

    /// <exception cref="NoSuchRowException">There is no such zone, or not for this caller.</exception>
    async Task<Geometry> BoundaryAsync(long zone, Caller caller, CancellationToken gone)
    {
        await using var command = database.CreateCommand(AnswerSql.Boundary(AskedArea.Zones(caller)));
        command.Parameters.Add(new() { Value = zone });
        return await command.ExecuteScalarAsync(gone) as Geometry ?? throw new NoSuchRowException($"Zones({zone})");
    }
}
