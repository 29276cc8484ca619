using GeoZones.Testing;
using GeoZones.Data.Tests.Schema;

namespace GeoZones.Data.Tests.Versions;

/// <summary>Every change of a zone leaves who, why, and from what to what.</summary>
public sealed class ZoneEventTests(ZoneEventTests.Database database) : IClassFixture<ZoneEventTests.Database>
{
    public sealed class Database() : DatabaseClone(Templates.Migrated)
    {
        protected override Task FillAsync() => Sql.RunAsync(ConnectionString, Place.Rows + Place.Zone(County.Square));
    }

    const string Moved = "SRID=4490;MULTIPOLYGON(((117 34,118 34,118 35,117 34)))";

    [Theory]
    [InlineData($"UPDATE zones SET boundary = '{Moved}'", "Boundary|{\"Version\": 1}|{\"Version\": 2}")]
    [InlineData("UPDATE zones SET status = 'Retired'", "Status|{\"Status\": \"Approved\"}|{\"Status\": \"Retired\"}")]
    [InlineData("UPDATE zones SET name = '新', brand = '凤'", "Attributes|{\"Name\": \"徐庄镇\", \"Brand\": null}|{\"Name\": \"新\", \"Brand\": \"凤\"}")]
    [InlineData("INSERT INTO declared_villages (zone_id, village_code, evidence) VALUES (1, '370406106204', 'Named'); INSERT INTO declared_villages (zone_id, village_code, evidence) VALUES (1, '370406106210', 'Named'); UPDATE declared_villages SET note = '注' WHERE village_code = '370406106210'; DELETE FROM declared_villages WHERE village_code = '370406106204'",
        "DeclaredVillages|{\"Villages\": 0}|{\"Added\": [\"370406106204\", \"370406106210\"], \"Changed\": [\"370406106210\"], \"Removed\": [\"370406106204\"], \"Villages\": 1}")]
    [InlineData("UPDATE zones SET version = version", "")]
    [InlineData("DELETE FROM zones", "")]
    public async Task A_change_is_one_event_with_its_author_and_reason(string change, string told)
    {
        var events = await Sql.ListAsync(database.ConnectionString, $"""
            BEGIN; SET LOCAL geozones.author = '张'; SET LOCAL geozones.reason = '因'; {change};
            SELECT concat_ws('|', kind, before, after) FROM zone_events WHERE author || reason = '张因' ORDER BY id; ROLLBACK
            """);
        events.ShouldBe(told.Length == 0 ? [] : [told]);
    }

    [Fact]
    public async Task A_new_zone_is_an_event_too() =>
        (await Sql.ListAsync(database.ConnectionString, "SELECT concat_ws('|', kind, coalesce(before, '-'), after) FROM zone_events")).ShouldBe(["Created|-|{\"Version\": 1}"]);
}
