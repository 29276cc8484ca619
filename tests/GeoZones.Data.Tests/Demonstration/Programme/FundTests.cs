using GeoZones.Data.Model;

namespace GeoZones.Data.Tests.Demonstration.Programme;

public class FundTests
{
    private static IReadOnlyList<Project> Projects => MadeProgramme.City.Projects;

    [Fact]
    public void All_sources_of_2022_add_up_to_950_million_yuan_exactly() =>
        Projects.SelectMany(project => project.Funds).Where(fund => fund.Year == 2022).Sum(fund => fund.BudgetYuan).ShouldBe(950_000_000.00m);

    [Fact]
    public void Linkage_funds_are_a_minority() =>
        (Projects.Sum(ProjectTests.LinkageYuan) / 950_000_000m).ShouldBeInRange(0.3m, 0.4m);

    [Fact]
    public void A_project_outside_the_library_has_no_linkage_funds()
    {
        var outside = Projects.Where(project => !project.IsInLibrary).ToList();
        outside.Count.ShouldBeGreaterThan(10);
        outside.ShouldAllBe(project => ProjectTests.LinkageYuan(project) == 0);
    }

    [Fact]
    public void The_cold_store_of_the_pear_zone_has_three_million_yuan_of_linkage_funds()
    {
        var project = Projects.Where(project => project.ZoneId == 2 && project.Name.Contains("气调冷库")).ShouldHaveSingleItem();
        ProjectTests.LinkageYuan(project).ShouldBe(3_000_000.00m);
        MadeProgramme.City.ProjectAssets.ShouldContain(asset => asset.ProjectId == project.Id);
        MadeProgramme.City.Facilities.Where(facility => facility.Kind == FacilityKind.ColdStore).ShouldHaveSingleItem().VillageCode.ShouldBe(project.Sites[0].VillageCode);
    }

    [Fact]
    public void Nothing_is_paid_beyond_what_is_allotted_and_some_is_unknown()
    {
        var funds = Projects.SelectMany(project => project.Funds).ToList();
        funds.ShouldAllBe(fund => fund.PaidYuan == null || fund.PaidYuan <= fund.AllottedYuan);
        funds.ShouldContain(fund => fund.AllottedYuan == null);
        funds.ShouldContain(fund => fund.AllottedYuan != null && fund.PaidYuan == null);
        funds.ShouldAllBe(fund => fund.BudgetYuan > 0 && (fund.PaidYuan == null || fund.PaidYuan == Math.Round(fund.PaidYuan.Value, 2)));
    }
}
