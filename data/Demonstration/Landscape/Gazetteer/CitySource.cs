using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Landscape.Gazetteer;

/// <summary>What is known about a city before anything is made up: codes, names, county outlines, and its size.</summary>
/// <param name="Code">6 digits, as the codes of counties; towns have 9, villages 12.</param>
/// <param name="Folder">Where its sources lie under Demonstration/Sources.</param>
internal sealed record CitySource(string Code, string Name, string Folder, CityPopulation Population, Relief Relief)
{
    public required string ProvinceCode { get; init; }
    public required string ProvinceName { get; init; }

    public IReadOnlyList<CountyOutline> Counties { get; } = CountyOutline.Read(Folder);
    public IReadOnlyList<TownSource> Towns { get; } = TownSource.Read(Folder);
    public IReadOnlyList<VillageSource> Villages { get; } = VillageSource.Read(Folder);
}

/// <summary>Households and persons to be placed, exactly.</summary>
internal sealed record CityPopulation(int FamilyHouseholds, int FamilyPersons, int CollectiveHouseholds, int CollectivePersons);

/// <param name="Outline">As published, WGS84 relabelled to 4490; neighbouring outlines may leave slivers between each other.</param>
internal sealed record CountyOutline(string Code, string Name, Geometry Outline)
{
    public static IReadOnlyList<CountyOutline> Read(string folder) =>
        [.. OutlineGeoJson.Read($"{folder}/counties.geojson").OrderBy(county => county.Code, StringComparer.Ordinal)];
}

/// <param name="Place">East and north, 0..1, within the county's envelope; null: to be spread automatically.</param>
internal sealed record TownSource(string Code, string Name, string CountyCode, string Kind, (double East, double North)? Place)
{
    public bool IsStreet => Kind is "街道";

    /// <summary>A development zone, reservoir or forest farm with a township's code.</summary>
    public bool IsSpecial => Kind is "其他";

    /// <summary>The name without 镇, 街道 or 乡.</summary>
    public string ShortName => Name.Replace("街道", "", StringComparison.Ordinal).TrimEnd('镇', '乡');

    public static IReadOnlyList<TownSource> Read(string folder)
    {
        var places = SourceTable.Rows($"{folder}/town_places.csv")
            .ToDictionary(row => row[0], row => (SourceTable.Number(row[2]), SourceTable.Number(row[3])));
        return [.. SourceTable.Rows($"{folder}/towns.csv")
            .Select(row => new TownSource(row[0], row[1], row[2], row[4], places.TryGetValue(row[0], out var place) ? place : null))
            .OrderBy(town => town.Code, StringComparer.Ordinal)];
    }
}

internal sealed record VillageSource(string Code, string Name, string TownCode, string CountyCode, VillageKind Kind)
{
    public static IReadOnlyList<VillageSource> Read(string folder) =>
        [.. SourceTable.Rows($"{folder}/villages.csv")
            .Select(row => new VillageSource(row[0], row[1], row[2], row[4], KindOf(row[6])))
            .OrderBy(village => village.Code, StringComparer.Ordinal)];

    private static VillageKind KindOf(string printed) => printed switch
    {
        "村委会" => VillageKind.VillageCommittee,
        "居委会" => VillageKind.ResidentsCommittee,
        "类似单位" => VillageKind.SimilarUnit,
        _ => throw new InvalidOperationException($"'{printed}' is not a kind of village; 村委会, 居委会 or 类似单位 is wanted."),
    };
}
