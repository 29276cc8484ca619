using GeoZones.Spatial.Coordinates;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoZones.Spatial.Tests.Coordinates;

public class GridTests
{
    [Theory]
    [InlineData(117.55555554, 117.5555555)]
    [InlineData(117.55555556, 117.5555556)]
    [InlineData(-34.00000001, -34)]
    [InlineData(0.1, 0.1)]
    public void A_coordinate_moves_to_its_nearest_ten_millionth(double given, double expected) =>
        Grid.Quantise(given).ShouldBe(expected);

    [Fact]
    public void Every_quantised_value_is_on_the_grid_and_stays_where_it_is()
    {
        for (var i = 0; i < 100_000; i++)
        {
            var value = Grid.Quantise(117 + i * 0.0000123456);
            Grid.Holds(value).ShouldBeTrue();
            Grid.Quantise(value).ShouldBe(value);
        }
    }

    [Fact]
    public void A_decimal_of_seven_places_is_on_the_grid_to_the_last_bit()
    {
        for (var steps = 1_170_000_000; steps < 1_170_100_000; steps++)
            Grid.Quantise(double.Parse($"{steps / 10_000_000}.{steps % 10_000_000:0000000}")).ShouldBe(Grid.At(steps, 0).X);
    }

    [Fact]
    public void Steps_multiplied_instead_of_divided_often_miss_the_grid() =>
        Enumerable.Range(1_170_000_000, 1000).ShouldContain(steps => !Grid.Holds(steps * 1e-7));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(117.00000001)]
    public void What_is_no_multiple_of_the_step_is_not_on_the_grid(double value) => Grid.Holds(value).ShouldBeFalse();

    [Fact]
    public void A_shape_is_copied_with_its_srid_and_every_vertex_quantised()
    {
        var shape = new WKTReader().Read("POLYGON ((117.00000004 34, 117.1 34, 117.1 34.09999996, 117.00000004 34))");
        shape.SRID = 4490;
        var quantised = Grid.Quantise(shape);
        quantised.AsText().ShouldBe("POLYGON ((117 34, 117.1 34, 117.1 34.1, 117 34))");
        quantised.SRID.ShouldBe(4490);
        Grid.Holds(quantised).ShouldBeTrue();
        Grid.Holds(shape).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_shape_is_on_the_grid() => Grid.Holds(Polygon.Empty).ShouldBeTrue();
}
