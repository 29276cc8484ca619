using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.OData.Parse;

/// <summary>$apply cut into its steps at the slashes that stand outside brackets and quotes; the parser then reads one step at a time.</summary>
static class Pipeline
{
    public static int CountSteps(string apply) => Cuts(apply).Count() + 1;

    public static IReadOnlyList<string> Steps(string apply) => Pieces(apply, Cuts(apply));

    /// <summary>The arguments of <c>name(first,second)</c> at its own commas.</summary>
    public static IReadOnlyList<string> Arguments(string step)
    {
        var open = step.IndexOf('(', StringComparison.Ordinal);
        var inner = step[(open + 1)..step.LastIndexOf(')')];
        return Pieces(inner, Cuts(inner, ','));
    }

    /// <summary>The pieces of a text between marks that stand outside brackets and quotes.</summary>
    public static IReadOnlyList<string> Cut(string text, char mark) => Pieces(text, Cuts(text, mark));

    public static string Name(string step)
    {
        var open = step.IndexOf('(', StringComparison.Ordinal);
        return (open < 0 ? step : step[..open]).Trim();
    }

    /// <summary>What stands between the brackets of a step.</summary>
    /// <exception cref="UnreadableException">It has none, or they are not closed.</exception>
    public static string Inner(string step) => step.EndsWith(')') && step.Contains('(', StringComparison.Ordinal)
        ? step[(step.IndexOf('(', StringComparison.Ordinal) + 1)..^1] : throw UnreadableException.Syntax($"'{step}': a bracket is missing.", new FormatException(step));

    static List<string> Pieces(string text, IEnumerable<int> cuts)
    {
        var (pieces, start) = (new List<string>(), 0);
        foreach (var cut in cuts.Append(text.Length))
        {
            pieces.Add(text[start..cut].Trim());
            start = cut + 1;
        }
        return pieces;
    }

    static IEnumerable<int> Cuts(string text, char at = '/')
    {
        var (depth, inside) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'')
                inside = !inside;
            else if (!inside)
            {
                depth += text[i] is '(' ? 1 : text[i] is ')' ? -1 : 0;
                if (text[i] == at && depth == 0)
                    yield return i;
            }
        }
    }
}
