using GeoZones.Data.Demonstration.Waterworks.Supply;

namespace GeoZones.Data.Demonstration.Waterworks.Schemes;

/// <summary>A settlement in the tree of mains of its scheme.</summary>
/// <param name="Parent">Where its water comes from; null where the works stand.</param>
/// <param name="MetresFromWorks">Along the tree.</param>
internal sealed record Member(Place Place, Gate Gate, Member? Parent, double MetresFromWorks)
{
    /// <summary>Persons here and further down the tree.</summary>
    public int PersonsBelow { get; set; }
    public int Children { get; set; }

    /// <summary>Index of the gate's node, once drawn.</summary>
    public int Node { get; set; } = -1;

    public Member Root => Parent?.Root ?? this;

    public bool Equals(Member? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Place.Key.GetHashCode(StringComparison.Ordinal);
}
