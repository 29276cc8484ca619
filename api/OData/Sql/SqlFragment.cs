using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace GeoZones.Api.OData.Sql;

/// <summary>A piece of a statement with its parameters. Made from an interpolated string only; see <see cref="SqlHandler"/>.</summary>
public sealed class SqlFragment
{
    readonly List<object> parts;

    internal SqlFragment(List<object> parts) => this.parts = parts;

    /// <summary>Text, <see cref="Parameter"/> and <see cref="SqlFragment"/>, in order.</summary>
    internal IReadOnlyList<object> Parts => parts;

    public static SqlFragment Fragment(SqlHandler text) => text.Finish();

    /// <summary>A whole number in the text itself: a statement without parameters is planned once.</summary>
    public static SqlFragment Of(long number) => new([number.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>A word of the compiler's own, quoted.</summary>
    /// <exception cref="ArgumentException">It holds anything but ASCII letters.</exception>
    public static SqlFragment Word(string word) => word.All(char.IsAsciiLetter) ? new([$"'{word}'"]) : throw new ArgumentException($"'{word}' is not a word.", nameof(word));

    /// <summary>A condition made beside the compiler, of columns and digits alone.</summary>
    internal static SqlFragment Text(string condition) => new([condition]);

    public static SqlFragment Join(SqlFragment separator, IEnumerable<SqlFragment> fragments)
    {
        var parts = new List<object>();
        foreach (var fragment in fragments)
        {
            if (parts.Count > 0)
                parts.Add(separator);
            parts.Add(fragment);
        }
        return new(parts);
    }
}

/// <summary>A name in the database, quoted where it needs to be. PostgreSQL would cut one that is too long, and two could become the same: its hash stands for it.</summary>
public readonly record struct Identifier(string Name)
{
    public const int MostBytes = 63;

    public bool IsWhole => Encoding.UTF8.GetByteCount(Name) <= MostBytes;

    public override string ToString() => IsWhole ? Quoted(Name) : Quoted($"~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)).AsSpan(0, 16))}");

    static string Quoted(string name) => name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_') ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A value outside the text: $n. One object is one $n, however often it is used.</summary>
public sealed class Parameter(object value)
{
    public object Value { get; } = value;
}

/// <summary>Splices fragments, quotes identifiers, and turns every other hole into a parameter.</summary>
[InterpolatedStringHandler]
public readonly struct SqlHandler
{
    readonly List<object> parts;

    public SqlHandler(int literalLength, int formattedCount) => parts = new(formattedCount * 2 + 1);

    internal SqlFragment Finish() => new(parts);

    public void AppendLiteral(string text) => parts.Add(text);

    public void AppendFormatted(SqlFragment fragment) => parts.Add(fragment);

    public void AppendFormatted(Identifier name) => parts.Add(name.ToString());

    public void AppendFormatted(Parameter parameter) => parts.Add(parameter);

    public void AppendFormatted<T>(T value) where T : notnull => parts.Add(new Parameter(value));
}
