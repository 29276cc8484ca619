using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration;

/// <summary>The synthetic water of a <see cref="Land"/>, before it becomes rows. Schemes, nodes and villages are referred to by index.</summary>
public sealed record Water(IReadOnlyList<SchemeWater> Schemes, IReadOnlyList<NodeWater> Nodes, IReadOnlyList<PipeWater> Pipes,
    HouseholdWater Households)
{
    /// <summary>Parallel to <see cref="Land.Villages"/>.</summary>
    public required IReadOnlyList<VillageWater> Villages { get; init; }
    public required IReadOnlyList<CisternWater> Cisterns { get; init; }
    public required IReadOnlyList<QualityTestWater> QualityTests { get; init; }
    public required IReadOnlyList<IncidentWater> Incidents { get; init; }
}

/// <param name="Kind">UrbanRural, MultiVillage or SingleVillage.</param>
public sealed record SchemeWater(string Name, string CountyCode, SupplyType Kind)
{
    public required int DesignCubicMetresPerDay { get; init; }
    public required int ActualCubicMetresPerDay { get; init; }
    public SchemeClass Class => SchemeClassRule.ClassOf(DesignCubicMetresPerDay);
    public required string Operator { get; init; }
    public required ManagementModel Management { get; init; }
    public required int YearBuilt { get; init; }

    /// <summary>Codes of the villages with at least one household on this scheme, ascending.</summary>
    public required IReadOnlyList<string> ServedVillages { get; init; }
}

/// <param name="Location">On the 1e-7° grid.</param>
public sealed record NodeWater(WaterNodeKind Kind, Coordinate Location, int Scheme)
{
    public string? VillageCode { get; init; }
    public string? Name { get; init; }

    /// <summary>Null for everything but a valve.</summary>
    public bool? IsOpen { get; init; }
    public int? CapacityCubicMetresPerDay { get; init; }
    public required double ElevationMetres { get; init; }
    public AssetStatus Status { get; init; } = AssetStatus.InService;
}

/// <summary>A pipe drawn in the direction of flow.</summary>
/// <param name="Route">Begins and ends exactly at the locations of its nodes; SRID 4490.</param>
public sealed record PipeWater(int FromNode, int ToNode, int Scheme, LineString Route)
{
    public string? VillageCode { get; init; }
    public required int DiameterMillimetres { get; init; }
    public required PipeMaterial Material { get; init; }
    public required int Year { get; init; }
    public required PipeRole Role { get; init; }
    public required AssetStatus Status { get; init; }

    /// <summary>Geodesic, each piece between vertices rounded.</summary>
    public required long LengthMillimetres { get; init; }
}

/// <summary>Columns parallel to <see cref="HouseholdLand"/>.</summary>
/// <param name="Scheme">-1: on no scheme.</param>
/// <param name="ServiceNode">The service connection or standpipe; -1: none.</param>
public sealed record HouseholdWater(SupplyType[] Supply, Delivery[] Delivery, int[] Scheme, int[] ServiceNode);

/// <param name="UpgradeYear">When its supply was improved; null: not in 2021 or 2022.</param>
public sealed record VillageWater(string Code, int? UpgradeYear);

/// <summary>水窖.</summary>
/// <param name="IsUntreatedDrinking">直饮水窖: has to be eliminated.</param>
public sealed record CisternWater(Coordinate Location, string VillageCode, bool IsUntreatedDrinking, CisternStatus Status)
{
    public required EliminationMethod Method { get; init; }
    public required int? EliminatedYear { get; init; }
    public required short Persons { get; init; }
}

/// <summary>One sample. A month without a test has no row.</summary>
/// <param name="Month">Its first day.</param>
public sealed record QualityTestWater(int Scheme, DateOnly Month, SampleKind Sample)
{
    public required decimal? TurbidityNtu { get; init; }
    public required decimal? Ph { get; init; }

    /// <summary>Null for source water, which is not disinfected.</summary>
    public required decimal? FreeChlorineMilligramsPerLitre { get; init; }
    public required decimal? EscherichiaColiPer100Millilitres { get; init; }
    public required decimal? NitrateMilligramsPerLitre { get; init; }
    public required decimal? FluorideMilligramsPerLitre { get; init; }
    public required TestResult Result { get; init; }
    public required TestStatus Status { get; init; }
}

/// <summary>A village or a whole scheme without water.</summary>
/// <param name="VillageCode">Null where a whole scheme is without water.</param>
/// <param name="Scheme">Null where the village is on none.</param>
/// <param name="To">Null: still going on.</param>
public sealed record IncidentWater(string? VillageCode, int? Scheme, DateTimeOffset From, DateTimeOffset? To)
{
    public required IncidentCause Cause { get; init; }
    public required bool IsHauled { get; init; }
}
