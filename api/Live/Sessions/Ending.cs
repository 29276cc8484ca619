using System.Net.WebSockets;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Live.Sessions;

/// <summary>How a connection ends.</summary>
/// <param name="Refusal">Null where the client closes.</param>
sealed record Ending(WebSocketCloseStatus Status, GeoZonesException? Refusal)
{
    /// <summary>1013 of the registry of close codes.</summary>
    const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;

    /// <summary>RFC 6455, 7.4: what the client can do about it.</summary>
    public static Ending Of(GeoZonesException refusal) => new(refusal switch
    {
        LiveMessageException => WebSocketCloseStatus.InvalidPayloadData,
        LiveMessageTooLargeException => WebSocketCloseStatus.MessageTooBig,
        LiveEndedException ended => ended.Close,
        { Status: StatusCodes.Status500InternalServerError } => WebSocketCloseStatus.InternalServerError,
        { RetryAfter: not null } => TryAgainLater,
        _ => WebSocketCloseStatus.PolicyViolation,
    }, refusal);
}
