using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GeoZones.Api.Accounts.SignIn;

/// <summary>What a password has to be, and its hash: PBKDF2 with HMAC-SHA512 and a salt of its own.</summary>
sealed class Passwords : IDisposable
{
    public const int Shortest = 12;
    public const int Longest = 200;

    /// <summary>Different characters at least.</summary>
    public const int Variety = 5;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly PasswordHasher<Passwords> hasher;
    readonly Lazy<string> nobodys;

    /// <summary>Hashing keeps a core busy: one is always left, so that sign-ins do not starve the map.</summary>
    readonly SemaphoreSlim cores = new(Math.Max(1, Environment.ProcessorCount - 1));

    public Passwords(AccountOptions options)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = options.PasswordIterations }));
        nobodys = new(() => hasher.HashPassword(this, Secrets.New()));
    }

    /// <exception cref="WeakPasswordException">Too short, too long, too uniform, or it has the account's name in it.</exception>
    public static void Check(string name, string password)
    {
        if (password.Length is < Shortest or > Longest || password.Distinct().Count() < Variety || password.Contains(name, StringComparison.OrdinalIgnoreCase))
            throw new WeakPasswordException();
    }

    public Task<string> HashAsync(string password) => OnACoreAsync(() => hasher.HashPassword(this, password));

    /// <summary>Is this the password? Takes as long where there is no account to compare with.</summary>
    /// <param name="hash">Null where there is no account.</param>
    public Task<PasswordVerificationResult> VerifyAsync(string? hash, string password) => OnACoreAsync(() =>
    {
        var result = hasher.VerifyHashedPassword(this, hash ?? nobodys.Value, password.Length > Longest ? "" : password);
        return hash is null ? PasswordVerificationResult.Failed : result;
    });

    public void Dispose() => cores.Dispose();

    async Task<T> OnACoreAsync<T>(Func<T> work)
    {
        if (!await cores.WaitAsync(Patience))
            throw new SignInBusyException();
        try
        {
            return work();
        }
        finally
        {
            cores.Release();
        }
    }
}
