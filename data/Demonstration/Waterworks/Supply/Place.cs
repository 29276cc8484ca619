using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Supply;

/// <summary>A settlement while its water is planned. The arrays have one entry per lane and are filled stage by stage.</summary>
/// <param name="Village">Index in <see cref="Land.Villages"/>.</param>
/// <param name="Key">Village code and number of the settlement in it: the key of its random streams.</param>
internal sealed record Place(int Village, string Key, VillageLand Land, Settlement Settlement)
{
    public required int[] LanePersons { get; init; }
    public SupplyType[] Supply { get; } = new SupplyType[Settlement.Lanes.Count];
    public Delivery[] Delivery { get; } = new Delivery[Settlement.Lanes.Count];
    public int[] ServiceNode { get; } = [.. Enumerable.Repeat(-1, Settlement.Lanes.Count)];
    public int Scheme { get; set; } = -1;

    public bool IsFirst => ReferenceEquals(Land.Settlements[0], Settlement);
    public int Persons => LanePersons.Sum();
    public int Households => Settlement.Lanes.Sum(lane => lane.HouseholdCount);
    public bool IsServed => Supply.Any(IsCentralized);
    public IEnumerable<int> ServedLanes => Enumerable.Range(0, Supply.Length).Where(lane => IsCentralized(Supply[lane]));
    public int ServedPersons => ServedLanes.Sum(lane => LanePersons[lane]);

    /// <summary>Synthetic, rising with the hills; the same for a whole village.</summary>
    public double ElevationMetres => Math.Round(38 + 260 * Land.Hilliness * Land.Hilliness + Land.Hilliness * 20, 1);

    public static bool IsCentralized(SupplyType supply) =>
        supply is SupplyType.UrbanRural or SupplyType.MultiVillage or SupplyType.SingleVillage;

    /// <summary>Every settlement that has households.</summary>
    public static IReadOnlyList<Place> Of(Land land) =>
        [.. land.Villages.SelectMany((village, index) => village.Settlements
            .Select((settlement, number) => Of(land.Households, index, $"{village.Code}/{number}", (village, settlement))))
            .Where(place => place.Households > 0)];

    private static Place Of(HouseholdLand households, int village, string key, (VillageLand Land, Settlement Settlement) of) =>
        new(village, key, of.Land, of.Settlement) { LanePersons = [.. of.Settlement.Lanes.Select(lane => PersonsOn(lane, households))] };

    private static int PersonsOn(Lane lane, HouseholdLand households)
    {
        var sum = 0;
        for (var i = 0; i < lane.HouseholdCount; i++) sum += households.Persons[lane.FirstHousehold + i];
        return sum;
    }
}
