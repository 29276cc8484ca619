using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>What was budgeted, allotted and paid for one project in 2022, by source.</summary>
internal static class FundLedger
{
    private const int Year = 2022;

    /// <summary>衔接资金 of any level.</summary>
    public static bool IsLinkage(FundSource source) =>
        source is FundSource.CentralLinkage or FundSource.ProvincialLinkage or FundSource.CityLinkage or FundSource.CountyLinkage;

    public static IEnumerable<ProjectFund> Rows(ProjectDraft draft)
    {
        var random = draft.Random("funds");
        return draft.Funds.Select((fund, i) => Row(draft, i, fund, random)).ToList();
    }

    private static ProjectFund Row(ProjectDraft draft, int ordinal, (FundSource Source, decimal Yuan) fund, SplitMix64 random)
    {
        var allotted = random.Unit() < ChanceUnknown(fund.Source) ? (decimal?)null : fund.Yuan;
        var paid = random.Unit() < 0.04 ? null : allotted * Paid(draft.Calendar.Stage, random);
        var allottedOn = new DateOnly(Year, 3, 1).AddDays(random.Below(75));
        return new()
        {
            Id = (draft.Id - 1) * 10 + ordinal + 1, ProjectId = draft.Id, Year = Year, Source = fund.Source, BudgetYuan = fund.Yuan,
            AllottedYuan = allotted, AllottedOn = allotted is null ? null : allottedOn,
            PaidYuan = paid, PaidOn = paid is null ? null : new DateOnly(Year, 9, 10).AddDays(random.Below(108)), Synthetic = true,
        };
    }

    /// <summary>Allotting is known of linkage funds; enterprises and households often do not report theirs.</summary>
    private static double ChanceUnknown(FundSource source) => source switch
    {
        FundSource.Social or FundSource.SelfRaised => 0.3,
        FundSource.Sector or FundSource.Assistance => 0.08,
        _ => 0.02,
    };

    /// <summary>A share in hundredths; 3 % and more are held back until the audit.</summary>
    private static decimal Paid(ProjectStage stage, SplitMix64 random) => stage switch
    {
        ProjectStage.Acceptance => 0.97m + 0.01m * random.Below(4),
        ProjectStage.FinalAccount => 0.85m + 0.01m * random.Below(13),
        ProjectStage.Reimbursement => 0.6m + 0.01m * random.Below(25),
        _ => 0.3m + 0.01m * random.Below(30),
    };
}
