using GeoZones.Api.OData.Edm;
using GeoZones.Data.NetTopologySuite;
using GeoZones.Spatial.Coordinates;
using Microsoft.Spatial;
using Nts = NetTopologySuite.Geometries;

namespace GeoZones.Api.OData.Plan;

/// <summary>Geography literals as checked shapes: finite and in range, no empty part, on the grid of 1e-7 degree, valid.</summary>
/// <remarks>An empty part crashes later functions of PostGIS 3.3 and the whole server, so none leaves this file.</remarks>
static class Shapes
{
    const int Wgs84 = 4326;

    static readonly Nts.GeometryFactory Factory = new(new Nts.PrecisionModel(), EdmTypes.Srid);

    /// <exception cref="UnfitException">The literal is not one that the data can be compared with.</exception>
    public static ShapeTerm Term(Geography literal)
    {
        var srid = literal.CoordinateSystem?.EpsgId ?? Wgs84;
        // The library reads latitudes of -90..90 only, so no projected literal comes this far; a failed transformation would cost the connection.
        if (srid is not (Wgs84 or EdmTypes.Srid))
            throw UnfitException.Srid(srid);
        var shape = Checked(literal);
        shape.SRID = EdmTypes.Srid;
        return new(new(EwkbWriter.Write(shape)), shape);
    }

    static Nts.Geometry Checked(Geography literal)
    {
        var shape = Shape(literal);
        if (!shape.IsValid)
            throw UnfitException.InvalidShape("环自相交、重叠或退化", "a ring crosses itself, overlaps another or has no area");
        return shape;
    }

    static Nts.Geometry Shape(Geography literal) => literal switch
    {
        _ when literal.IsEmpty => throw UnfitException.EmptyShape(),
        GeographyPoint point => Factory.CreatePoint(Position(point)),
        GeographyLineString line => Line(line),
        GeographyPolygon polygon => Polygon(polygon),
        GeographyMultiPoint points => Factory.CreateMultiPoint([.. points.Points.Select(p => (Nts.Point)Shape(p))]),
        GeographyMultiLineString lines => Factory.CreateMultiLineString([.. lines.LineStrings.Select(l => (Nts.LineString)Shape(l))]),
        GeographyMultiPolygon polygons => Factory.CreateMultiPolygon([.. polygons.Polygons.Select(p => (Nts.Polygon)Shape(p))]),
        _ => throw UnfitException.Kind(literal.GetType().Name),
    };

    static Nts.LineString Line(GeographyLineString line) => line.Points.Count < 2
        ? throw UnfitException.InvalidShape("线少于两个点", "a line has fewer than two points")
        : Factory.CreateLineString(Positions(line));

    static Nts.Polygon Polygon(GeographyPolygon polygon)
    {
        var rings = polygon.Rings.Select(Ring).ToList();
        return Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]);
    }

    static Nts.LinearRing Ring(GeographyLineString ring)
    {
        if (ring.IsEmpty)
            throw UnfitException.EmptyShape();
        var positions = Positions(ring);
        if (positions.Length < 4 || !positions[0].Equals2D(positions[^1]))
            throw UnfitException.InvalidShape("环未闭合或少于四个点", "a ring is not closed or has fewer than four points");
        return Factory.CreateLinearRing(positions);
    }

    static Nts.Coordinate[] Positions(GeographyLineString line) => [.. line.Points.Select(Position)];

    static Nts.Coordinate Position(GeographyPoint point) =>
        point.IsEmpty ? throw UnfitException.EmptyShape() :
        double.IsFinite(point.Longitude) && double.IsFinite(point.Latitude) && Math.Abs(point.Longitude) <= 180 && Math.Abs(point.Latitude) <= 90
            ? Grid.Quantise(new Nts.Coordinate(point.Longitude, point.Latitude))
            : throw UnfitException.OutOfRange(point.Longitude, point.Latitude);
}
