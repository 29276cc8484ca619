using System.Net;
using System.Net.Sockets;

namespace GeoZones.Api.Accounts.SignIn;

/// <summary>Counts failures to sign in, by name and by address, and locks both for a time that grows.</summary>
/// <remarks>An attempt counts before the password is looked at, so that many at once are no more than many in a row. A name counts whether or not there is such an account.</remarks>
sealed class LockOut(AccountDatabase database, AccountOptions options)
{
    /// <summary>Who tries: a name, or the address it comes from, with the failures by which it is locked.</summary>
    public sealed record Subject(string Text, int Failures);

    public Subject OfName(string name) => new($"name:{name}", options.FailuresOfAName);

    /// <summary>Of IPv6 the network: one house has 2^64 addresses.</summary>
    public Subject OfAddress(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        var text = plain is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, 8)) : $"{plain}";
        return new($"address:{text}", options.FailuresOfAnAddress);
    }

    /// <summary>Counts one attempt as a failure until it is forgiven.</summary>
    /// <exception cref="LockedOutException">It is locked; this attempt does not count.</exception>
    public async Task ClaimAsync(Subject subject)
    {
        if (await database.RunAsync(LockOutSql.Claim, subject.Text, subject.Failures, options.Lock, options.LongestLock) == 0)
            throw new LockedOutException(await LeftAsync(subject));
    }

    /// <summary>The attempt was good: of the address this one is taken back, of the name all are forgotten.</summary>
    public async Task ForgiveAsync(Subject name, Subject address)
    {
        await ForgetAsync(name);
        await database.RunAsync(LockOutSql.TakeBack, address.Text, address.Failures);
    }

    public Task ForgetAsync(Subject name) => database.RunAsync(LockOutSql.Forget, name.Text);

    async Task<TimeSpan> LeftAsync(Subject subject) =>
        (await database.OneAsync(LockOutSql.Left, row => new { Time = row.GetTimeSpan(0) }, subject.Text))?.Time ?? TimeSpan.FromSeconds(1);
}
