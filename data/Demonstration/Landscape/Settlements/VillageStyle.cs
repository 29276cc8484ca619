using GeoZones.Data.Demonstration.Landscape.Divisions;

namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>What people live in.</summary>
internal enum Housing { Farmhouses, Flats }

/// <summary>How a village is built: flats in town, one or two blocks of farmhouses in the plain, up to three smaller ones in the hills.</summary>
internal sealed record VillageStyle(Housing Housing, double Hilliness)
{
    private const int SmallestDivided = 90;

    private bool OfFlats => Housing == Housing.Flats;

    /// <summary>Households of the settlements, the largest first.</summary>
    public IReadOnlyList<int> SettlementSizes(int households, SplitMix64 random)
    {
        if (OfFlats || households < SmallestDivided) return [households];
        var draw = random.Unit() + 0.45 * Hilliness;
        var first = (int)(households * random.Between(0.55, 0.78));
        var rest = households - first;
        return draw switch
        {
            > 1.2 => [first, rest - rest * 2 / 5, rest * 2 / 5],
            > 0.65 => [first, rest],
            _ => [households],
        };
    }

    public Pattern DrawPattern(VillageGround ground, int households, SplitMix64 random)
    {
        if (!OfFlats) return random.Unit() < 0.7 ? Pattern.Houses : Pattern.HousesOnNorthLanes;
        var use = households * Pattern.Slabs.AreaPerHousehold / ground.SquareMetres;
        return Pattern.Slabs.Scaled(Math.Clamp(Math.Sqrt(0.75 / use), 1, 1.5));
    }

    /// <summary>Rows face south, within a few degrees in the plain, as the slope has it in the hills.</summary>
    public StreetFrame DrawFrame(Spot centre, SplitMix64 random)
    {
        var most = OfFlats ? 0.06 : 0.1 + 0.35 * Hilliness;
        return new(centre, random.Between(-most, most), OfFlats ? 0 : random.Between(4, 12), random.Between(0, Math.Tau));
    }

    /// <summary>Width over length: such that a lane has about 32 households, on either side of the spine.</summary>
    public double Aspect(int households, Pattern pattern)
    {
        const int PerLane = 32;
        var width = PerLane * pattern.Along;
        return OfFlats ? 1.2 : Math.Clamp(width * width / (households * pattern.AreaPerHousehold), 0.75, 2.1 - 0.6 * Hilliness);
    }
}
