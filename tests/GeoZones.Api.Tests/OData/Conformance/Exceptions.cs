namespace GeoZones.Api.Tests.OData.Conformance;

/// <summary>Where this service answers otherwise than the grammar says, and why. One that is no longer needed fails the test.</summary>
static class Exceptions
{
    /// <summary>What stands in the question, the status instead, the reason.</summary>
    public static readonly (string Holds, int Status, string Reason)[] All =
    [
        ("binary%27Zg%27", 400, "the library wants the padding of Base64; there is no binary property"),
        ("binary%27", 501, "no binary property"),
        ("duration%27", 501, "no property is a duration"),
        ("01234567-89ab", 501, "no property is a Guid"),
        ("tRUe", 400, "the library reads true and false in lower case"),
        ("eq%200000-01-01", 400, "a date of .NET begins in the year 1"),
        ("eq%20-10000-04-01", 400, "a date of .NET begins in the year 1"),
        ("%3A60Z", 400, "an instant of .NET has no leap second"),
        ("eq%20%2B", 400, "the library takes no sign before a positive number"),
        ("MultiPoint()", 400, "a shape without a point is refused before it reaches PostGIS"),
        ("GeometryCollection(", 400, "a mixture of kinds answers no question here"),
        ("Polygon(((1%201,1%201)", 400, "a ring of two points is none"),
        ("Polygon((1%201,1%201)", 400, "a ring of two points is none"),
        ("Boundary,geometry'", 400, "the data are geography; geometry is of another plane"),
        ("$format=json&$", 400, "an option that comes twice is refused"),
        ("$format=JSON&$", 400, "an option that comes twice is refused"),
        ("text/html", 406, "no such form of answer"),
        ("index=", 501, "no collection is ordered by itself"),
        ("schemaversion=", 501, "there is one version of the model"),
        ("$skiptoken=Start", 400, "only tokens that this service gave are taken"),
        ("$filter =true", 200, "spaces around a name or a value are overlooked"),
        ("$filter= true", 200, "spaces around a name or a value are overlooked"),
        ("$search=a;b", 200, "a bare semicolon is part of the word"),
        ("more&more", 200, "the second word is an option of the caller's own, which are ignored"),
        ("$search=\"blue%22green", 200, "an encoded quote is a quote"),
        ("$count with sum", 200, "read as $count"),
    ];
}
