using System.Globalization;
using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Demonstration.Programme.Zones;
using GeoZones.Data.Model;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>One project of a zone before it becomes rows.</summary>
/// <param name="Id">Fixed by the zone and its place in the portfolio, whatever else is made.</param>
internal sealed record ProjectDraft(long Id, DrawnZone Zone, ProjectKind Kind, VillageLand Village)
{
    public required Geometry Footprint { get; init; }
    public required IReadOnlyList<(FundSource Source, decimal Yuan)> Funds { get; init; }
    public required ProjectCalendar Calendar { get; init; }

    public string Name => Zone.Town.Name + Village.SpokenName() + KindName;

    public string KindName => string.Format(CultureInfo.InvariantCulture, Kind.Name, Zone.Plan.Crop);

    public bool HasLinkageFunds => Funds.Any(fund => FundLedger.IsLinkage(fund.Source));

    public SplitMix64 Random(string purpose) => SplitMix64.For(Zone.Plan.Key, FormattableString.Invariant($"{purpose} {Id}"));

    public Project ToRow()
    {
        var random = Random("project");
        var households = Math.Max(3, (int)(Village.Households() * random.Between(0.05, Kind.Category == ProjectCategory.Industry ? 0.35 : 0.9)));
        var project = new Project
        {
            Id = Id, Name = Name, Category = Kind.Category, Stage = Calendar.Stage, ZoneId = Zone.Plan.Id,
            CountyCode = Places.Stored(Village.CountyCode), TownshipCode = Places.Stored(Village.TownshipCode),
            IsInLibrary = HasLinkageFunds || random.Unit() < 0.55, ApprovedOn = Calendar.ApprovedOn,
            Contents = string.Format(CultureInfo.InvariantCulture, Kind.Contents, Zone.Plan.Crop),
            Teams = 1 + random.Below(4), BeneficiaryHouseholds = households, BeneficiaryPersons = (int)(households * random.Between(2.5, 3.2)),
            StartedOn = Calendar.StartedOn, FinishedOn = Calendar.FinishedOn, Synthetic = true,
        };
        project.Sites.Add(Site());
        project.Funds.AddRange(FundLedger.Rows(this));
        if (HasLinkageFunds) project.ProgressReports.AddRange(new ProgressLog(this).Rows());
        return project;
    }

    private ProjectSite Site() => new()
    {
        Id = Id, ProjectId = Id, Name = Village.SpokenName() + KindName.Replace("项目", "项目点", StringComparison.Ordinal),
        VillageCode = Village.Code, CountyCode = Places.Stored(Village.CountyCode),
        Anchor = Anchor.Of(Footprint), Footprint = Footprint, Synthetic = true,
    };
}
