using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Tests.Schema;

/// <summary>Every table holds rows of the demonstration town, and EF reads them back with their attributes.</summary>
public sealed class DemonstrationRowsTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    GeoZonesContext Context() => new(GeoZonesContext.For(database.ConnectionString));

    /// <summary>Entity, rows of the town, and a property that must say something in at least one row.</summary>
    public static TheoryData<Type, int, string> Tables => new()
    {
        { typeof(Division), 74, nameof(Division.Boundary) },
        { typeof(Village), 63, nameof(Village.Seat) },
        { typeof(VillageTotals), 63, nameof(VillageTotals.UnservedPersons) },
        { typeof(Zone), 1, nameof(Zone.Brand) },
        { typeof(ZoneVersion), 1, nameof(ZoneVersion.Author) },
        { typeof(ZoneEvent), 2, nameof(ZoneEvent.Before) },
        { typeof(DeclaredVillage), 7, nameof(DeclaredVillage.Note) },
        { typeof(ConstraintArea), 1, nameof(ConstraintArea.Boundary) },
        { typeof(Designation), 1, nameof(Designation.Year) },
        { typeof(Household), 10_000, nameof(Household.ServiceNodeId) },
        { typeof(WaterScheme), 1, nameof(WaterScheme.Boundary) },
        { typeof(WaterNode), 1000, nameof(WaterNode.IsOpen) },
        { typeof(WaterPipe), 1000, nameof(WaterPipe.LengthMetres) },
        { typeof(WaterQualityTest), 12, nameof(WaterQualityTest.Ph) },
        { typeof(Cistern), 1, nameof(Cistern.EliminatedYear) },
        { typeof(SupplyIncident), 1, nameof(SupplyIncident.EndedAt) },
        { typeof(Project), 30, nameof(Project.Contents) },
        { typeof(ProjectSite), 30, nameof(ProjectSite.Footprint) },
        { typeof(ProjectFund), 30, nameof(ProjectFund.PaidYuan) },
        { typeof(ProgressReport), 30, nameof(ProgressReport.ActualShare) },
        { typeof(ProjectAsset), 1, nameof(ProjectAsset.IsHandedOver) },
        { typeof(Facility), 63, nameof(Facility.MeetsProvincialStandard) },
        { typeof(MonitoringSummary), 7, nameof(MonitoringSummary.Persons) },
        { typeof(Figure), 40, nameof(Figure.HalfUnit) },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_holds_rows_that_say_something(Type entity, int atLeast, string property)
    {
        await using var context = Context();
        var rows = await (Task<List<object>>)typeof(DemonstrationRowsTests).GetMethod(nameof(ReadAsync))!.MakeGenericMethod(entity).Invoke(null, [context])!;
        rows.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        rows.ShouldContain(row => entity.GetProperty(property)!.GetValue(row) != null);
    }

    /// <summary>Save the audit: nobody has done anything in it yet.</summary>
    [Fact]
    public async Task No_table_is_left_out()
    {
        await using var context = Context();
        context.Model.GetEntityTypes().Select(e => e.ClrType).Where(entity => entity != typeof(AuditEntry)).ShouldBe(Tables.Select(row => (Type)((object[])row)[0]), ignoreOrder: true);
    }

    [Fact]
    public async Task Money_sums_to_the_fen_and_lengths_to_the_millimetre()
    {
        await using var context = Context();
        (await context.WaterPipes.Select(p => p.LengthMetres * 1000).SumAsync()).ShouldBe((await context.WaterPipes.AsNoTracking().ToListAsync()).Sum(p => p.PieceMillimetres.Sum(mm => (long)mm)));
        (await context.ProjectFunds.SumAsync(f => f.BudgetYuan) % 0.01m).ShouldBe(0);
    }

    public static async Task<List<object>> ReadAsync<T>(GeoZonesContext context) where T : class =>
        [.. await context.Set<T>().AsNoTracking().ToListAsync()];
}
