using GeoZones.Api.OData.Plan;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Parse;

/// <summary>The path of a question as segments; keys in parentheses or as segments, names in any case.</summary>
static class PathParser
{
    static readonly Uri Root = new("http://geozones/");

    /// <exception cref="UnreadableException">There is no such resource, or the path is damaged.</exception>
    public static ODataPath Parse(IEdmModel model, string path) => ParserFault.Guarded(() =>
    {
        if (path.TrimStart('/') is ['$', ..] special && (special.StartsWith("$crossjoin", StringComparison.OrdinalIgnoreCase) || special.StartsWith("$all", StringComparison.OrdinalIgnoreCase)))
            throw new NotBuiltException(Construct.CrossJoin, special);
        var parser = new ODataUriParser(model, Root, new Uri(Root, path.TrimStart('/')))
        {
            Resolver = new Resolver(),
            UrlKeyDelimiter = ODataUrlKeyDelimiter.Slash,
        };
        try
        {
            return parser.ParsePath();
        }
        catch (ODataUnrecognizedPathException fault)
        {
            throw UnreadableException.UnknownPath(fault.Message, fault);
        }
        catch (ODataException fault)
        {
            throw UnreadableException.Syntax($"{Uri.UnescapeDataString(path)}: {Said(fault)}", fault);
        }
    });

    /// <summary>The library has no words for a key that does not fit.</summary>
    static string Said(ODataException fault) => fault.Message.StartsWith("Bad Request", StringComparison.Ordinal)
        ? "a key is not of its type, or a bracket or quote is missing." : fault.Message;
}
