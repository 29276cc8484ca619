using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration;

/// <summary>The synthetic land of one or more cities, before it becomes rows. All coordinates lie on the 1e-7° grid of EPSG:4490.</summary>
/// <remarks>Codes as in the sources: 6 digits for provinces, cities and counties, 9 for towns, 12 for villages. Everything is ordered by code within its city.</remarks>
public sealed record Land(IReadOnlyList<CityLand> Cities, IReadOnlyList<CountyLand> Counties, IReadOnlyList<TownLand> Towns,
    IReadOnlyList<VillageLand> Villages, HouseholdLand Households);

public sealed record CityLand(string Code, string Name, string ProvinceCode, string ProvinceName, MultiPolygon Boundary);

public sealed record CountyLand(string Code, string Name, string CityCode, MultiPolygon Boundary);

/// <param name="Seat">Where the town government stands; inside the boundary.</param>
public sealed record TownLand(string Code, string Name, string CountyCode, MultiPolygon Boundary, Coordinate Seat);

/// <param name="IsRural">Every village committee; a residents' committee only outside the built-up streets.</param>
/// <param name="Hilliness">0 in the plain, 1 in the hills: decides size, density and supply.</param>
/// <param name="Seat">The village committee's house, in the first settlement; inside the boundary.</param>
/// <param name="Settlements">One or two compact settlements, sometimes three in the hills; the largest first.</param>
public sealed record VillageLand(string Code, string Name, string TownshipCode, string CountyCode, VillageKind Kind, bool IsRural,
    double Hilliness, MultiPolygon Boundary, Coordinate Seat, IReadOnlyList<Settlement> Settlements);

/// <summary>A compact group of houses along lanes that leave one spine street.</summary>
/// <param name="Spine">The main street, at least two points, through every lane's first point in order.</param>
public sealed record Settlement(Coordinate Centre, IReadOnlyList<Coordinate> Spine, IReadOnlyList<Lane> Lanes);

/// <summary>A lane with houses on both sides; its households are one run of <see cref="HouseholdLand"/>.</summary>
public sealed record Lane(Coordinate Start, Coordinate End, int FirstHousehold, int HouseholdCount);

/// <summary>Households as columns of equal length, ordered by village, settlement and lane. Longitude and latitude in units of 1e-7°.</summary>
public sealed record HouseholdLand(int[] Village, int[] Longitude, int[] Latitude, short[] Persons, HouseholdKind[] Kind);
