using GeoZones.Api.Errors;

namespace GeoZones.Api.Coverage;

/// <summary>A zone has no boundary of this number, or none yet on this day.</summary>
public sealed class NoSuchVersionException(Wording wording) : GeoZonesException("GZ-240", StatusCodes.Status404NotFound, wording)
{
    public override string? Target => "version";
}

/// <summary>A version is asked for in a way that names none: twice, or of the declared list.</summary>
public sealed class VersionChoiceException(Wording wording) : GeoZonesException("GZ-241", StatusCodes.Status400BadRequest, wording)
{
    public override string? Target => "version";
}

/// <summary>A pasted list is longer than it may be.</summary>
public sealed class PastedListException(Wording wording) : GeoZonesException("GZ-242", StatusCodes.Status400BadRequest, wording)
{
    public override string? Target => "text";
}
