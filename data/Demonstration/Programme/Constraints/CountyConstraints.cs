namespace GeoZones.Data.Demonstration.Programme.Constraints;

/// <summary>Where the protected and the urban land of a county roughly lies. Approximate and ours: places are real, outlines are not.</summary>
/// <param name="CountyCode">6 digits.</param>
/// <param name="SeatTownCode">9 digits: the town round which the urban area is drawn.</param>
internal sealed record CountyConstraints(string CountyCode, string SeatTownCode, double UrbanMetres)
{
    /// <summary>How many towns have a block of permanent farmland drawn near them.</summary>
    public required int FarmlandBlocks { get; init; }

    public IReadOnlyList<RoundPlace> Hills { get; init; } = [];
    public IReadOnlyList<RoundPlace> Reservoirs { get; init; } = [];

    /// <summary>In a fixed order: the place in the list is part of the ids.</summary>
    public static readonly IReadOnlyList<CountyConstraints> All =
    [
        new("370402", "370402001", 3800) { FarmlandBlocks = 4, Hills = [new("卓山", 117.49, 34.93, 900)], Reservoirs = [new("周村水库", 117.69, 34.94, 1300)] },
        new("370403", "370403001", 3300) { FarmlandBlocks = 4, Hills = [new("临山", 117.33, 34.84, 800)] },
        new("370404", "370404001", 2900) { FarmlandBlocks = 5, Hills = [new("青檀山", 117.49, 34.78, 2100)] },
        new("370405", "370405001", 2400) { FarmlandBlocks = 5, Hills = [new("黄邱山套", 117.50, 34.49, 2000)] },
        new("370406", "370406001", 2300)
        {
            FarmlandBlocks = 3, Hills = [new("抱犊崮", 117.71, 34.99, 2600), new("翼云山", 117.45, 35.12, 1500), new("岩马山", 117.44, 35.22, 1700)],
            Reservoirs = [new("岩马水库", 117.37, 35.19, 1600)],
        },
        new("370481", "370481001", 4300)
        {
            FarmlandBlocks = 7, Hills = [new("莲青山", 117.31, 35.26, 2200), new("龙山", 117.27, 35.10, 1100)],
            Reservoirs = [new("马河水库", 117.22, 35.20, 1400), new("户主水库", 117.28, 34.97, 900)],
        },
    ];
}

/// <param name="Metres">Mean radius.</param>
internal sealed record RoundPlace(string Name, double Longitude, double Latitude, double Metres);
