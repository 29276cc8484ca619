using System.Text;
using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Accounts;

/// <summary>Credentials that hold, damaged in every way we can think of: none opens what only the whole one opens, and none breaks the service.</summary>
[Collection(OneAccountServer.Name)]
public sealed class CredentialFuzzTests(AccountServer server)
{
    const string Rows = "/odata/Households?$top=1";
    const int Each = 150;

    [Fact]
    public async Task No_damaged_credential_passes_for_a_whole_one_or_breaks_anything()
    {
        var guest = await server.MemberAsync(Role.Water);
        var token = (string)(await guest.PostAsync("/account/tokens", TokenTests.Wish())).Body!["token"]!;
        var jwt = OutsideIssuer.Token(server.Outside.Rsa);
        var whole = new (string Header, string Value)[]
        {
            ("Cookie", guest.Cookie!), ("Authorization", $"Bearer {token}"), ("Authorization", TokenTests.Basic(guest.Name, token)), ("Authorization", $"Bearer {jwt}"),
        };
        foreach (var (header, value) in whole)
            (await server.Guest().GetAsync(Rows, (header, value))).Status.ShouldBe(200, value);
        var random = new Random(20261122);
        var damaged = whole.SelectMany(one => Enumerable.Range(0, Each).Select(_ => (one.Header, Value: Damage(one.Value, random), Whole: one.Value)))
            .Where(one => !MeansTheSame(one.Value, one.Whole)).ToList();
        damaged.Count.ShouldBeGreaterThan(400);
        await Parallel.ForEachAsync(damaged, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) =>
        {
            var seen = await server.Guest().GetAsync(Rows, (one.Header, one.Value));
            seen.Status.ShouldBeOneOf([400, 401, 403, 431], $"{one.Header}: {one.Value}");
            if (one.Header == "Authorization" && seen.Status == 403)
                seen.Code.ShouldBe("GZ-714", one.Value);
        });
    }

    static string Damage(string value, Random random)
    {
        var (at, other) = (random.Next(value.Length), random.Next(value.Length));
        return random.Next(10) switch
        {
            0 => value.Remove(at, 1),
            1 => value.Insert(at, $"{(char)random.Next(33, 127)}"),
            2 => value[..at],
            3 => value[at..],
            4 => value[..at] + (char)random.Next(33, 127) + value[(at + 1)..],
            5 => string.Concat(value.AsSpan(0, at), value.AsSpan(at).ToString().ToUpperInvariant()),
            6 => value + value,
            7 => value[..Math.Min(at, other)] + new string(value[Math.Min(at, other)..Math.Max(at, other)].Reverse().ToArray()) + value[Math.Max(at, other)..],
            8 => value.Insert(at, new string('A', random.Next(1, 9_000))),
            _ => value.Insert(at, ".,;= \t\"%00"[random.Next(10)].ToString()),
        };
    }

    /// <summary>A scheme in other letters, blanks around, another cookie beside, or Base64 that decodes to the same.</summary>
    static bool MeansTheSame(string damaged, string whole)
    {
        if (damaged.Split(';', StringSplitOptions.TrimEntries).Contains(whole))
            return true;
        if (damaged.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is not [var scheme, var rest] || whole.Split(' ') is not [var wanted, var secret] || !scheme.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return false;
        return rest == secret || (wanted == "Basic" && Decode(rest).Equals(Decode(secret), StringComparison.OrdinalIgnoreCase) && Decode(rest).Split(':')[1] == Decode(secret).Split(':')[1]);
    }

    static string Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
