using System.Globalization;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Parse;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.Writing.Body;

/// <summary>The address of a row as its key: <c>Zones(5)</c>, with or without the service root.</summary>
sealed class EntityLink(IEdmModel edm, string root)
{
    /// <returns>The value of the one key property; null when this is no address of a row of that entity.</returns>
    public object? KeyOf(string address, EntityShape wanted)
    {
        try
        {
            var path = address.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? address[root.Length..] : address.TrimStart('/');
            return PathParser.Parse(edm, path).ToList() is [EntitySetSegment set, KeySegment key] && set.EntitySet.Name == wanted.SetName
                ? Convert.ChangeType(key.Keys.Single().Value, wanted.KeyProperties.Single().Type, CultureInfo.InvariantCulture) : null;
        }
        catch (GeoZonesException)
        {
            return null;
        }
    }
}
