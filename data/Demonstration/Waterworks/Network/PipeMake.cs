using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Waterworks.Network;

/// <summary>What a pipe is made of and for whom.</summary>
/// <param name="Persons">Supplied through it: decides the diameter.</param>
internal sealed record PipeMake(PipeRole Role, int Persons, int Year)
{
    private const double LitresPerPersonAndDay = 120;
    private const double MetresPerSecond = 0.9;
    private static readonly int[] Diameters = [32, 40, 50, 63, 75, 90, 110, 160, 200, 250, 315, 400, 500, 600, 800, 1000, 1200];

    public string? VillageCode { get; init; }
    public AssetStatus Status { get; init; } = AssetStatus.InService;

    /// <summary>The smallest in the trade that carries the peak hour; no main is below 63 mm.</summary>
    public int DiameterMillimetres
    {
        get
        {
            var peak = 2 + 20 / Math.Sqrt(Persons + 1);
            var cubicMetresPerSecond = Persons * LitresPerPersonAndDay * peak / 1000 / 86_400;
            var needed = Math.Sqrt(4 * cubicMetresPerSecond / (Math.PI * MetresPerSecond)) * 1000;
            return Diameters.FirstOrDefault(trade => trade >= needed && (trade >= 63 || Role is PipeRole.Branch), Diameters[^1]);
        }
    }

    public PipeMaterial Material => (DiameterMillimetres, Year) switch
    {
        ( >= 800, < 2005) => PipeMaterial.Cement,
        ( >= 315, < 2003) => PipeMaterial.Steel,
        ( >= 250, _) => PipeMaterial.DuctileIron,
        ( >= 90, < 1998) => PipeMaterial.Cement,
        (_, < 2008) => PipeMaterial.Pvc,
        _ => PipeMaterial.Polyethylene,
    };
}
