namespace GeoZones.Data.Postgres;

/// <summary>The database server cannot be had. The message is one sentence: what is wrong, and what to do.</summary>
public sealed class ClusterException(string code, string sentence, Exception? cause = null) : Exception($"{code}: {sentence}", cause)
{
    /// <summary>GZ-9nn; it does not change between releases.</summary>
    public string Code { get; } = code;
}
