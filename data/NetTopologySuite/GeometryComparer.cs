using Microsoft.EntityFrameworkCore.ChangeTracking;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.NetTopologySuite;

/// <summary>Two geometries are the same to the change tracker when PostGIS would store the same bytes: SRID, Z, M and order count.</summary>
sealed class GeometryComparer<TGeometry>() : ValueComparer<TGeometry>(
    (left, right) => Same(left, right),
    geometry => Hash(geometry),
    geometry => (TGeometry)geometry.Copy())
    where TGeometry : Geometry
{
    static bool Same(TGeometry? left, TGeometry? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && EwkbWriter.Write(left).AsSpan().SequenceEqual(EwkbWriter.Write(right)));

    static int Hash(TGeometry geometry)
    {
        var hash = new HashCode();
        hash.AddBytes(EwkbWriter.Write(geometry));
        return hash.ToHashCode();
    }
}
