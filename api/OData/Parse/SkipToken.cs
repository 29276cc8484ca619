using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Sql;

namespace GeoZones.Api.OData.Parse;

/// <summary>Where a page ended: the values of the sort in its last row, opaque to clients, good for the same question only.</summary>
public static class SkipToken
{
    const int Version = 1;

    /// <summary>The token that asks for the page after this one.</summary>
    /// <param name="reading">The page that was given; it has a page size.</param>
    /// <param name="last">The last row's values of <see cref="Reading.TokenColumns"/>, null for NULL.</param>
    public static string Write(Reading reading, IReadOnlyList<object?> last) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
        new Content(Version, reading.TokenShape!, reading.RowsBefore + reading.PageSize!.Value, [.. last.Select(Text)])));

    /// <summary>What a token is bound to: the path and the options that decide rows and order.</summary>
    internal static string ShapeOf(string path, QueryOptions options) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Uri.UnescapeDataString(path)}?{options.Shape}")).AsSpan(0, 9));

    /// <exception cref="UnreadableException">The token is damaged, or was made for another question.</exception>
    internal static (Continuation Last, long Before) Read(string token, string shape, IReadOnlyList<Sorting> sortings)
    {
        var content = Decode(token);
        if (content.Version != Version)
            throw UnreadableException.Token("版本不符", "it is of another version");
        if (content.Shape != shape)
            throw UnreadableException.Token("它属于另一个查询 (路径、筛选或排序不同)", "it belongs to another question (path, filter or sort differ)");
        if (content.Last.Count != sortings.Count || content.Before < 0)
            throw Damaged();
        return (new([.. content.Last.Zip(sortings, (value, sorting) => Value(value, sorting.By))]), content.Before);
    }

    static UnreadableException Damaged() => UnreadableException.Token("已损坏", "it is damaged");

    static Content Decode(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(Base64Url.DecodeFromChars(token)) is { Shape: not null, Last: not null } content ? content : throw Damaged();
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw Damaged();
        }
    }

    static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        bool yes => yes ? "true" : "false",
        DateTime instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture),
        DateOnly or DateTimeOffset or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static Parameter? Value(string? text, Term by)
    {
        if (text is null)
            return by.MayBeNull ? null : throw Damaged();
        try
        {
            return text.Contains('\0', StringComparison.Ordinal) ? throw Damaged() : new(Parsed(text, by.Type));
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw Damaged();
        }
    }

    static object Parsed(string text, Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => text,
        TypeCode.Boolean => bool.Parse(text),
        TypeCode.Int16 or TypeCode.Int32 => int.Parse(text, CultureInfo.InvariantCulture),
        TypeCode.Int64 => long.Parse(text, CultureInfo.InvariantCulture),
        TypeCode.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        TypeCode.Double => double.Parse(text, CultureInfo.InvariantCulture),
        _ when type == typeof(DateOnly) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        _ when type == typeof(TimeOnly) => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime(),
        _ => text,
    };

    sealed record Content(int Version, string Shape, long Before, IReadOnlyList<string?> Last);
}
