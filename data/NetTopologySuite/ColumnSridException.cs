using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>A geometry was about to be written into a column of another SRID.</summary>
/// <remarks>PostGIS itself silently relabels SRID 0 as the column's, so the refusal must come before it.</remarks>
public sealed class ColumnSridException(string storeType, int wanted, Geometry came) : InvalidOperationException(
    $"A {came.GeometryType} with SRID {came.SRID} came for a column {storeType}; the column holds SRID {wanted}. "
    + "Set or transform the SRID before saving; nothing is relabelled.");
