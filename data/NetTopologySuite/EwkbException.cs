namespace GeoZones.Data.NetTopologySuite;

/// <summary>The bytes are not EWKB, or the geometry cannot be put into EWKB; the message says what came and what was wanted.</summary>
public sealed class EwkbException(string message, Exception? cause = null) : FormatException(message, cause);
