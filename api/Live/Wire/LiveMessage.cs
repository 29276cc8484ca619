using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoZones.Api.Live.Wire;

/// <summary>What a client says: it opens, resumes, or edits.</summary>
sealed record LiveMessage
{
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
    };

    /// <summary>The client's number of this edit, greater than of the one before.</summary>
    public long? Edit { get; init; }

    public Opening? Open { get; init; }

    /// <summary>The token of a session.</summary>
    public string? Resume { get; init; }

    /// <summary>Beside <see cref="Open"/>, or an edit by itself.</summary>
    public string? Rule { get; init; }

    public VertexTo? Move { get; init; }

    public VertexTo? Add { get; init; }

    public VertexAt? Delete { get; init; }

    public RingBy? MoveRing { get; init; }

    public bool? Undo { get; init; }

    public Replacement? Replace { get; init; }

    /// <summary>One edit and nothing beside it.</summary>
    bool IsEdit => Edit is not null && Open is null && Resume is null && Undo is not false
        && new[] { Rule is not null, Move is not null, Add is not null, Delete is not null, MoveRing is not null, Undo is not null, Replace is not null }.Count(given => given) == 1;

    bool IsOpening => Open is { } open && (open.Area is null) != (open.Zone is null) && this with { Open = null, Rule = null } == new LiveMessage();

    bool IsResuming => Resume is not null && this with { Resume = null } == new LiveMessage();

    /// <returns>One message, or the edits of a list.</returns>
    /// <exception cref="LiveMessageException">It is none, or has members that no message has.</exception>
    public static IReadOnlyList<LiveMessage> Read(ReadOnlySpan<byte> text)
    {
        try
        {
            var read = text.TrimStart(" \t\r\n"u8) is [(byte)'[', ..]
                ? JsonSerializer.Deserialize<List<LiveMessage>>(text, Strict)! : [JsonSerializer.Deserialize<LiveMessage>(text, Strict) ?? new()];
            return read.All(message => message is not null && (message.IsEdit || (read.Count == 1 && (message.IsOpening || message.IsResuming))))
                ? read : throw new LiveMessageException(new("每条须是 open、resume 或一项带编号的修改", "each is open, resume, or one edit with its number"));
        }
        catch (JsonException fault)
        {
            throw LiveMessageException.Unreadable(fault.Message);
        }
    }
}

/// <summary>One of the two: GeoJSON, or the number of a zone.</summary>
sealed record Opening(JsonElement? Area = null, long? Zone = null);

/// <param name="To">Longitude, latitude in degrees.</param>
sealed record VertexTo(int Ring, int Vertex, Position To);

sealed record VertexAt(int Ring, int Vertex);

/// <param name="By">Degrees east and north.</param>
sealed record RingBy(int Ring, Position By);

/// <param name="Area">GeoJSON.</param>
sealed record Replacement(JsonElement Area);
