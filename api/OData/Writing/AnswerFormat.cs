namespace GeoZones.Api.OData.Writing;

/// <summary>What an answer can look like.</summary>
public enum MediaKind { Json, GeoJson, Csv, NdJson, Text, Xml }

/// <summary>How much OData says about its values: odata.metadata=none, minimal, full.</summary>
public enum MetadataLevel { None, Minimal, Full }

/// <summary>The form that was agreed with the caller.</summary>
public sealed record AnswerFormat(MediaKind Kind)
{
    public MetadataLevel Metadata { get; init; } = MetadataLevel.Minimal;

    /// <summary>Int64 and Decimal as strings: JavaScript's numbers end at 2^53.</summary>
    public bool IsIeee754Compatible { get; init; }

    public string ContentType => Kind switch
    {
        MediaKind.GeoJson => "application/geo+json",
        MediaKind.Csv => "text/csv; charset=utf-8; header=present",
        MediaKind.NdJson => "application/x-ndjson",
        MediaKind.Text => "text/plain; charset=utf-8",
        MediaKind.Xml => "application/xml; charset=utf-8",
        _ => $"application/json; odata.metadata={Metadata.ToString().ToLowerInvariant()}{(IsIeee754Compatible ? "; IEEE754Compatible=true" : "")}; charset=utf-8",
    };
}
