using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Plan;

/// <summary>$search: each word in a name (folded), or at the start of a code.</summary>
static class Searching
{
    static readonly string[] Names = ["Name", "Brand"];

    public static Term Term(Row row, SearchClause clause) => Term(row, clause.Expression);

    static Term Term(Row row, QueryNode node) => node switch
    {
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => new AndTerm(Term(row, and.Left), Term(row, and.Right)),
        BinaryOperatorNode or => new OrTerm(Term(row, or.Left), Term(row, or.Right)),
        UnaryOperatorNode not => new NotTerm(Term(row, not.Operand)),
        SearchTermNode word => Word(row, word.Text),
        _ => throw new NotBuiltException(Construct.OtherNode, node.Kind.ToString()),
    };

    static SearchTerm Word(Row row, string text)
    {
        if (row is not EntityRow { Shape: var shape })
            throw UnfitException.NotHere("$search", "$apply");
        var names = shape.Properties.Where(p => Names.Contains(p.Name)).Select(p => row.Property(p.Name)).ToList();
        var codes = shape.Properties.Where(p => p.Name == "Code").Select(p => row.Property(p.Name)).ToList();
        return names.Count + codes.Count > 0 ? new(names, codes, text) : throw UnfitException.NotSearchable(shape.SetName ?? shape.Name);
    }
}
