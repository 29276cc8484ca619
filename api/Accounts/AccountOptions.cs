using GeoZones.Api.Accounts.Issuers;

namespace GeoZones.Api.Accounts;

/// <summary>How people sign in: section <c>Accounts</c> of the configuration.</summary>
public sealed record AccountOptions
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA512; a password hashed with fewer is hashed again when it is next used.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <summary>Failures by which a name is locked.</summary>
    public int FailuresOfAName { get; init; } = 5;

    /// <summary>Failures by which an address is locked; an office has one address for all its people.</summary>
    public int FailuresOfAnAddress { get; init; } = 20;

    /// <summary>The first lock; each further one lasts twice as long.</summary>
    public TimeSpan Lock { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan LongestLock { get; init; } = TimeSpan.FromHours(8);

    /// <summary>A session that is not used for so long ends.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(2);

    /// <summary>A session ends after so long, used or not.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The cookie of a session is changed so often.</summary>
    public TimeSpan Rotation { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>A credential that was looked up is trusted so long; what another process revokes ends here that much later.</summary>
    public TimeSpan Remember { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A one-time secret of the administrator for somebody else ends after so long.</summary>
    public TimeSpan OneTimeSecret { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Who else vouches for callers.</summary>
    public IReadOnlyList<IssuerOptions> Issuers { get; init; } = [];

    public static AccountOptions From(IConfiguration configuration) => configuration.GetSection("Accounts").Get<AccountOptions>() ?? new();
}
