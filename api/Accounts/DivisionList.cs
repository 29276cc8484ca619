namespace GeoZones.Api.Accounts;

/// <summary>Codes of divisions as a caller carries them: ascending, each once, with commas between.</summary>
static class DivisionList
{
    const int Digits = 12;

    public static bool IsCode(string text) => text.Length == Digits && text.All(char.IsAsciiDigit);

    public static string Join(IEnumerable<string> codes) => string.Join(',', codes.Distinct().Order(StringComparer.Ordinal));
}
