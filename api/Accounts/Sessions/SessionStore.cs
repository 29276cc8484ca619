using System.Security.Cryptography;
using GeoZones.Api.Accounts.SignIn;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Accounts.Sessions;

/// <summary>Sessions: they begin with a password, are known by the token of their cookie, and end.</summary>
/// <remarks>
/// A token that has grown old is followed by another that is sent with every answer until it comes back, so an answer that gets lost loses nobody.
/// The one before holds a minute longer for requests under way; whoever comes with it later has found it somewhere, and the session ends for both.
/// </remarks>
sealed class SessionStore(AccountDatabase database, Remembered remembered, AccountOptions options)
{
    /// <returns>The token of the new session.</returns>
    public async Task<string> BeginAsync(long account)
    {
        var token = Secrets.New();
        await database.RunAsync(SessionSql.Begin, account, SecretHash.Of(token).ToBytes(), RandomNumberGenerator.GetBytes(32), options.Session);
        await database.RunAsync(SessionSql.Sweep, options.Idle);
        await database.RunAsync(LockOutSql.Sweep);
        return token;
    }

    /// <exception cref="SessionEndedException">No session has this token, or it has ended.</exception>
    public ValueTask<Visitor> FindAsync(string token)
    {
        if (!Secrets.IsShaped(token))
            throw new SessionEndedException();
        var hash = SecretHash.Of(token);
        return remembered.Find(hash) is { } known ? new(known) : new(LookUpAsync(token, hash));
    }

    /// <summary>Whose session it is, as the account stands now; null when it has ended or may do nothing but change its password. Is no use of it.</summary>
    public Task<Caller?> CallerAsync(long session) => database.OneAsync(SessionSql.Caller, SessionRow.ReadCaller, session, options.Idle);

    public async Task EndAsync(long session)
    {
        await database.RunAsync(SessionSql.End, session);
        remembered.Forget();
    }

    /// <summary>Something about an account has changed: every session is looked up again.</summary>
    public void LookAgain() => remembered.Forget();

    /// <summary>The session of a token, if there is one.</summary>
    public async Task EndAsync(string token)
    {
        await database.RunAsync(SessionSql.EndOf, SecretHash.Of(token).ToBytes());
        remembered.Forget();
    }

    async Task<Visitor> LookUpAsync(string token, SecretHash hash)
    {
        var bytes = hash.ToBytes();
        var row = await database.OneAsync(SessionSql.Find, SessionRow.Read, bytes, options.Idle, options.Rotation);
        if (row is null)
            throw new SessionEndedException();
        if (!row.IsAlive || row is { Age: TokenAge.Previous, IsFresh: false })
        {
            await EndAsync(row.Id);
            throw new SessionEndedException();
        }
        var visitor = row.Visitor(await RotateAsync(row, token, bytes));
        remembered.Keep(hash, visitor, row.EndsAt);
        return visitor;
    }

    /// <returns>The token that is to follow this one; null when it is not time.</returns>
    async Task<string?> RotateAsync(SessionRow row, string token, byte[] hash)
    {
        if (row.Age == TokenAge.Next)
            await database.RunAsync(SessionSql.Promote, row.Id, hash);
        else if (row.IsUnseen)
            await database.RunAsync(SessionSql.Touch, row.Id);
        if (row is not { Age: TokenAge.Present, IsDue: true })
            return null;
        var next = Secrets.Derive(row.Salt, token);
        await database.RunAsync(SessionSql.Offer, row.Id, SecretHash.Of(next).ToBytes());
        return next;
    }
}
