using GeoZones.Spatial.Measures;
using NetTopologySuite.IO;

namespace GeoZones.Spatial.Tests.Measures;

public class AreaTests
{
    /// <summary>GRS 80, derived constants (Moritz 1980): the authalic radius is 6,371,007.1810 m, four pi times its square the surface.</summary>
    private const double Surface = 510_065_621_724_000;

    [Fact]
    public void The_whole_earth_has_its_published_surface() =>
        Of("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))").ShouldBe(Surface, 100_000_000);

    [Fact]
    public void One_degree_at_the_equator_is_twelve_thousand_square_kilometres() =>
        Of("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))").ShouldBe(12_308_463_846, 200_000);

    [Theory]
    [InlineData("POLYGON ((117 34, 117.2 34.1, 117.1 34.3, 117 34))", "POLYGON ((117 34, 117.1 34.3, 117.2 34.1, 117 34))")]
    [InlineData("POLYGON ((117 34, 117.2 34.1, 117.1 34.3, 117 34))", "POLYGON ((117.2 34.1, 117.1 34.3, 117 34, 117.2 34.1))")]
    [InlineData("POLYGON ((117 34, 117.2 34.1, 117.1 34.3, 117 34))", "POLYGON ((7 -34, 7.2 -34.1, 7.1 -34.3, 7 -34))")]
    [InlineData("POLYGON ((117 34, 117.2 34.1, 117.1 34.3, 117 34))", "POLYGON ((117 34, 117.1 34.05, 117.2 34.1, 117.1 34.3, 117 34))")]
    public void Direction_start_hemisphere_and_extra_vertices_do_not_matter(string one, string other) =>
        Of(one).ShouldBe(Of(other), 1e-3);

    [Fact]
    public void Two_parts_of_a_cut_polygon_add_up() =>
        (Of("POLYGON ((117 34, 118 34, 118 35, 117 34))") + Of("POLYGON ((117 34, 118 35, 117 35, 117 34))"))
            .ShouldBe(Of("POLYGON ((117 34, 118 34, 118 35, 117 35, 117 34))"), 0.001);

    [Fact]
    public void A_hole_is_subtracted() =>
        Of("POLYGON ((117 34, 118 34, 118 35, 117 35, 117 34), (117.2 34.2, 117.2 34.4, 117.4 34.4, 117.4 34.2, 117.2 34.2))")
            .ShouldBe(Of("POLYGON ((117 34, 118 34, 118 35, 117 35, 117 34))")
                - Of("POLYGON ((117.2 34.2, 117.2 34.4, 117.4 34.4, 117.4 34.2, 117.2 34.2))"), 0.001);

    [Fact]
    public void Parts_of_a_multipolygon_and_of_a_collection_add_up() =>
        Of("GEOMETRYCOLLECTION (POINT (117 34), MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 0, 3 0, 3 1, 2 0))))")
            .ShouldBe(2 * Of("POLYGON ((0 0, 1 0, 1 1, 0 0))"), 0.001);

    [Theory]
    [InlineData("POLYGON EMPTY")]
    [InlineData("LINESTRING (117 34, 118 35)")]
    public void What_has_no_inside_has_no_area(string shape) => Of(shape).ShouldBe(0);

    [Fact]
    public void A_polygon_in_metres_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Of("POLYGON ((500000 3850000, 501000 3850000, 501000 3851000, 500000 3850000))"));

    private static double Of(string wkt) => Area.SquareMetres(new WKTReader().Read(wkt));
}
