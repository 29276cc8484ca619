using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Coverage.Indexed;

/// <summary>A village as it is indexed.</summary>
/// <param name="Ordinal">The group of its households; never given to another village while the index lives.</param>
/// <param name="Boundary">Valid, SRID 4490, on the grid.</param>
public sealed record VillageRow(int Ordinal, string Code, string TownshipCode, MultiPolygon Boundary, Point Seat);

/// <summary>What everybody with an account may know of a village: households and persons by supply type, or that they are withheld.</summary>
/// <param name="Ordinal">That of its <see cref="VillageRow"/>.</param>
/// <param name="Households">By supply type; null where they are withheld.</param>
/// <param name="Persons">By supply type; null where they are withheld.</param>
public sealed record PublishedRow(int Ordinal, long[]? Households, long[]? Persons);

/// <summary>A place of a project: its anchor in steps of 1e-7°.</summary>
/// <param name="Project">Ordinal of the project, from 0 on.</param>
public readonly record struct SiteRow(int X, int Y, int Project);

/// <summary>Money of a project from one source in one year, in fen; null is not known.</summary>
/// <param name="Project">Ordinal as in <see cref="SiteRow"/>.</param>
public readonly record struct FundRow(int Project, byte Source, long BudgetFen, long? AllottedFen, long? PaidFen);

/// <summary>A pipe in service.</summary>
/// <param name="Route">The line as stored, on the grid of SRID 4490.</param>
/// <param name="PieceMillimetres">Geodesic millimetres from vertex to vertex, as stored.</param>
public sealed record PipeRow(LineString Route, int[] PieceMillimetres, byte Role);
