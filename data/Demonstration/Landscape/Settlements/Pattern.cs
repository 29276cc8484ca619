namespace GeoZones.Data.Demonstration.Landscape.Settlements;

/// <summary>What is built on the plots along a lane. Metres.</summary>
/// <param name="Along">Plot size along the lane.</param>
/// <param name="Across">Plot size away from the lane.</param>
internal sealed record Pattern(double Along, double Across, double LaneWidth, Building Building)
{
    /// <summary>Courtyard houses in rows facing south on lanes that run east and west.</summary>
    public static readonly Pattern Houses = new(14, 18, 5, new(3, 3, 1, 1));

    /// <summary>The same houses on lanes that run north and south.</summary>
    public static readonly Pattern HousesOnNorthLanes = new(18, 14, 5, new(3, 3, 1, 1));

    /// <summary>Apartment slabs, 60 x 12 m, in rows.</summary>
    public static readonly Pattern Slabs = new(74, 34, 8, new(60, 12, 20, 4));

    public double LanePitch => 2 * Across + LaneWidth;

    /// <summary>Land for one household, its share of lanes included.</summary>
    public double AreaPerHousehold => Along * LanePitch / 2 / Building.UsualHouseholds;

    public Pattern Scaled(double scale) => this with { Along = Along * scale, Across = Across * scale };

    public Pattern Shrunk(double scale) => Scaled(scale) with
    {
        LaneWidth = LaneWidth * scale,
        Building = Building with { Length = Building.Length * scale, Width = Building.Width * scale },
    };
}

/// <summary>The box in which a building's households have their points, in columns and rows of cells, at most one to a cell.</summary>
internal sealed record Building(double Length, double Width, int Columns, int Rows)
{
    public int MostHouseholds => Columns * Rows;

    public int FewestHouseholds => (MostHouseholds + 1) / 2;

    public double UsualHouseholds => (MostHouseholds + FewestHouseholds) / 2.0;

    /// <summary>Where household number <paramref name="index"/> of <paramref name="count"/> is, seen from the middle of the building.</summary>
    public Spot PointOf(int index, int count, SplitMix64 random)
    {
        var cell = index * MostHouseholds / count;
        var (column, row) = (cell % Columns, cell / Columns);
        return new(
            ((column + random.Between(0.1, 0.9)) / Columns - 0.5) * Length,
            ((row + random.Between(0.1, 0.9)) / Rows - 0.5) * Width);
    }
}
