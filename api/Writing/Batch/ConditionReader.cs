using System.Text.RegularExpressions;

namespace GeoZones.Api.Writing.Batch;

/// <summary>Reads a condition from left to right; <c>not</c> binds closest, then comparisons, <c>and</c>, <c>or</c>.</summary>
sealed partial class ConditionReader
{
    const int Deepest = 32;

    static readonly string[] Comparisons = ["eq", "ne", "lt", "le", "gt", "ge"];

    readonly string text;
    readonly List<string> tokens;
    readonly List<string> names = [];
    int at;
    int depth;

    public ConditionReader(string text)
    {
        this.text = text;
        tokens = [.. Token().Matches(text).Select(match => match.Value)];
        if (tokens.Sum(token => token.Length) != text.Count(c => !char.IsWhiteSpace(c)) + tokens.Sum(token => token.Count(char.IsWhiteSpace)))
            throw Wrong();
    }

    public IReadOnlyList<string> Names => names;

    public Func<BatchReferences, bool> Read()
    {
        var condition = Or();
        return at == tokens.Count ? condition : throw Wrong();
    }

    Func<BatchReferences, bool> Or()
    {
        var left = And();
        while (Takes("or"))
        {
            var (one, other) = (left, And());
            left = answers => one(answers) || other(answers);
        }
        return left;
    }

    Func<BatchReferences, bool> And()
    {
        var left = Not();
        while (Takes("and"))
        {
            var (one, other) = (left, Not());
            left = answers => one(answers) && other(answers);
        }
        return left;
    }

    Func<BatchReferences, bool> Not()
    {
        if (++depth > Deepest)
            throw Wrong();
        var condition = Takes("not") ? Opposite(Not()) : Takes("(") ? Closed(Or()) : Fact();
        depth--;
        return condition;
    }

    static Func<BatchReferences, bool> Opposite(Func<BatchReferences, bool> condition) => answers => !condition(answers);

    Func<BatchReferences, bool> Closed(Func<BatchReferences, bool> condition) => Takes(")") ? condition : throw Wrong();

    Func<BatchReferences, bool> Fact()
    {
        if (Succeeded().Match(Next()) is { Success: true } asked)
        {
            var id = asked.Groups[1].Value;
            names.Add(id);
            return answers => answers.Failed([id]) is null;
        }
        at--;
        var (left, how) = (Operand(), Next());
        if (!Comparisons.Contains(how))
            throw Wrong();
        var right = Operand();
        return answers => left(answers).Compares(how, right(answers));
    }

    Func<BatchReferences, ConditionValue> Operand()
    {
        var token = Next();
        if (!token.StartsWith('$'))
            return ConditionValue.Literal(token) is { } literal ? _ => literal : throw Wrong();
        var (id, path) = (token[1..token.IndexOf('/', StringComparison.Ordinal)], token.Split('/')[1..]);
        names.Add(id);
        return answers => ConditionValue.Of(answers.Value(id, path));
    }

    bool Takes(string token)
    {
        var takes = at < tokens.Count && tokens[at] == token;
        at += takes ? 1 : 0;
        return takes;
    }

    string Next() => at < tokens.Count ? tokens[at++] : throw Wrong();

    UnreadableBatchException Wrong() => new(
        $"if '{(text.Length > 100 ? text[..100] + "…" : text)}' is not understood; wanted are $succeeded(id), $id/Property compared by eq, ne, lt, le, gt or ge with a literal or another $id/Property, and not, and, or and brackets around these");

    [GeneratedRegex(@"\$succeeded\(\$?'?[A-Za-z0-9_.~-]+'?\)|\$[A-Za-z0-9_.~-]+(?:/\w+)+|'(?:[^']|'')*'|[()]|[^\s()'$]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"^\$succeeded\(\$?'?([^')]+)'?\)$")]
    private static partial Regex Succeeded();
}
