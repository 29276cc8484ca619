using GeoZones.Api.Accounts.Sessions;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Accounts;

/// <summary>Finds out who asks before anything is answered; the one place from which a request has its <see cref="Callers.Caller"/>.</summary>
sealed class CallerResolution(RequestDelegate next, Credentials credentials)
{
    public async Task InvokeAsync(HttpContext context, CurrentVisitor current)
    {
        try
        {
            if (!AccountPaths.IsSigningIn(context.Request))
                current.Is = await credentials.FindAsync(context.Request);
            if (current.Is.MustChange && !AccountPaths.IsForChanging(context.Request.Path))
                throw new MustChangeException();
        }
        catch (GeoZonesException refusal)
        {
            if (refusal is SessionEndedException)
                SessionCookie.Delete(context);
            await Problems.WriteAsync(context, refusal);
            return;
        }
        if (current.Is.Session?.Offer is { } token)
            SessionCookie.Write(context, token);
        await next(context);
    }
}
