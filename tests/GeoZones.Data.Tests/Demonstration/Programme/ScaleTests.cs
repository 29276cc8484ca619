using System.Text.Json;
using System.Text.Json.Serialization;
using GeoZones.Data.Demonstration;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.Demonstration.Programme;

/// <summary>The programme of one town is a part of the city's, row by row.</summary>
public class ScaleTests
{
    [Fact]
    public void The_town_has_one_zone_with_its_villages_and_projects()
    {
        var zone = MadeProgramme.Town.Zones.ShouldHaveSingleItem();
        (zone.Id, zone.Name, zone.DeclaredVillages.Count).ShouldBe((4, "古运梦河", 8));
        MadeProgramme.Town.Projects.Count.ShouldBe(30);
    }

    [Fact]
    public void Every_row_of_the_town_is_a_row_of_the_city()
    {
        var city = Rows(MadeProgramme.City).ToHashSet();
        Rows(MadeProgramme.Town).ShouldAllBe(row => city.Contains(row));
    }

    [Fact]
    public void Making_it_again_gives_the_same_rows() =>
        Rows(Data.Demonstration.Programme.ProgrammeGenerator.Generate(MadeProgramme.Land)).ShouldBe(Rows(MadeProgramme.City));

    private static readonly JsonSerializerOptions Options = new() { Converters = { new AsText() }, ReferenceHandler = ReferenceHandler.IgnoreCycles };

    private static IEnumerable<string> Rows(ProgrammeRows rows)
    {
        IEnumerable<object> all = [.. rows.Zones, .. rows.ConstraintAreas, .. rows.Designations, .. rows.Projects, .. rows.ProjectAssets,
            .. rows.Facilities, .. rows.MonitoringSummaries, .. rows.Figures];
        return all.Select(row => row.GetType().Name + JsonSerializer.Serialize(row, row.GetType(), Options));
    }

    private sealed class AsText : JsonConverter<Geometry>
    {
        public override bool CanConvert(Type type) => typeof(Geometry).IsAssignableFrom(type);
        public override Geometry Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();
        public override void Write(Utf8JsonWriter writer, Geometry geometry, JsonSerializerOptions options) => writer.WriteStringValue(geometry.AsText());
    }
}
