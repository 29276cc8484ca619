using GeoZones.Api.Callers;
using Npgsql;

namespace GeoZones.Api.Accounts.Tokens;

/// <summary>Personal access tokens: for Excel, QGIS and scripts, which cannot sign in.</summary>
sealed class TokenStore(AccountDatabase database, Remembered remembered)
{
    /// <summary>So that a token is recognised where it should not be.</summary>
    public const string Prefix = "gz_";

    /// <summary>Tokens of an account.</summary>
    const int Most = 50;

    /// <exception cref="UnknownTokenException">No such token, or it has expired, been withdrawn, or goes further than its account.</exception>
    public ValueTask<Visitor> FindAsync(string token)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || !Secrets.IsShaped(token.AsSpan(Prefix.Length)))
            throw new UnknownTokenException();
        var hash = SecretHash.Of(token);
        return remembered.Find(hash) is { } known ? new(known) : new(LookUpAsync(hash));
    }

    /// <returns>The token, which is shown once, and its row.</returns>
    public async Task<(string Token, TokenRow Row)> MakeAsync(long account, TokenWish wish)
    {
        var token = Prefix + Secrets.New();
        var row = await database.OneAsync(TokenSql.Make, TokenRow.Read, account, SecretHash.Of(token).ToBytes(), wish.Name, wish.Role.ToString(), wish.Scope, wish.ExpiresAt, Most);
        return (token, row ?? throw new BadAccountBodyException("expiresAt", $"最多 {Most} 个令牌，请先删除不用的", $"there are at most {Most} tokens; remove one first"));
    }

    public Task<List<TokenRow>> OfAsync(long account) => database.ListAsync(TokenSql.Of, TokenRow.Read, account);

    /// <returns>False where the account has no such token.</returns>
    public async Task<bool> WithdrawAsync(long account, long id)
    {
        var isGone = await database.RunAsync(TokenSql.Withdraw, id, account) == 1;
        remembered.Forget();
        return isGone;
    }

    async Task<Visitor> LookUpAsync(SecretHash hash)
    {
        var found = await database.OneAsync(TokenSql.Find, Found.Read, hash.ToBytes());
        if (found is not { IsAlive: true } || !found.Visitor.Caller.Role.IsWithin(found.Account))
            throw new UnknownTokenException();
        if (found.IsUnseen)
            await database.RunAsync(TokenSql.Touch, found.Id);
        remembered.Keep(hash, found.Visitor, found.ExpiresAt);
        return found.Visitor;
    }

    sealed record Found(long Id, Visitor Visitor, Role Account, DateTime ExpiresAt)
    {
        public required bool IsAlive { get; init; }

        public required bool IsUnseen { get; init; }

        public static Found Read(NpgsqlDataReader row)
        {
            var caller = new Caller(Enum.Parse<Role>(row.GetString(3))) { Name = row.GetString(2), Divisions = Divisions.Parse(row.GetString(5)), ReadsOnly = row.GetBoolean(6) };
            return new(row.GetInt64(0), new(caller, Proof.Token) { Account = row.GetInt64(1) }, Enum.Parse<Role>(row.GetString(4)), row.GetDateTime(9))
            {
                IsAlive = row.GetBoolean(7),
                IsUnseen = row.GetBoolean(8),
            };
        }
    }
}
