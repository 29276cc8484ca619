using GeoZones.Api.Callers;
using GeoZones.Api.Live.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoZones.Api.Live;

/// <summary>/health/index: how the coverage index is, and how many drag. Reasons are for administrators: they may name a file or a server.</summary>
static class IndexHealth
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/health/index", Read);

    static Ok<object> Read(FollowedCoverage coverage, LiveSessions sessions, Caller caller)
    {
        var state = coverage.State;
        return TypedResults.Ok<object>(new
        {
            phase = coverage.Phase,
            state.Since,
            coverage.Current?.DataVersion,
            state.Households,
            state.RowsRead,
            state.Pending,
            state.Bytes,
            state.IsFromFile,
            lastBuildSeconds = state.LastBuild.TotalSeconds,
            lastStepSeconds = state.LastStep.TotalSeconds,
            reason = caller.MayAudit ? state.Reason : null,
            fileFault = caller.MayAudit ? state.FileFault : null,
            connections = sessions.Open,
            waiting = sessions.Waiting,
        });
    }
}
