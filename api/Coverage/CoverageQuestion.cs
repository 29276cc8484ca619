using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Plan;
using GeoZones.Spatial.Coverage;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Coverage;

/// <summary>A question for the totals of an area, or of a zone by its present boundary, that geometry alone decides: the coverage index can answer it.</summary>
/// <param name="Area">Valid, on the grid, SRID 4490; null of a zone.</param>
/// <param name="Zone">Its number; null of an area.</param>
/// <param name="Rule">Not declared.</param>
public sealed record CoverageQuestion(Geometry? Area, long? Zone, CoverageRule Rule)
{
    /// <summary>Where the index knows its way: an area beyond is left to the statement.</summary>
    static readonly Envelope Country = new(73, 136, 3, 54);

    /// <returns>Null of any other call.</returns>
    public static CoverageQuestion? Of(OperationShape operation, IReadOnlyList<Term> arguments) => (operation.Function, arguments) switch
    {
        (CoverageOperations.OfArea, [ShapeTerm { Shape: var area }, WordTerm { Word: var rule }]) when Geometric(rule) is { } by && Country.Contains(area.EnvelopeInternal) => new(area, null, by),
        (CoverageOperations.OfZone, [WholeTerm { Number: var zone }, WordTerm { Word: var rule }, CastTerm { Inner: NullTerm }, CastTerm { Inner: NullTerm }]) when Geometric(rule) is { } by => new(null, zone, by),
        _ => null,
    };

    static CoverageRule? Geometric(string word) => CoverageRuleWords.Parse(word) is { } rule and not CoverageRule.Declared ? rule : null;
}
