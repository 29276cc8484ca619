using System.Text.RegularExpressions;

namespace GeoZones.Api.OData.Parse;

/// <summary>$search as the library's parser reads it: it takes bare words of letters only, and AND, OR and NOT only as operators.</summary>
static partial class SearchText
{
    static readonly string[] Operators = ["AND", "OR", "NOT"];

    /// <summary>Every word in quotes that the parser would not take bare. A value in single quotes is one unfinished phrase.</summary>
    public static string Quoted(string text)
    {
        if (text is ['\'', .. var phrase, '\''])
            return Quote(phrase);
        var tokens = Tokens().Matches(text).Select(match => match.Value).ToList();
        var isAfterOperand = false;
        for (var place = 0; place < tokens.Count; place++)
        {
            var isOperator = IsOperator(tokens[place], isAfterOperand, tokens.ElementAtOrDefault(place + 1));
            isAfterOperand = !isOperator && tokens[place] != "(";
            if (!isOperator && IsWord(tokens[place]))
                tokens[place] = Quote(tokens[place]);
        }
        return string.Join(' ', tokens);
    }

    static bool IsOperator(string token, bool isAfterOperand, string? next) =>
        next is not (null or ")") && (token == "NOT" || (isAfterOperand && token is "AND" or "OR"));

    /// <summary>Not a bracket, not a phrase, not a word of letters.</summary>
    static bool IsWord(string token) => token[0] is not ('(' or ')' or '"') && (Operators.Contains(token) || !token.All(char.IsLetter));

    static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|[()"]|[^\s()"]+
        """)]
    private static partial Regex Tokens();
}
