using GeoZones.Api.OData.Sql;

namespace GeoZones.Api.OData.Plan;

/// <summary>One row of a scope: what its names mean.</summary>
abstract class Row
{
    readonly Dictionary<string, Term> computed = new(StringComparer.OrdinalIgnoreCase);

    public Scope Scope { get; set; } = null!;

    public IReadOnlyDictionary<string, Term> Computed => computed;

    public void Compute(string name, Term term) => computed[name] = term;

    public Term Property(string name) => computed.TryGetValue(name, out var term) ? term : Stored(name);

    protected abstract Term Stored(string name);

    public abstract Row Single(string navigation);

    public abstract Scope Many(string navigation);

    /// <summary>The terms that tell its rows apart.</summary>
    public abstract IReadOnlyList<Term> Key { get; }

    /// <summary>Everything it has, in the order of the answer.</summary>
    public abstract IEnumerable<Output> All { get; }

    /// <summary>Its columns under the names that <see cref="At"/> asks the next derived table for, without the computed ones.</summary>
    public abstract IEnumerable<TermOutput> Kept { get; }

    /// <summary>The same row in another place, nothing computed yet.</summary>
    public abstract Row At(Identifier other);

    /// <summary>The column of a computed value in a derived table: no column of a table and no name of a caller is called so.</summary>
    public static Identifier ColumnOf(string computed) => new($"={computed}");
}
