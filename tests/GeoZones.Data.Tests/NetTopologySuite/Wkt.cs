using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoZones.Data.Tests.NetTopologySuite;

/// <summary>Geometries as the tests write them: <c>SRID=4490;POINT Z(1 2 3)</c>.</summary>
static class Wkt
{
    static readonly NtsGeometryServices NoSrid = new(PrecisionModel.Floating.Value, srid: 0);

    public static Geometry Read(string wkt) => new WKTReader(NoSrid).Read(wkt);

    public static TGeometry Read<TGeometry>(string wkt) where TGeometry : Geometry => (TGeometry)Read(wkt);

    public static string Write(Geometry geometry)
    {
        var wkt = new WKTWriter(4).Write(geometry);
        return geometry.SRID > 0 ? $"SRID={geometry.SRID};{wkt}" : wkt;
    }
}
