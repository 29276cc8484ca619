using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Data.Following;

/// <summary>All households at one snapshot of one database, as they lie on disk.</summary>
/// <param name="Origin">Of which database; see <see cref="DatabaseState"/>.</param>
sealed record HouseholdSnapshot(string Origin, string Snapshot, VillageOrdinals Villages, PointColumns Households)
{
    public static HouseholdSnapshot Of(Held held) => new(held.At.Origin, held.At.Snapshot, held.Villages, held.Index.Households.ToColumns());
}
