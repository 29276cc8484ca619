using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Coverage.Cells;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace GeoZones.Spatial.Coverage.Dragging;

/// <summary>Is an area under somebody's hand valid? The answer of NetTopologySuite and PostGIS, at the cost of the edges that moved.</summary>
static class AreaValidity
{
    internal static AreaFault? Fault(EdgedArea area, AreaContacts contacts) =>
        contacts.Fault is { } crossing ? crossing
        : contacts.HasTouches ? WholeFault(area)
        : area.Rings.Count > 1 ? NestingFault(area)
        : null;

    /// <summary>The area as a shape of SRID 4490.</summary>
    internal static Geometry Shape(EdgedArea area)
    {
        var factory = new GeometryFactory(new PrecisionModel(), 4490);
        var polygons = area.Rings.Index().Where(ring => ring.Item.Shell == ring.Index).Select(shell => factory.CreatePolygon(
            Ring(area, shell.Item, factory), [.. area.Rings.Where(ring => ring.Shell == shell.Index && ring != shell.Item).Select(hole => Ring(area, hole, factory))])).ToArray();
        return polygons.Length == 1 ? polygons[0] : factory.CreateMultiPolygon(polygons);
    }

    private static AreaFault? WholeFault(EdgedArea area) =>
        new IsValidOp(Shape(area)).ValidationError is { Coordinate: var at } ? new(CellGrid.Steps(at.X), CellGrid.Steps(at.Y)) : null;

    /// <summary>No edges meet, so a ring lies as a whole inside or outside of another: a hole has to be in its shell and in no other hole, a shell in no other polygon.</summary>
    private static AreaFault? NestingFault(EdgedArea area)
    {
        for (var ring = 0; ring < area.Rings.Count; ring++)
        {
            var (x, y) = area.Vertex(area.Rings[ring][0]);
            if (!IsNested(area, ring, x, y)) return new(x, y);
        }
        return null;
    }

    private static bool IsNested(EdgedArea area, int ring, int x, int y)
    {
        var own = area.Rings[ring].Shell;
        for (var shell = 0; shell < area.Rings.Count; shell++)
        {
            if (area.Rings[shell].Shell != shell || shell == ring) continue;
            var isInside = area.Locate(shell, x, y) == RingPlace.Inside && !IsInHole(area, shell, ring, x, y);
            if (isInside != (shell == own)) return false;
        }
        return true;
    }

    private static bool IsInHole(EdgedArea area, int shell, int except, int x, int y)
    {
        for (var hole = 0; hole < area.Rings.Count; hole++)
        {
            if (hole != shell && hole != except && area.Rings[hole].Shell == shell && area.Locate(hole, x, y) == RingPlace.Inside) return true;
        }
        return false;
    }

    private static LinearRing Ring(EdgedArea area, AreaRing ring, GeometryFactory factory)
    {
        var vertices = new Coordinate[ring.Count + 1];
        for (var i = 0; i <= ring.Count; i++)
        {
            var (x, y) = area.Vertex(ring[i % ring.Count]);
            vertices[i] = Grid.At(x, y);
        }
        return factory.CreateLinearRing(vertices);
    }
}
