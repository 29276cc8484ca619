using GeoZones.Data.Demonstration.Landscape.Census;
using GeoZones.Data.Demonstration.Landscape.Divisions;
using GeoZones.Data.Demonstration.Landscape.Gazetteer;
using GeoZones.Data.Demonstration.Landscape.Settlements;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Landscape;

/// <summary>Builds all villages side by side; each writes its own run of the household columns.</summary>
internal sealed class VillageConstruction
{
    private readonly VillageGround[] grounds;
    private readonly VillagePopulation[] populations;
    private readonly int[] firstHouseholds;
    private readonly VillageLand[] villages;
    private readonly HouseholdLand households;

    private VillageConstruction(VillageGround[] grounds, IReadOnlyDictionary<string, VillagePopulation> population)
    {
        this.grounds = grounds;
        populations = Array.ConvertAll(grounds, ground => population[ground.Seed.Village.Code]);
        villages = new VillageLand[grounds.Length];
        firstHouseholds = new int[grounds.Length];
        for (var i = 1; i < grounds.Length; i++) firstHouseholds[i] = firstHouseholds[i - 1] + populations[i - 1].Households;
        var total = populations.Sum(village => village.Households);
        households = new(new int[total], new int[total], new int[total], new short[total], new HouseholdKind[total]);
    }

    public static (IReadOnlyList<VillageLand> Villages, HouseholdLand Households) Build(
        VillageGround[] grounds, IReadOnlyDictionary<string, VillagePopulation> population)
    {
        var construction = new VillageConstruction(grounds, population);
        Parallel.For(0, grounds.Length, construction.Build);
        return (construction.villages, construction.households);
    }

    private void Build(int index)
    {
        var (ground, population) = (grounds[index], populations[index]);
        var (village, town) = (ground.Seed.Village, ground.Seed.Town);
        var isRural = VillageCharacter.IsRural(village, town);
        var built = BuiltVillage.Build(ground, new(isRural ? Housing.Farmhouses : Housing.Flats, ground.Hilliness), population.Households, firstHouseholds[index]);
        villages[index] = new(village.Code, village.Name, town.Code, town.CountyCode, village.Kind, isRural,
            ground.Hilliness, ground.Boundary, built.Seat, built.Settlements);
        Write(index, built);
    }

    private void Write(int index, BuiltVillage built)
    {
        var occupants = new Occupants(populations[index], grounds[index].Seed.Village.Code);
        var first = firstHouseholds[index];
        occupants.Kinds.CopyTo(households.Kind, first);
        occupants.Persons.CopyTo(households.Persons, first);
        for (var i = 0; i < built.Households.Length; i++)
        {
            households.Village[first + i] = index;
            households.Longitude[first + i] = DegreeGrid.ToCells(built.Households[i].X);
            households.Latitude[first + i] = DegreeGrid.ToCells(built.Households[i].Y);
        }
    }
}
