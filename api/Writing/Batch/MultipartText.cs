using System.Text;

namespace GeoZones.Api.Writing.Batch;

/// <summary>A block of headers and what follows it: a part of multipart/mixed, or the HTTP request within one.</summary>
sealed record MultipartText(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    const int MostHeaders = 100, LongestLine = 16 << 10;

    static readonly byte[] LineEnd = "\r\n"u8.ToArray();

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The parts between the delimiters; what stands before the first and after the last is not looked at.</summary>
    /// <exception cref="UnreadableBatchException">A line ends in a bare LF, the closing delimiter is missing, or a part is damaged.</exception>
    public static IEnumerable<MultipartText> Parts(ReadOnlyMemory<byte> text, string boundary)
    {
        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var begins = Delimiter(text.Span, 0, delimiter).After;
        while (begins >= 0)
        {
            var (at, after) = Delimiter(text.Span, begins, delimiter);
            yield return Of(text[begins..Math.Max(begins, at - LineEnd.Length)]);
            begins = after;
        }
    }

    /// <summary>Headers up to the first empty line; Content-Length, where it is said, is what the body has.</summary>
    public static MultipartText Of(ReadOnlyMemory<byte> text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            var line = Line(text, out text);
            if (line.Length == 0)
                return new(headers, Sized(headers, text));
            if (headers.Count == MostHeaders)
                throw new UnreadableBatchException($"a part has more than {MostHeaders} headers");
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || line.AsSpan(0, colon).ContainsAny(" \t"))
                throw new UnreadableBatchException($"'{Short(line)}' is no header");
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            headers[name] = headers.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
        }
    }

    /// <summary>The first line without its end, and what follows.</summary>
    public static string Line(ReadOnlyMemory<byte> text, out ReadOnlyMemory<byte> rest)
    {
        var end = text.Span.IndexOf(LineEnd);
        var line = end < 0 ? text : text[..end];
        rest = end < 0 ? default : text[(end + LineEnd.Length)..];
        if (line.Length > LongestLine)
            throw new UnreadableBatchException($"a line of the headers is longer than {LongestLine} bytes, or no empty line ends them");
        return line.Span.ContainsAny("\r\n\0"u8) ? throw BareEnd() : Encoding.UTF8.GetString(line.Span);
    }

    /// <summary>Where the next delimiter begins and what it delimits; After is -1 when it is the closing one.</summary>
    static (int At, int After) Delimiter(ReadOnlySpan<byte> text, int from, byte[] delimiter)
    {
        for (var at = from; text[at..].IndexOf(delimiter) is var found and >= 0; at++)
        {
            at += found;
            if (at > from && text[at - 1] != '\n')
                continue;
            var rest = text[(at + delimiter.Length)..];
            var blank = rest.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (at > 1 && text[at - 2] != '\r' || (blank >= 0 && rest[blank] == '\n'))
                throw BareEnd();
            if (rest.StartsWith("--"u8))
                return (at, -1);
            if (blank >= 0 && rest[blank..].StartsWith(LineEnd))
                return (at, at + delimiter.Length + blank + LineEnd.Length);
        }
        throw new UnreadableBatchException($"the delimiter {Encoding.ASCII.GetString(delimiter)}{(from == 0 ? "" : "--")} is missing");
    }

    static ReadOnlyMemory<byte> Sized(Dictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        if (!headers.TryGetValue("Content-Length", out var said))
            return body;
        if (!int.TryParse(said, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var length) || length > body.Length || body[length..].Span.ContainsAnyExcept(LineEnd))
            throw new UnreadableBatchException($"Content-Length is '{Short(said)}', and {body.Length} bytes came");
        return body[..length];
    }

    static UnreadableBatchException BareEnd() => new("a line ends in CR or LF alone; lines of multipart/mixed end in CRLF");

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
