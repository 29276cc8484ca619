using GeoZones.Api.Accounts.Sessions;
using GeoZones.Api.Accounts.SignIn;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Accounts.Rows;

/// <summary>What an administrator changes; what is null stays.</summary>
/// <param name="Unlocks">Failures to sign in are forgotten.</param>
sealed record AccountChange(Role? Role, string[]? Divisions, bool? Disabled, bool Unlocks);

/// <summary>The accounts, as an administrator looks after them. A change holds from the next request on.</summary>
sealed class AccountStore(AccountDatabase database, Passwords passwords, LockOut locks, Remembered remembered, AccountOptions options)
{
    /// <summary>The first administrator.</summary>
    const string First = "admin";

    public Task<List<AccountRow>> AllAsync() => database.ListAsync(AccountSql.All, AccountRow.Read);

    /// <exception cref="NoSuchAccountException">There is none of this name.</exception>
    public async Task<AccountRow> FindAsync(string name) =>
        await database.OneAsync(AccountSql.Find, AccountRow.Read, AccountName.Parse(name) ?? "") ?? throw new NoSuchAccountException(name);

    /// <returns>A one-time secret.</returns>
    /// <exception cref="AccountExistsException">The name is taken.</exception>
    public async Task<string> MakeAsync(string name, Role role, string[] divisions)
    {
        var secret = Secrets.OneTime();
        return await database.RunAsync(AccountSql.Make, name, await passwords.HashAsync(secret), options.OneTimeSecret, role.ToString(), divisions) == 1
            ? secret : throw new AccountExistsException(name);
    }

    /// <exception cref="LastAdministratorException">Nobody would be left to administer.</exception>
    public async Task<AccountRow> ChangeAsync(string name, AccountChange change)
    {
        var account = await FindAsync(name);
        object[] values = [account.Name, (object?)change.Role?.ToString() ?? DBNull.Value, (object?)change.Divisions ?? DBNull.Value, (object?)change.Disabled ?? DBNull.Value];
        if (await database.RunAloneAsync(AccountSql.Change, values) == 0)
            throw new LastAdministratorException();
        if (change.Disabled == true)
            await database.RunAsync(SessionSql.EndAll, account.Name);
        if (change.Unlocks)
            await locks.ForgetAsync(locks.OfName(account.Name));
        remembered.Forget();
        return await FindAsync(account.Name);
    }

    /// <exception cref="LastAdministratorException">Nobody would be left to administer.</exception>
    public async Task RemoveAsync(string name)
    {
        var account = await FindAsync(name);
        if (await database.RunAloneAsync(AccountSql.Remove, account.Name) == 0)
            throw new LastAdministratorException();
        remembered.Forget();
    }

    /// <summary>A new one-time secret. Sessions and tokens of the account are over, and its name is unlocked.</summary>
    public async Task<string> ResetAsync(string name)
    {
        var (account, secret) = (await FindAsync(name), Secrets.OneTime());
        await database.RunAsync(AccountSql.Reset, account.Name, await passwords.HashAsync(secret), options.OneTimeSecret);
        await locks.ForgetAsync(locks.OfName(account.Name));
        remembered.Forget();
        return secret;
    }

    /// <summary>Makes the first administrator where there is no account yet, or nobody has used the secret that was printed.</summary>
    /// <returns>The secret, to be printed once; null when there is nothing to make.</returns>
    public async Task<(string Name, string Secret)?> BootstrapAsync()
    {
        var all = await AllAsync();
        if (all.Count > 1 || (all is [var only] && (only.Name != First || !only.MustChange || only.SignedInAt is not null)))
            return null;
        var secret = Secrets.OneTime();
        return await database.RunAsync(AccountSql.First, First, await passwords.HashAsync(secret)) == 1 ? (First, secret) : null;
    }
}
