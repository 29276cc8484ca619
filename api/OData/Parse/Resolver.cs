using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Parse;

/// <summary>Names in any case, functions without their namespace, enumeration members as plain strings. Resolvers do not stack, so one does it all.</summary>
sealed class Resolver : UnqualifiedODataUriResolver
{
    readonly StringAsEnumResolver enums = new() { EnableCaseInsensitive = true };

    public Resolver() => EnableCaseInsensitive = true;

    public override void PromoteBinaryOperandTypes(BinaryOperatorKind binaryOperatorKind, ref SingleValueNode leftNode, ref SingleValueNode rightNode, out IEdmTypeReference typeReference)
    {
        (leftNode, rightNode) = (Widened(leftNode, rightNode), Widened(rightNode, leftNode));
        enums.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
    }

    /// <summary>A decimal beside a double becomes one; the library refuses the pair.</summary>
    static SingleValueNode Widened(SingleValueNode node, SingleValueNode beside) =>
        node.TypeReference?.PrimitiveKind() == EdmPrimitiveTypeKind.Decimal && beside.TypeReference?.PrimitiveKind() is EdmPrimitiveTypeKind.Double or EdmPrimitiveTypeKind.Single
            ? new ConvertNode(node, EdmCoreModel.Instance.GetDouble(node.TypeReference.IsNullable)) : node;

    public override IEnumerable<KeyValuePair<string, object>> ResolveKeys(IEdmEntityType type, IDictionary<string, string> namedValues, Func<IEdmTypeReference, string, object> convertFunc) =>
        enums.ResolveKeys(type, namedValues, convertFunc);

    public override IEnumerable<KeyValuePair<string, object>> ResolveKeys(IEdmEntityType type, IList<string> positionalValues, Func<IEdmTypeReference, string, object> convertFunc) =>
        enums.ResolveKeys(type, positionalValues, convertFunc);
}
