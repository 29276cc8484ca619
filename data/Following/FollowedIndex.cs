using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Data.Following;

/// <summary>The index as it is at one snapshot of the database. Immutable: answer from one and the same.</summary>
/// <param name="DataVersion">That of the answers given from it; equal to <c>data_version(...)</c> of the tables of coverage at that snapshot.</param>
/// <param name="Snapshot">As <c>pg_current_snapshot()</c> says it.</param>
public sealed record FollowedIndex(CoverageIndex Index, long DataVersion, string Snapshot);
