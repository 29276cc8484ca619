using GeoZones.Api.Callers;

namespace GeoZones.Api.Tests.Callers;

public sealed class RoleTests
{
    [Theory]
    [InlineData(Role.Public, "public,viewer,planner,water,clerk,admin")]
    [InlineData(Role.Viewer, "viewer,planner,water,clerk,admin")]
    [InlineData(Role.Planner, "planner,admin")]
    [InlineData(Role.Water, "water,admin")]
    [InlineData(Role.Clerk, "clerk,admin")]
    [InlineData(Role.Admin, "admin")]
    public void A_role_is_within_those_that_may_do_all_that_it_may(Role role, string others) =>
        string.Join(',', Enum.GetValues<Role>().Where(other => role.IsWithin(other)).Select(other => other.ToWord())).ShouldBe(others);

    [Fact]
    public void Every_role_is_told_by_its_word_alone()
    {
        foreach (var role in Enum.GetValues<Role>())
            Roles.Of(role.ToWord().ToUpperInvariant()).ShouldBe(role);
        foreach (var word in (string?[])[null, "", "5", "admin,water", " admin"])
            Roles.Of(word).ShouldBeNull();
    }
}
