using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Landscape.Census;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>Sources of funds with their relative sizes.</summary>
internal sealed record FundMix(params (FundSource Source, double Weight)[] Sources)
{
    private const double Variation = 0.25;

    public static readonly FundMix PublicWorksLinkage = new(
        (FundSource.CentralLinkage, 48), (FundSource.ProvincialLinkage, 26), (FundSource.CityLinkage, 10), (FundSource.CountyLinkage, 16));

    public static readonly FundMix IndustryLinkage = new(
        (FundSource.CentralLinkage, 30), (FundSource.ProvincialLinkage, 22), (FundSource.CountyLinkage, 8), (FundSource.Social, 28), (FundSource.SelfRaised, 12));

    public static readonly FundMix Sector = new((FundSource.Sector, 82), (FundSource.SelfRaised, 18));

    public static readonly FundMix Social = new((FundSource.Social, 84), (FundSource.SelfRaised, 16));

    public static readonly FundMix Assisted = new((FundSource.Assistance, 55), (FundSource.Sector, 45));

    /// <summary>The whole in parts that add up exactly.</summary>
    /// <param name="thousandYuan">Whole thousands.</param>
    public IEnumerable<(FundSource Source, decimal Yuan)> Split(int thousandYuan, SplitMix64 random)
    {
        var parts = Apportion.Split(thousandYuan, [.. Sources.Select(part => part.Weight * random.Between(1 - Variation, 1 + Variation))]);
        return Sources.Zip(parts, (part, thousand) => (part.Source, thousand * 1000m));
    }
}
