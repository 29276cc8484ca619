using GeoZones.Api.Accounts.Sessions;
using GeoZones.Api.Accounts.SignIn;
using GeoZones.Api.Callers;
using GeoZones.Data.Model;

namespace GeoZones.Api.Accounts;

/// <summary>/account: signing in and out, who I am, my password.</summary>
static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(AccountPaths.Own, WhoAmI);
        app.MapPost(AccountPaths.SignIn, SignInAsync);
        app.MapPost(AccountPaths.SignOut, SignOutAsync).WrittenDown(AuditAction.SignOut);
        app.MapPost(AccountPaths.Password, ChangePasswordAsync).WrittenDown(AuditAction.AccountChange);
    }

    /// <summary>Somebody who signed in with a password, in person.</summary>
    /// <exception cref="SignInFirstException">Nobody signed in.</exception>
    /// <exception cref="NotByTokenException">A token did.</exception>
    public static Visitor InPerson(this CurrentVisitor current) => current.Is.Proof switch
    {
        Proof.Session => current.Is,
        Proof.Token or Proof.Issuer => throw new NotByTokenException(),
        _ => throw new SignInFirstException(),
    };

    static WhoAnswer WhoAmI(CurrentVisitor current, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return WhoAnswer.Of(current.Is);
    }

    static async Task<IResult> SignInAsync(HttpContext context, SignIns signIns, SessionStore sessions)
    {
        CrossSite.RefuseOtherSites(context.Request);
        var body = await AccountBody.ReadAsync<SignInBody>(context.Request);
        var before = SessionCookie.Read(context.Request);
        var token = await AccountAudit.SigningInAsync(context, AccountName.Parse(body.Name), () => signIns.SignInAsync(body.Name, body.Password, context.Connection.RemoteIpAddress));
        if (before is not null)
            await sessions.EndAsync(before);
        SessionCookie.Write(context, token);
        context.Response.Headers.CacheControl = "no-store";
        var visitor = await sessions.FindAsync(token);
        await AccountAudit.SignedInAsync(context, visitor.Caller);
        return TypedResults.Ok(WhoAnswer.Of(visitor));
    }

    static async Task<IResult> SignOutAsync(HttpContext context, CurrentVisitor current, SessionStore sessions)
    {
        await sessions.EndAsync(current.InPerson().Session!.Id);
        SessionCookie.Delete(context);
        return TypedResults.NoContent();
    }

    static async Task<IResult> ChangePasswordAsync(HttpRequest request, CurrentVisitor current, SignIns signIns)
    {
        var visitor = current.InPerson();
        var body = await AccountBody.ReadAsync<PasswordBody>(request);
        await signIns.ChangeAsync(visitor, body.Password, body.NewPassword);
        return TypedResults.NoContent();
    }

    sealed record SignInBody(string Name, string Password);

    sealed record PasswordBody(string Password, string NewPassword);

    /// <param name="SignedInBy"><c>nobody</c>, <c>machine</c>, <c>session</c>, <c>token</c> or <c>issuer</c>.</param>
    sealed record WhoAnswer(string? Name, string Role, string[] Divisions, string SignedInBy)
    {
        public required bool ReadsOnly { get; init; }

        public required bool MustChange { get; init; }

        /// <summary>For the header X-GeoZones-CSRF of what changes something; null without a session.</summary>
        public required string? Csrf { get; init; }

        public static WhoAnswer Of(Visitor visitor) => new(visitor.Caller.Name, visitor.Caller.Role.ToWord(), visitor.Caller.Divisions.Codes, Word(visitor.Proof))
        {
            ReadsOnly = visitor.Caller.ReadsOnly,
            MustChange = visitor.MustChange,
            Csrf = visitor.Session?.Csrf,
        };

        static string Word(Proof proof) => proof == Proof.Nothing ? "nobody" : proof.ToString().ToLowerInvariant();
    }
}
