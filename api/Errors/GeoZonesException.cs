namespace GeoZones.Api.Errors;

/// <summary>A sentence in the two languages of the service: what came, what was wanted, what to do.</summary>
public sealed record Wording(string Chinese, string English);

/// <summary>What a caller is told instead of an answer: a stable code, a status and a sentence.</summary>
/// <param name="code">GZ-nnn; never reused for something else.</param>
/// <param name="status">HTTP status.</param>
public abstract class GeoZonesException(string code, int status, Wording wording, Exception? cause = null)
    : Exception($"{code}: {wording.English}", cause)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    public Wording Wording { get; } = wording;

    /// <summary>Which part of the question is at fault, e.g. an option or a header; null when it is the whole.</summary>
    public virtual string? Target => null;

    /// <summary>All that is wrong, where more than one thing can be.</summary>
    public virtual IReadOnlyList<Fault> Faults => [];

    /// <summary>What a program wants to know beside the sentence, as annotations by name.</summary>
    public virtual IReadOnlyDictionary<string, object?> Marks => new Dictionary<string, object?>();

    /// <summary>Headers that belong to the refusal.</summary>
    public virtual IReadOnlyDictionary<string, string> Headers => new Dictionary<string, string>();

    /// <summary>When asking again makes sense; null when it does not.</summary>
    public virtual TimeSpan? RetryAfter => null;
}
