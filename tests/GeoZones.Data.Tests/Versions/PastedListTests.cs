using GeoZones.Testing;
using GeoZones.Data.Tests.Schema;
using Npgsql;

namespace GeoZones.Data.Tests.Versions;

/// <summary>A list as people paste it: each item is one village, several, none, or one that came before.</summary>
public sealed class PastedListTests(PastedListTests.Database database) : IClassFixture<PastedListTests.Database>
{
    public sealed class Database() : DatabaseClone(Templates.Migrated)
    {
        protected override Task FillAsync() => Sql.RunAsync(ConnectionString, Place.Rows + $"""
            INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat)
            SELECT code, name, 'VillageCommittee', true, left(code, 9) || '000', '370406000000', 1, '{County.Square}', 'SRID=4490;POINT(117.5 34.5)'
            FROM (VALUES ('370406107204', '湖沟村村委会'), ('370406107205', '东社区居委会'), ('370406107206', '棗林村委会'), ('370406107207', '居委会')) AS v(code, name)
            """);
    }

    async Task<string> MatchAsync(string text, string within = "NULL") => string.Join(' ', await Sql.ListAsync(database.ConnectionString, $"""
        SELECT item || ':' || line || ':' || status || coalesce(':' || right(village_code, 6), '') || CASE WHEN json_array_length(candidates) > 0
          THEN ':' || (SELECT string_agg(right(c ->> 'Code', 6) || (c ->> 'TownshipName'), '+') FROM json_array_elements(candidates) AS c) ELSE '' END
        FROM match_villages(E'{text}', {within})
        """));

    [Theory]
    [InlineData("370406106210", "1:1:Matched:106210")]
    [InlineData("３７０４０６１０６２１０", "1:1:Matched:106210")]
    [InlineData("徐庄", "1:1:Matched:106210")]
    [InlineData("徐庄村", "1:1:Matched:106210")]
    [InlineData("徐莊村委會", "1:1:Matched:106210")]
    [InlineData("徐庄村民委员会", "1:1:Matched:106210")]
    [InlineData("枣林", "1:1:Matched:107206")]
    [InlineData("东社区", "1:1:Matched:107205")]
    [InlineData("东居", "1:1:Matched:107205")]
    [InlineData("水泉镇湖沟", "1:1:Matched:107204")]
    [InlineData("水泉湖沟村", "1:1:Matched:107204")]
    [InlineData("山亭区水泉镇湖沟村", "1:1:Matched:107204")]
    [InlineData("枣庄市山亭区水泉镇湖沟村", "1:1:Matched:107204")]
    [InlineData("水泉镇 湖沟村", "1:1:Matched:107204")]
    [InlineData("湖沟", "1:1:Ambiguous:106204徐庄镇+107204水泉镇")]
    [InlineData("徐庄镇", "1:1:NotFound")]
    [InlineData("370406106299", "1:1:NotFound")]
    [InlineData("37040610621", "1:1:NotFound")]
    [InlineData("村", "1:1:NotFound")]
    [InlineData("居委会", "1:1:Matched:107207")]
    [InlineData("''; DROP TABLE villages --", "1:1:NotFound 2:1:NotFound 3:1:NotFound 4:1:NotFound 5:1:NotFound")]
    public async Task An_item_is_a_code_a_name_or_a_name_after_its_town(string text, string told) => (await MatchAsync(text)).ShouldBe(told);

    [Theory]
    [InlineData("徐庄、枣林,370406107205；东居", "1:1:Matched:106210 2:1:Matched:107206 3:1:Matched:107205 4:1:Repeated:107205")]
    [InlineData("徐庄\\t枣林\\r\\n\\r\\n东居\\n", "1:1:Matched:106210 2:1:Matched:107206 3:3:Matched:107205")]
    [InlineData("徐庄 枣林　东居", "1:1:Matched:106210 2:1:Matched:107206 3:1:Matched:107205")]
    [InlineData("1. 徐庄\\n2、枣林\\n（3）东居", "1:1:Matched:106210 2:2:Matched:107206 3:3:Matched:107205")]
    [InlineData("湖沟，湖沟", "1:1:Ambiguous:106204徐庄镇+107204水泉镇 2:1:Ambiguous:106204徐庄镇+107204水泉镇")]
    [InlineData(" ,、\\n", "")]
    [InlineData("", "")]
    public async Task Items_stand_between_separators_and_keep_their_order(string text, string told) => (await MatchAsync(text)).ShouldBe(told);

    [Fact]
    public async Task Within_a_division_only_its_villages_are_meant()
    {
        (await MatchAsync("湖沟,徐庄", "'370406107000'")).ShouldBe("1:1:Matched:107204 2:1:NotFound");
        (await MatchAsync("湖沟,徐庄", "'370406000000'")).ShouldBe("1:1:Ambiguous:106204徐庄镇+107204水泉镇 2:1:Matched:106210");
    }

    [Theory]
    [InlineData("repeat('徐', 100001)")]
    [InlineData("repeat('徐,', 5001)")]
    [InlineData("repeat('徐 ', 5001)")]
    public async Task A_list_that_is_too_long_is_refused(string text)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => Sql.ListAsync(database.ConnectionString, $"SELECT text FROM match_villages({text}, NULL)"));
        (refusal.SqlState, refusal.ConstraintName).ShouldBe(("22023", "pasted_list_length"));
    }
}
