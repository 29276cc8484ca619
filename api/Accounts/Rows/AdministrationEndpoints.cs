using GeoZones.Api.Callers;
using GeoZones.Data.Model;

namespace GeoZones.Api.Accounts.Rows;

/// <summary>/accounts: an administrator looks after the accounts of others.</summary>
static class AdministrationEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup(AccountPaths.All).AddEndpointFilter(AdministratorsAsync);
        accounts.MapGet("", ListAsync);
        accounts.MapPost("", MakeAsync).WrittenDown(AuditAction.AccountChange);
        accounts.MapGet("/{name}", FindAsync);
        accounts.MapPatch("/{name}", ChangeAsync).WrittenDown(AuditAction.AccountChange);
        accounts.MapDelete("/{name}", RemoveAsync).WrittenDown(AuditAction.AccountChange);
        accounts.MapPost("/{name}/secret", ResetAsync).WrittenDown(AuditAction.AccountChange);
    }

    /// <exception cref="NotByTokenException">A token, whatever its role.</exception>
    /// <exception cref="NotAnAdministratorException">Another role.</exception>
    static ValueTask<object?> AdministratorsAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var visitor = call.HttpContext.RequestServices.GetRequiredService<CurrentVisitor>().Is;
        if (visitor.Proof is Proof.Token or Proof.Issuer)
            throw new NotByTokenException();
        if (visitor.Caller.Role != Role.Admin)
            throw visitor.Proof == Proof.Session ? new NotAnAdministratorException() : new SignInFirstException();
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(call);
    }

    static async Task<IResult> ListAsync(AccountStore accounts) => TypedResults.Ok((await accounts.AllAsync()).Select(AccountAnswer.Of));

    static async Task<IResult> FindAsync(string name, AccountStore accounts) => TypedResults.Ok(AccountAnswer.Of(await accounts.FindAsync(name)));

    /// <summary>Answers the one-time secret, which is shown once.</summary>
    static async Task<IResult> MakeAsync(HttpRequest request, AccountStore accounts)
    {
        var (name, role, divisions) = (await AccountBody.ReadAsync<NewBody>(request)).Check();
        var secret = await accounts.MakeAsync(name, role, divisions);
        return TypedResults.Created($"{AccountPaths.All}/{Uri.EscapeDataString(name)}", new { name, secret });
    }

    static async Task<IResult> ChangeAsync(string name, HttpRequest request, AccountStore accounts)
    {
        var body = await AccountBody.ReadAsync<ChangeBody>(request);
        return TypedResults.Ok(AccountAnswer.Of(await accounts.ChangeAsync(name, body.Check())));
    }

    static async Task<IResult> RemoveAsync(string name, AccountStore accounts)
    {
        await accounts.RemoveAsync(name);
        return TypedResults.NoContent();
    }

    static async Task<IResult> ResetAsync(string name, AccountStore accounts) => TypedResults.Ok(new { name, secret = await accounts.ResetAsync(name) });

    static Role CheckRole(string? word) => Roles.Of(word) ?? throw new BadAccountBodyException("role", $"须为 {Roles.Words} 之一", $"one of {Roles.Words}");

    static string[] CheckDivisions(string[] codes) => Array.TrueForAll(codes, code => code is not null && Callers.Divisions.IsCode(code)) && codes.Length <= 100
        ? [.. codes.Distinct().Order(StringComparer.Ordinal)] : throw new BadAccountBodyException("divisions", "须为市、县或乡镇的 12 位代码，至多 100 个", "12-digit codes of prefectures, counties or towns, 100 at most");

    static BadAccountBodyException Everywhere() => new("divisions", "管理员的范围是全部区划", "an administrator works everywhere");

    sealed record NewBody(string Name, string Role, string[]? Divisions = null)
    {
        public (string Name, Role Role, string[] Divisions) Check() => Roles.Of(Role) == Callers.Role.Admin && Divisions is { Length: > 0 } ? throw Everywhere() :
            (AccountName.Parse(Name) ?? throw new BadAccountBodyException("name", "须为 1 至 40 个小写字母、汉字、数字或 . _ -", "1 to 40 letters, Chinese characters, digits or . _ -"), CheckRole(Role), CheckDivisions(Divisions ?? []));
    }

    /// <summary>What is left out stays. <c>locked: false</c> forgets failures to sign in; <c>disabled: true</c> ends every session.</summary>
    sealed record ChangeBody(string? Role = null, string[]? Divisions = null, bool? Disabled = null, bool? Locked = null)
    {
        public AccountChange Check() => Roles.Of(Role) == Callers.Role.Admin && Divisions is { Length: > 0 } ? throw Everywhere() : new(Role is null ? null : CheckRole(Role), Divisions is null ? null : CheckDivisions(Divisions), Disabled,
            Locked == true ? throw new BadAccountBodyException("locked", "只能设为 false；停用请用 disabled", "can only be set to false; disabled is for good") : Locked == false);
    }

    sealed record AccountAnswer(string Name, string Role, string[] Divisions)
    {
        public required bool Disabled { get; init; }

        public required bool MustChange { get; init; }

        public required DateTime? LockedUntil { get; init; }

        public required DateTime MadeAt { get; init; }

        public required DateTime? SignedInAt { get; init; }

        public static AccountAnswer Of(AccountRow row) => new(row.Name, row.Role.ToWord(), row.Divisions)
        {
            Disabled = row.Disabled,
            MustChange = row.MustChange,
            LockedUntil = row.LockedUntil,
            MadeAt = row.MadeAt,
            SignedInAt = row.SignedInAt,
        };
    }
}
