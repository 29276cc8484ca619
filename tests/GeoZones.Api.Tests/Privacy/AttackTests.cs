using GeoZones.Api.Callers;
using GeoZones.Api.Tests.OData;

namespace GeoZones.Api.Tests.Privacy;

/// <summary>Nobody below the household role finds out a withheld cell by adding and subtracting what is answered.</summary>
public sealed class AttackTests(ThinlySettled land, LaxlyPublished lax) : IClassFixture<ThinlySettled>, IClassFixture<LaxlyPublished>
{
    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Planner)]
    public Task A_hundred_questions_reveal_nothing(Role role) => RevealNothingAsync(role, 100);

    [Theory]
    [Trait("Category", "attack")]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Planner)]
    public Task Ten_thousand_questions_reveal_nothing(Role role) => RevealNothingAsync(role, 10_000);

    [Fact]
    public async Task Were_only_the_few_themselves_withheld_it_would_find_them()
    {
        var attacker = await AttackAsync(lax, Role.Viewer, 60);
        attacker.Found().ShouldNotBeEmpty();
    }

    [Fact]
    public void From_exact_sums_a_single_village_is_found()
    {
        var known = new Knowledge(["a", "b", "c"]);
        known.Learn(["a", "b", "c"], 20);
        known.Found().ShouldBeEmpty();
        known.Learn(["a", "b"], 17);
        known.Found().ShouldBe([("c", 3)]);
        known.FewInGroups().ShouldBe([3]);
        known.Learn(["b", "c"], 9);
        known.Found().Select(found => found.Number).Order().ShouldBe([3, 6, 11]);
    }

    static async Task<Attacker> AttackAsync(ThinlySettled land, Role role, int questions)
    {
        await using var server = await ODataServer.StartAsync(land.ConnectionString, role);
        var attacker = new Attacker(server, seed: 7);
        await attacker.AttackAsync(questions);
        return attacker;
    }

    async Task RevealNothingAsync(Role role, int questions)
    {
        var attacker = await AttackAsync(land, role, questions);
        attacker.Withheld.ShouldBeInRange(10, 40);
        attacker.Found().ShouldBeEmpty();
    }
}
