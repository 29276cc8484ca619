namespace GeoZones.Data.Demonstration.Landscape.Census;

/// <summary>How many households and persons live in one village.</summary>
internal sealed record VillagePopulation(int Families, int FamilyPersons, int Collectives, int CollectivePersons)
{
    public int Households => Families + Collectives;
}
