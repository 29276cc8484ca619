namespace GeoZones.Api.OData.Catalog;

/// <summary>A change of one row that is more than its properties can say, under a name of its own: <c>POST Zones(1)/Restore</c>. It answers the row.</summary>
public sealed record ActionShape(string Name, EntityShape Binding, IReadOnlyList<OperationParameter> Parameters, Words Words);
