using GeoZones.Spatial.Measures;
using NetTopologySuite.Geometries;

namespace GeoZones.Spatial.Tests.Measures;

public class GeodesicTests
{
    [Fact]
    public void Flinders_Peak_to_Buninyong_is_as_Geoscience_Australia_publishes_it()
    {
        var flindersPeak = new Coordinate(144 + 25 / 60.0 + 29.52440 / 3600, -(37 + 57 / 60.0 + 3.72030 / 3600));
        var buninyong = new Coordinate(143 + 55 / 60.0 + 35.38390 / 3600, -(37 + 39 / 60.0 + 10.15610 / 3600));
        Geodesic.Metres(flindersPeak, buninyong).ShouldBe(54_972.271, 0.0005);
    }

    [Fact]
    public void Karney_2013_table_5_near_antipodal_points() =>
        Geodesic.Metres(Ellipsoid.Wgs84, new(0, -30), new(179.8, 29.9)).ShouldBe(19_989_832.82761, 0.001);

    [Theory]
    [InlineData(0, 0, 179.5, 0.5, 19_936_288.579)]
    [InlineData(0, 0, 180, 0, 20_003_931.4586)]
    [InlineData(0, -90, 0, 90, 20_003_931.4586)]
    [InlineData(0, 0, 1, 0, 111_319.4908)]
    public void Known_lengths_on_WGS84(double x1, double y1, double x2, double y2, double metres) =>
        Geodesic.Metres(Ellipsoid.Wgs84, new(x1, y1), new(x2, y2)).ShouldBe(metres, 0.001);

    [Fact]
    public void One_step_of_the_grid_northwards_is_eleven_millimetres() =>
        Geodesic.Metres(new(117.5, 34.8), new(117.5, 34.8000001)).ShouldBe(0.0110929, 1e-6);

    [Fact]
    public void Equal_points_are_no_distance_apart() => Geodesic.Metres(new(117.5, 34.8), new(117.5, 34.8)).ShouldBe(0);

    [Fact]
    public void The_way_back_is_as_long_as_the_way_there()
    {
        for (var i = 0; i < 1000; i++)
        {
            var (from, to) = (new Coordinate(i * 0.36 - 180, i * 0.17 - 85), new Coordinate(180 - i * 0.31, 80 - i * 0.13));
            Geodesic.Metres(from, to).ShouldBe(Geodesic.Metres(to, from), 0.001);
        }
    }

    [Fact]
    public void The_antimeridian_is_crossed_the_short_way() =>
        Geodesic.Metres(new(179.9, 10), new(-179.9, 10)).ShouldBe(Geodesic.Metres(new(0, 10), new(0.2, 10)), 1e-6);

    [Theory]
    [InlineData(39_500_000, 3_850_000)]
    [InlineData(117, double.NaN)]
    public void Metres_instead_of_degrees_are_refused(double x, double y) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Geodesic.Metres(new(x, y), new(117, 34)));
}
