using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Data.Model;

namespace GeoZones.Api.Accounts;

/// <summary>Signing in and out, and every change of an account or token, is written down; what was typed is not.</summary>
static class AccountAudit
{
    const string Accounts = "accounts";

    /// <summary>Before it is done: what cannot be written down is not done.</summary>
    public static RouteHandlerBuilder WrittenDown(this RouteHandlerBuilder route, AuditAction action) => route.AddEndpointFilter(async (call, next) =>
    {
        var (context, key) = (call.HttpContext, call.HttpContext.Request.RouteValues);
        await Trail(context).WriteAsync(new(Asked.Of(context), action) { EntitySet = Accounts, EntityKey = (key.GetValueOrDefault("name") ?? key.GetValueOrDefault("id"))?.ToString() });
        return await next(call);
    });

    /// <param name="name">The name that was typed, where it can be one.</param>
    public static async Task<T> SigningInAsync<T>(HttpContext context, string? name, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (GeoZonesException)
        {
            await Trail(context).WriteAsync(new(Asked.Of(context, new Caller(Role.Public)), AuditAction.SignInRefused) { EntitySet = Accounts, EntityKey = name });
            throw;
        }
    }

    public static Task SignedInAsync(HttpContext context, Caller caller) =>
        Trail(context).WriteAsync(new(Asked.Of(context, caller), AuditAction.SignIn) { EntitySet = Accounts, EntityKey = caller.Name });

    static AuditTrail Trail(HttpContext context) => context.RequestServices.GetRequiredService<AuditTrail>();
}
