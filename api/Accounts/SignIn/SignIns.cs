using System.Net;
using GeoZones.Api.Accounts.Rows;
using GeoZones.Api.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;

namespace GeoZones.Api.Accounts.SignIn;

/// <summary>Signing in with name and password, and changing the password.</summary>
sealed class SignIns(AccountDatabase database, Passwords passwords, LockOut locks, SessionStore sessions)
{
    /// <returns>The token of a new session.</returns>
    /// <exception cref="WrongPasswordException">No such account, or not its password, or a one-time secret that has ended: nobody is told which.</exception>
    /// <exception cref="LockedOutException">Too many failures of this name or from this address.</exception>
    /// <exception cref="DisabledException">The password is right and the account is disabled.</exception>
    public async Task<string> SignInAsync(string name, string password, IPAddress? address)
    {
        var known = AccountName.Parse(name);
        var (ofName, ofAddress) = (locks.OfName(known ?? ""), locks.OfAddress(address));
        await locks.ClaimAsync(ofAddress);
        await locks.ClaimAsync(ofName);
        var account = await database.OneAsync(AccountSql.Find, AccountRow.Read, known ?? "");
        var verdict = await passwords.VerifyAsync(account?.PasswordHash, password);
        if (account is null || verdict == PasswordVerificationResult.Failed || account.IsExpired)
            throw new WrongPasswordException();
        await locks.ForgiveAsync(ofName, ofAddress);
        if (account.Disabled)
            throw new DisabledException();
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            await database.RunAsync(AccountSql.Rehash, account.Id, account.PasswordHash, await passwords.HashAsync(password));
        return await sessions.BeginAsync(account.Id);
    }

    /// <summary>Changes the password; every other session of the account is over.</summary>
    /// <exception cref="WrongPasswordException">Not the present password.</exception>
    /// <exception cref="WeakPasswordException">The new one is too weak or the old one.</exception>
    public async Task ChangeAsync(Visitor visitor, string present, string wanted)
    {
        var name = visitor.Caller.Name!;
        Passwords.Check(name, wanted);
        var subject = locks.OfName(name);
        await locks.ClaimAsync(subject);
        var account = await database.OneAsync(AccountSql.Find, AccountRow.Read, name);
        if (await passwords.VerifyAsync(account?.PasswordHash, present) == PasswordVerificationResult.Failed)
            throw new WrongPasswordException();
        await locks.ForgetAsync(subject);
        if (present == wanted)
            throw new WeakPasswordException();
        await database.RunAsync(AccountSql.ChangePassword, account!.Id, await passwords.HashAsync(wanted), visitor.Session!.Id);
        sessions.LookAgain();
    }
}
