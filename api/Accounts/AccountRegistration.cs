using GeoZones.Api.Accounts.Issuers;
using GeoZones.Api.Accounts.Rows;
using GeoZones.Api.Accounts.Sessions;
using GeoZones.Api.Accounts.SignIn;
using GeoZones.Api.Accounts.Tokens;
using GeoZones.Api.Audit;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Accounts;

/// <summary>Accounts, sessions, tokens and outside issuers, and the caller of each request that follows from them.</summary>
public static class AccountRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, string connectionString) => services.AddAuditTrail(connectionString)
        .AddSingleton(provider => AccountOptions.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => new AccountDatabase(connectionString))
        .AddSingleton<Remembered>()
        .AddSingleton<Passwords>()
        .AddSingleton<LockOut>()
        .AddSingleton<SessionStore>()
        .AddSingleton<SignIns>()
        .AddSingleton<TokenStore>()
        .AddSingleton<IssuedTokens>()
        .AddSingleton<AccountStore>()
        .AddSingleton<Credentials>()
        .AddScoped<CurrentVisitor>()
        .AddScoped(provider => provider.GetRequiredService<CurrentVisitor>().Is.Caller);

    /// <summary>From here on every request has its caller.</summary>
    /// <exception cref="Hosting.LaunchException">An outside issuer is not described well enough.</exception>
    public static void UseAccounts(this WebApplication app) =>
        app.UseMiddleware<CallerResolution>(app.Services.GetRequiredService<Credentials>());

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        AccountEndpoints.Map(app);
        TokenEndpoints.Map(app);
        AdministrationEndpoints.Map(app);
    }

    /// <summary>Where others than this machine are served and nobody can sign in yet: makes the first administrator and prints a one-time secret. It is written nowhere else.</summary>
    public static async Task BootstrapAccountsAsync(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<MachineCaller>().NeedsAccounts || await app.Services.GetRequiredService<AccountStore>().BootstrapAsync() is not var (name, secret))
            return;
        Console.WriteLine($"""

            首个管理员账号 / the first administrator: {name}
            一次性口令 / one-time secret:             {secret}
            登录后须立即更改；此口令只显示这一次，在有人登录前每次启动都会更换。
            Change it when you sign in. It is shown here once, and replaced at every start until somebody has signed in.
            """);
    }
}
