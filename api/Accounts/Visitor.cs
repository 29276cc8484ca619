using GeoZones.Api.Callers;

namespace GeoZones.Api.Accounts;

/// <summary>What showed who a caller is.</summary>
enum Proof { Nothing, Machine, Session, Token, Issuer }

/// <summary>The caller of a request, and how that is known.</summary>
sealed record Visitor(Caller Caller, Proof Proof)
{
    /// <summary>Null where no account of ours stands behind the caller.</summary>
    public long? Account { get; init; }

    /// <summary>Null unless <see cref="Proof.Session"/>.</summary>
    public SessionMark? Session { get; init; }

    /// <summary>The password was a one-time secret: nothing but changing it is allowed.</summary>
    public bool MustChange { get; init; }
}

/// <param name="Csrf">What a writing request has to carry beside the cookie.</param>
/// <param name="Offer">A new token for the cookie; null while the present one is young.</param>
sealed record SessionMark(long Id, string Csrf, string? Offer);

/// <summary>The visitor of the request that is being answered.</summary>
sealed class CurrentVisitor
{
    public Visitor Is { get; set; } = new(new(Role.Public), Proof.Nothing);
}
