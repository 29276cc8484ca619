using System.Text.Json;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Plan;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.OData.Writing;

/// <summary>What is the same for a column in every row.</summary>
sealed class JsonCell(RowColumn column, AnswerFormat format)
{
    public int Ordinal { get; } = column.Ordinal;

    public ColumnKind Kind { get; } = ColumnValues.KindOf(column);

    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(column.Name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public JsonEncodedText TypeName { get; } = JsonEncodedText.Encode(column.Name + "@odata.type");

    /// <summary>@odata.type of the value; null where it is not said.</summary>
    public JsonEncodedText? Type { get; } =
        format.Metadata == MetadataLevel.Full && !column.Name.Contains('@', StringComparison.Ordinal) && column is ValueColumn value && TypeNames.Of(value.Type) is { } name ? JsonEncodedText.Encode(name) : null;

    /// <summary>The property is of any kind, so each value says which; not without metadata.</summary>
    public bool IsAnyGeography { get; } =
        format is { Kind: MediaKind.Json, Metadata: not MetadataLevel.None } && column is ValueColumn { Type: var type } && type == typeof(Geometry);

    public JsonEncodedText CountName { get; } = JsonEncodedText.Encode(column.Name + "@odata.count");

    public int? CountOrdinal { get; } = (column as NestedColumn)?.CountOrdinal;

    public EntityShape? Target { get; } = (column as NestedColumn)?.Navigation?.Target;
}
