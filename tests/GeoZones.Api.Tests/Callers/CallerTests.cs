using GeoZones.Api.Callers;
using Microsoft.Extensions.Configuration;

namespace GeoZones.Api.Tests.Callers;

public sealed class CallerTests
{
    [Theory]
    [InlineData(null, Role.Public)]
    [InlineData("", Role.Public)]
    [InlineData("admin", Role.Admin)]
    [InlineData("Water", Role.Water)]
    public void The_role_comes_from_the_configuration_and_is_public_by_default(string? named, Role role) =>
        Caller.FromConfiguration(With(named)).Role.ShouldBe(role);

    [Theory]
    [InlineData("root")]
    [InlineData("5")]
    public void An_unknown_role_stops_the_start(string named) =>
        Should.Throw<InvalidOperationException>(() => Caller.FromConfiguration(With(named))).Message.ShouldContain("public, viewer, planner, water, clerk, admin");

    [Fact]
    public void Households_need_a_role_that_works_with_them() =>
        Enum.GetValues<Role>().Where(role => new Caller(role).MaySeeHouseholds).ShouldBe([Role.Water, Role.Clerk, Role.Admin]);

    [Fact]
    public void The_network_is_for_water_and_admin() =>
        Enum.GetValues<Role>().Where(role => new Caller(role).MaySeeNetwork).ShouldBe([Role.Water, Role.Admin]);

    static IConfigurationRoot With(string? named) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(Caller.Setting, named)]).Build();
}
