using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Demonstration.Programme;

public class ProjectTests
{
    private static IReadOnlyList<Project> Projects => MadeProgramme.City.Projects;

    [Fact]
    public void There_are_210_projects_with_one_site_each_thirty_a_zone()
    {
        Projects.Count.ShouldBe(210);
        Projects.SelectMany(project => project.Sites).Count().ShouldBe(210);
        Projects.GroupBy(project => project.ZoneId).ShouldAllBe(zone => zone.Count() == 30);
        Projects.Select(project => project.Name).ShouldBeUnique();
    }

    [Fact]
    public void Nearly_all_are_finished_in_2022_and_an_unfinished_one_has_no_asset()
    {
        var unfinished = Projects.Where(project => project.FinishedOn is null).Select(project => project.Id).ToHashSet();
        unfinished.Count.ShouldBeInRange(1, 20);
        Projects.ShouldAllBe(project => project.FinishedOn == null || (project.FinishedOn >= project.StartedOn && project.FinishedOn.Value.Year == 2022));
        MadeProgramme.City.ProjectAssets.Select(asset => asset.ProjectId).ShouldBe(Projects.Select(project => project.Id).Where(id => !unfinished.Contains(id)));
    }

    [Fact]
    public void Title_and_hand_over_of_an_asset_are_two_facts_and_both_may_be_unknown()
    {
        var facts = MadeProgramme.City.ProjectAssets.Select(asset => (asset.IsTitleConfirmed, asset.IsHandedOver)).Distinct().ToList();
        facts.ShouldContain((true, false));
        facts.ShouldContain((false, true));
        facts.ShouldContain(fact => fact.IsTitleConfirmed == null);
        facts.ShouldContain(fact => fact.IsHandedOver == null);
    }

    [Fact]
    public void Every_linkage_fund_project_reports_ten_months_and_no_other_does() =>
        Projects.ShouldAllBe(project => project.ProgressReports.Count == (LinkageYuan(project) > 0 ? 10 : 0));

    [Fact]
    public void Colours_follow_the_rule_and_a_month_without_a_report_has_none()
    {
        foreach (var reports in Projects.Select(project => project.ProgressReports))
        {
            for (var i = 0; i < reports.Count; i++)
                reports[i].IssuedColour.ShouldBe(Rule(reports[i], i > 0 && IsBehind(reports[i - 1])));
        }
        Projects.SelectMany(project => project.ProgressReports).Select(report => report.IssuedColour).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Ids_are_unique_in_every_table()
    {
        Projects.SelectMany(project => project.Funds).Select(fund => fund.Id).ShouldBeUnique();
        Projects.SelectMany(project => project.ProgressReports).Select(report => report.Id).ShouldBeUnique();
        MadeProgramme.City.Facilities.Select(facility => facility.Id).ShouldBeUnique();
        MadeProgramme.City.ConstraintAreas.Select(area => area.Id).ShouldBeUnique();
        MadeProgramme.City.Designations.Select(designation => designation.Id).ShouldBeUnique();
    }

    internal static decimal LinkageYuan(Project project) => project.Funds
        .Where(fund => fund.Source is FundSource.CentralLinkage or FundSource.ProvincialLinkage or FundSource.CityLinkage or FundSource.CountyLinkage)
        .Sum(fund => fund.BudgetYuan);

    private static WarningColour Rule(ProgressReport report, bool wasBehind) =>
        report.ActualShare is null ? WarningColour.NotReported :
        !IsBehind(report) ? WarningColour.Blue :
        wasBehind ? WarningColour.Red : WarningColour.Yellow;

    private static bool IsBehind(ProgressReport report) => report.ActualShare < report.PlannedShare;
}
