using GeoZones.Data.Demonstration.Landscape.Census;
using GeoZones.Data.Demonstration.Landscape.Divisions;
using GeoZones.Data.Demonstration.Landscape.Gazetteer;

namespace GeoZones.Data.Demonstration.Landscape;

/// <summary>Makes the synthetic land of the demonstration: real codes, names and county outlines; everything below is made up, always the same.</summary>
public static class LandGenerator
{
    /// <param name="progress">Told, in one line, what has been made.</param>
    public static Land Generate(DemonstrationScale scale, IProgress<string>? progress)
    {
        var sources = KnownCities.At(scale);
        var cities = sources.Select(source => Divide(source, progress)).ToArray();
        var population = sources.SelectMany(CityCensus.Take).ToDictionary();
        var grounds = cities.SelectMany(city => city.Villages).Where(ground => IsBuilt(ground, scale)).ToArray();
        var (villages, households) = VillageConstruction.Build(grounds, population);
        progress?.Report($"{villages.Count} villages with {households.Village.Length} households built");
        return new([.. cities.Select(city => city.City)], [.. cities.SelectMany(city => city.Counties)],
            [.. cities.SelectMany(city => city.Towns)], villages, households);
    }

    private static DividedCity Divide(CitySource source, IProgress<string>? progress)
    {
        var city = DividedCity.Draw(source);
        progress?.Report($"{source.Name} divided into {city.Counties.Count} counties, {city.Towns.Count} towns, {city.Villages.Count} villages");
        return city;
    }

    private static bool IsBuilt(VillageGround ground, DemonstrationScale scale) =>
        scale != DemonstrationScale.Town || ground.Seed.Town.Code == KnownCities.SampleTown;
}
