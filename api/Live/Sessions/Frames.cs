using GeoZones.Api.Live.Answers;
using GeoZones.Api.Live.Wire;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Live.Sessions;

/// <summary>An area as it stood when the database was asked for its totals.</summary>
sealed record Stand(long Edit, CoverageRule Rule, CoverageGrain Grain, Geometry Area)
{
    public required string Reason { get; init; }
}

/// <summary>The next frame of a session: of the area as it stands now, on the newest data; from the index, or while it is silent from the database.</summary>
public sealed class Frames(FollowedCoverage coverage, VillageNames names, PostgisTotals postgis)
{
    /// <exception cref="LiveEndedException">Somebody else hears of the session now.</exception>
    internal async ValueTask<ReadOnlyMemory<byte>> NextAsync(LiveSession session, FrameWriter writer, CancellationToken gone)
    {
        if (coverage.Answering is not { } followed)
            return await OfPostgisAsync(session, writer, coverage.Phase, gone);
        var known = await names.OfAsync(followed.Index.Villages);
        lock (session.Gate)
        {
            session.Require(writer.Told);
            if (session.Drag.Index != followed.Index)
                session.Drag.Follow(followed.Index);
            return session.Fault is { } fault ? writer.Invalid(session.Edit, fault) : writer.Totals(session, followed, known);
        }
    }

    async Task<ReadOnlyMemory<byte>> OfPostgisAsync(LiveSession session, FrameWriter writer, string silence, CancellationToken gone)
    {
        Stand stand;
        lock (session.Gate)
        {
            session.Require(writer.Told);
            if (session.Fault is { } fault)
                return writer.Invalid(session.Edit, fault);
            stand = new(session.Edit, session.Drag.Rule, session.Grain(), session.Drag.Area()) { Reason = silence };
        }
        var answer = await postgis.AskAsync(stand.Area, stand.Rule, Sight.Audience(stand.Grain), session.Caller.MaySeePipeLengths, gone);
        return writer.Totals(stand, answer);
    }
}
