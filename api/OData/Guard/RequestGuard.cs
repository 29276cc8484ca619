using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.OData.Guard;

/// <summary>Refuses what is too large or too deep before the parser sees it: one pass over the decoded text, no recursion.</summary>
public static class RequestGuard
{
    /// <exception cref="LimitException">The question is larger than a limit.</exception>
    /// <exception cref="UnreadableException">It holds a NUL character.</exception>
    public static void Check(ODataRequest request, ODataLimits limits)
    {
        Refuse("字符数", "characters", request.Path.Length + request.Query.Length, limits.Characters);
        var extent = new Extent();
        extent.Read(Decode(request.Path), '\'');
        Refuse("路径段数", "path segments", request.Path.Count(c => c == '/') + 1, limits.PathSegments);
        foreach (var option in request.Query.Split('&'))
            ReadOption(Decode(option), extent, limits);
        Refuse("引号外字符数", "characters outside literals", extent.Outside, limits.CharactersOutsideLiterals);
        Refuse("括号层数", "brackets within brackets", extent.Depth, limits.BracketDepth);
        Refuse("列表项数", "items in one list", extent.Items, limits.ListItems);
        Refuse("几何顶点数", "vertices", extent.Vertices, limits.Vertices);
    }

    static void ReadOption(string option, Extent extent, ODataLimits limits)
    {
        // A search phrase stands in double quotes; everywhere else a text stands in single ones.
        var isSearch = option.TrimStart('?', ' ', '$').StartsWith("search", StringComparison.OrdinalIgnoreCase);
        extent.Read(option, isSearch ? '"' : '\'');
        if (option.TrimStart('?', ' ', '$').StartsWith("apply", StringComparison.OrdinalIgnoreCase))
            Refuse("$apply 步数", "$apply steps", Pipeline.CountSteps(option), limits.ApplySteps);
    }

    static void Refuse(string whatChinese, string what, long came, long limit)
    {
        if (came > limit)
            throw new LimitException(whatChinese, what, came, limit);
    }

    static string Decode(string text)
    {
        var decoded = Uri.UnescapeDataString(text.Replace('+', ' '));
        return decoded.Contains('\0', StringComparison.Ordinal) ? throw UnreadableException.Zero() : decoded;
    }

    /// <summary>What was counted so far; the largest of depth and list, the sum of the rest.</summary>
    sealed class Extent
    {
        readonly List<int> commas = [];

        public int Outside { get; private set; }
        public int Depth { get; private set; }
        public int Items { get; private set; }
        public int Vertices { get; private set; }

        public void Read(string text, char quote)
        {
            commas.Clear();
            commas.Add(1);
            var (inside, isShape) = (false, false);
            for (var i = 0; i < text.Length; i++)
            {
                // Within a search phrase a backslash takes the next character with it.
                if (inside && quote == '"' && text[i] == '\\')
                    i++;
                else if (text[i] == quote)
                {
                    inside = !inside;
                    isShape = inside && IsGeography(text.AsSpan(0, i));
                    Vertices += isShape ? 1 : 0;
                }
                else if (inside)
                    Vertices += isShape && text[i] == ',' ? 1 : 0;
                else
                    ReadOutside(text[i]);
            }
        }

        void ReadOutside(char c)
        {
            Outside++;
            switch (c)
            {
                case '(' or '[' or '{':
                    commas.Add(1);
                    Depth = Math.Max(Depth, commas.Count - 1);
                    break;
                case ')' or ']' or '}' when commas.Count > 1:
                    commas.RemoveAt(commas.Count - 1);
                    break;
                case ',' or ';':
                    Items = Math.Max(Items, ++commas[^1]);
                    break;
            }
        }

        static bool IsGeography(ReadOnlySpan<char> before) =>
            before.EndsWith("geography", StringComparison.OrdinalIgnoreCase) || before.EndsWith("geometry", StringComparison.OrdinalIgnoreCase);
    }
}
