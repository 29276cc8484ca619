using System.Diagnostics;
using GeoZones.Data.Demonstration;
using GeoZones.Data.Demonstration.Waterworks;
using Xunit.Abstractions;

namespace GeoZones.Data.Tests.Demonstration;

[Collection(nameof(LandOfZaozhuang))]
public sealed class WaterDeterminism(LandOfZaozhuang land, ITestOutputHelper output)
{
    [Fact]
    public void The_same_land_gives_the_same_water()
    {
        var first = WaterOfZaozhuang.Of(land.City);
        var watch = Stopwatch.StartNew();
        var second = WaterGenerator.Generate(land.City);
        output.WriteLine($"{second.Nodes.Count} nodes, {second.Pipes.Count} pipes, {second.Schemes.Count} schemes in {watch.ElapsedMilliseconds} ms");
        second.Nodes.ShouldBe(first.Nodes);
        Describe(second.Pipes).ShouldBe(Describe(first.Pipes));
        second.Households.Supply.ShouldBe(first.Households.Supply);
        second.Households.ServiceNode.ShouldBe(first.Households.ServiceNode);
        second.Cisterns.ShouldBe(first.Cisterns);
        second.QualityTests.ShouldBe(first.QualityTests);
        second.Incidents.ShouldBe(first.Incidents);
    }

    [Fact]
    public void One_town_alone_has_water_too()
    {
        var town = WaterOfZaozhuang.Of(land.Town);
        town.Schemes.ShouldNotBeEmpty();
        town.Households.Supply.Length.ShouldBe(land.Town.Households.Village.Length);
        town.Villages.Count(village => village.UpgradeYear is not null).ShouldBeInRange(1, land.Town.Villages.Count / 5);
    }

    private static List<string> Describe(IReadOnlyList<PipeWater> pipes) =>
        [.. pipes.Select(pipe => $"{pipe.FromNode}-{pipe.ToNode} {pipe.Scheme} {pipe.DiameterMillimetres} {pipe.Material} {pipe.Year} {pipe.Status} {pipe.Route.AsText()}")];
}
