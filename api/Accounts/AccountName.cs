namespace GeoZones.Api.Accounts;

/// <summary>The name of an account: Latin letters in lower case, Chinese characters, digits and <c>. _ -</c>. No colon, which Basic needs, and no @, which names of outside issuers have.</summary>
static class AccountName
{
    const int Longest = 40;

    /// <returns>Null for what is no name.</returns>
    public static string? Parse(string? text)
    {
        var name = text?.Trim().ToLowerInvariant() ?? "";
        return name.Length is > 0 and <= Longest && name.All(IsAllowed) ? name : null;
    }

    static bool IsAllowed(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-' or (>= '\u4e00' and <= '\u9fff');
}
