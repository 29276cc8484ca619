namespace GeoZones.Api.Tiles;

/// <summary>Configuration section <c>Tiles</c>.</summary>
public sealed class TileOptions
{
    public const string Section = "Tiles";

    /// <summary>Bytes of finished tiles in memory; 0 turns every cache off, to measure without.</summary>
    public long MemoryBytes { get; init; } = 256L << 20;

    /// <summary>Where finished tiles survive a restart; nowhere when it is not set.</summary>
    public string? CacheDirectory { get; init; }

    public long DiskBytes { get; init; } = 1L << 30;

    /// <summary>How long the database may work on one tile.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>Connections that make tiles; more wait their turn.</summary>
    public int Connections { get; init; } = Math.Max(4, Environment.ProcessorCount * 2);
}
