using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Landscape.Census;

/// <summary>Who lives where in a village: kind and persons of each household, adding up to the village's population.</summary>
internal sealed class Occupants
{
    /// <summary>Share of families with at most 1, 2, ... 8 persons; the mean is 2.89. Ours, after the shape of the 2020 census.</summary>
    private static readonly double[] FamilySizes = [0.190, 0.465, 0.690, 0.862, 0.932, 0.975, 0.992, 1];

    private static readonly (int Least, int Most) CollectiveSizes = (3, 40);

    private readonly SplitMix64 random;

    public Occupants(VillagePopulation village, string code)
    {
        random = SplitMix64.For(code, "occupants");
        Kinds = new HouseholdKind[village.Households];
        Array.Fill(Kinds, HouseholdKind.Family);
        ChooseCollectives(village.Collectives);
        Persons = Array.ConvertAll(Kinds, kind => (short)(kind == HouseholdKind.Family ? FamilySize() : CollectiveSize()));
        Balance(HouseholdKind.Family, village.FamilyPersons, (1, FamilySizes.Length));
        Balance(HouseholdKind.Collective, village.CollectivePersons, CollectiveSizes);
    }

    public HouseholdKind[] Kinds { get; }

    public short[] Persons { get; }

    private void ChooseCollectives(int count)
    {
        while (count > 0)
        {
            ref var kind = ref Kinds[random.Below(Kinds.Length)];
            if (kind == HouseholdKind.Collective) continue;
            kind = HouseholdKind.Collective;
            count--;
        }
    }

    private int FamilySize()
    {
        var share = random.Unit();
        return 1 + Array.FindIndex(FamilySizes, upTo => share < upTo);
    }

    /// <summary>Skewed: many small, few large; the mean is near 11.</summary>
    private int CollectiveSize()
    {
        var share = random.Unit();
        return CollectiveSizes.Least + (int)(share * share * share * 33);
    }

    /// <summary>Adds or takes single persons until the sum is right.</summary>
    private void Balance(HouseholdKind kind, int wanted, (int Least, int Most) sizes)
    {
        var members = Enumerable.Range(0, Kinds.Length).Where(i => Kinds[i] == kind).ToArray();
        var missing = wanted - members.Sum(i => Persons[i]);
        if (wanted < members.Length * sizes.Least || wanted > members.Length * sizes.Most)
            throw new InvalidOperationException($"{wanted} persons do not fit into {members.Length} households of {sizes.Least} to {sizes.Most}.");
        while (missing != 0)
        {
            ref var persons = ref Persons[members[random.Below(members.Length)]];
            var changed = persons + Math.Sign(missing);
            if (changed < sizes.Least || changed > sizes.Most) continue;
            persons = (short)changed;
            missing -= Math.Sign(missing);
        }
    }
}
