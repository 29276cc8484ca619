using System.Globalization;
using GeoZones.Api.Callers;
using GeoZones.Data.Model;

namespace GeoZones.Api.Accounts.Tokens;

/// <summary>/account/tokens: my access tokens.</summary>
static class TokenEndpoints
{
    const int LongestName = 100;
    const int LongestDays = 366;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(AccountPaths.Tokens, ListAsync);
        app.MapPost(AccountPaths.Tokens, MakeAsync).WrittenDown(AuditAction.AccountChange);
        app.MapDelete(AccountPaths.Tokens + "/{id:long}", WithdrawAsync).WrittenDown(AuditAction.AccountChange);
    }

    static async Task<IResult> ListAsync(CurrentVisitor current, TokenStore tokens) =>
        TypedResults.Ok(await tokens.OfAsync(current.InPerson().Account!.Value));

    static async Task<IResult> MakeAsync(HttpContext context, CurrentVisitor current, TokenStore tokens)
    {
        var visitor = current.InPerson();
        var wish = (await AccountBody.ReadAsync<TokenBody>(context.Request)).Check(visitor.Caller.Role);
        var (token, row) = await tokens.MakeAsync(visitor.Account!.Value, wish);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created((string?)null, new { token, row.Id, row.Name, row.Role, row.Scope, row.ExpiresAt });
    }

    static async Task<IResult> WithdrawAsync(long id, CurrentVisitor current, TokenStore tokens) =>
        await tokens.WithdrawAsync(current.InPerson().Account!.Value, id)
            ? TypedResults.NoContent() : throw new NoSuchAccountException(id.ToString(CultureInfo.InvariantCulture));

    /// <param name="Role">That of the account when it is left out.</param>
    sealed record TokenBody(string Name, string Scope, DateTimeOffset ExpiresAt, string? Role = null)
    {
        /// <exception cref="BadAccountBodyException">A member that cannot be.</exception>
        public TokenWish Check(Role own)
        {
            var left = ExpiresAt - DateTimeOffset.UtcNow;
            if (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName || Name.Any(char.IsControl))
                throw new BadAccountBodyException("name", $"须为 1 至 {LongestName} 个字符", $"1 to {LongestName} characters");
            if (Scope is not ("read" or "read write"))
                throw new BadAccountBodyException("scope", "须为 read 或 read write", "read or \"read write\"");
            if (left <= TimeSpan.Zero || left.TotalDays > LongestDays)
                throw new BadAccountBodyException("expiresAt", $"须为将来的时间，不超过 {LongestDays} 天", $"a time to come, within {LongestDays} days");
            if ((Role is null ? own : Roles.Of(Role)) is not { } role || !role.IsWithin(own))
                throw new BadAccountBodyException("role", $"须为 {Roles.Words} 之一，且不高于账号的角色 {own.ToWord()}", $"one of {Roles.Words}, and not above the account's, which is {own.ToWord()}");
            return new(Name.Trim(), role, Scope, ExpiresAt.UtcDateTime);
        }
    }
}
