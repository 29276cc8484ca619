using System.Runtime.CompilerServices;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Edm;

/// <summary>The spatial functions of $filter, $orderby and $compute, for every pair of geography types.</summary>
/// <remarks>The library keeps them per process, so they are registered once, when this assembly is loaded.</remarks>
static class GeoFunctions
{
    public const string Intersects = "geo.intersects";
    public const string Covers = "geo.covers";
    public const string CoveredBy = "geo.coveredBy";
    public const string Distance = "geo.distance";
    public const string Length = "geo.length";
    public const string Area = "geo.area";

    static readonly EdmPrimitiveTypeKind[] Kinds =
    [
        EdmPrimitiveTypeKind.Geography, EdmPrimitiveTypeKind.GeographyPoint, EdmPrimitiveTypeKind.GeographyLineString,
        EdmPrimitiveTypeKind.GeographyPolygon, EdmPrimitiveTypeKind.GeographyMultiPoint, EdmPrimitiveTypeKind.GeographyMultiLineString,
        EdmPrimitiveTypeKind.GeographyMultiPolygon, EdmPrimitiveTypeKind.GeographyCollection,
    ];

#pragma warning disable CA2255 // The registry is process-wide: nothing later than this is early enough for every user of the assembly.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        var (yes, number) = (EdmCoreModel.Instance.GetBoolean(false), EdmCoreModel.Instance.GetDouble(true));
        foreach (var left in Kinds)
        {
            foreach (var right in Kinds)
            {
                Add(Intersects, yes, left, right);
                Add(Covers, yes, left, right);
                Add(CoveredBy, yes, left, right);
                Add(Distance, number, left, right);
            }
            Add(Length, number, left);
            Add(Area, number, left);
        }
    }

    static void Add(string name, IEdmTypeReference result, params EdmPrimitiveTypeKind[] arguments)
    {
        if (!IsBuiltIn(name, arguments))
            CustomUriFunctions.AddCustomUriFunction(name, new FunctionSignatureWithReturnType(result, [.. arguments.Select(kind => EdmCoreModel.Instance.GetSpatial(kind, true))]));
    }

    static bool IsBuiltIn(string name, EdmPrimitiveTypeKind[] arguments) => (name, arguments) switch
    {
        (Distance, [EdmPrimitiveTypeKind.GeographyPoint, EdmPrimitiveTypeKind.GeographyPoint]) => true,
        (Intersects, [EdmPrimitiveTypeKind.GeographyPoint, EdmPrimitiveTypeKind.GeographyPolygon]) => true,
        (Length, [EdmPrimitiveTypeKind.GeographyLineString]) => true,
        _ => false,
    };
}
