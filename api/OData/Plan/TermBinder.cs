using System.Collections.Immutable;
using GeoZones.Api.OData.Parse;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace GeoZones.Api.OData.Plan;

/// <summary>Expressions of the parser as terms: names become columns, navigations joins, lambdas row sets of their own.</summary>
sealed class TermBinder(StepParser parser, ImmutableDictionary<string, Row> rows)
{
    const string It = "$it";

    public TermBinder(StepParser parser, Row row) : this(parser, ImmutableDictionary<string, Row>.Empty.Add(It, row)) { }

    public Term Bind(QueryNode node) => node switch
    {
        ConstantNode constant => Literals.Term(constant.Value, constant.TypeReference),
        ConvertNode convert => Convert(convert),
        ParameterAliasNode alias => Bind(parser.Alias(alias.Alias)),
        SingleValuePropertyAccessNode property => RowOf(property.Source).Property(property.Property.Name),
        SingleValueOpenPropertyAccessNode open => RowOf(open.Source).Property(open.Name),
        BinaryOperatorNode binary => Binary(binary),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => new NotTerm(Bind(not.Operand)),
        UnaryOperatorNode negate => new NegateTerm(Bind(negate.Operand)),
        InNode list => Among(list),
        SingleValueFunctionCallNode call => Functions.Term(call.Name, [.. call.Parameters.Select(Argument)], ClrTypes.Of(call.TypeReference)),
        AnyNode any => Any(any),
        AllNode all => All(all),
        CountNode count => Count(count.Source),
        SingleResourceCastNode or SingleValueCastNode => throw new NotBuiltException(Construct.TypeCast, node.Kind.ToString()),
        // Compared with null: is there such a row?
        SingleNavigationNode => RowOf(node).Key[0],
        _ => throw new NotBuiltException(Construct.OtherNode, node.Kind.ToString()),
    };

    /// <summary>The row that a path up to a property stands on.</summary>
    public Row RowOf(QueryNode? source) => source switch
    {
        null => rows[It],
        ResourceRangeVariableReferenceNode variable => rows.GetValueOrDefault(variable.Name) ?? throw new NotBuiltException(Construct.OtherNode, variable.Name),
        SingleNavigationNode navigation => RowOf(navigation.Source).Single(navigation.NavigationProperty.Name),
        SingleComplexNode member => RowOf(member.Source).Single(member.Property.Name),
        SingleResourceCastNode => throw new NotBuiltException(Construct.TypeCast, "cast"),
        _ => throw new NotBuiltException(Construct.OtherNode, source.Kind.ToString()),
    };

    Term Argument(QueryNode node) => node is NamedFunctionParameterNode named ? Bind(named.Value) : Bind(node);

    Term Convert(ConvertNode convert)
    {
        var inner = Bare(convert.Source);
        if (inner is ConstantNode { Value: not null } constant)
            return Literals.Term(constant.Value, convert.TypeReference);
        var term = Bind(inner);
        if (term.Type == typeof(DateOnly) && convert.TypeReference.IsDateTimeOffset())
            return new CastTerm(term, typeof(DateTimeOffset));
        return term is ConstantTerm { Value.Value: string text } && convert.TypeReference.IsEnum() ? Literals.Term(text, convert.TypeReference) : term;
    }

    QueryNode Bare(QueryNode node) => node switch
    {
        ConvertNode convert => Bare(convert.Source),
        ParameterAliasNode alias => Bare(parser.Alias(alias.Alias)),
        _ => node,
    };

    Term Binary(BinaryOperatorNode node)
    {
        var (left, right) = (Bind(node.Left), Bind(node.Right));
        return node.OperatorKind switch
        {
            BinaryOperatorKind.And => new AndTerm(left, right),
            BinaryOperatorKind.Or => new OrTerm(left, right),
            BinaryOperatorKind.Equal => Comparisons.Term(Comparing.Equal, left, right),
            BinaryOperatorKind.NotEqual => Comparisons.Term(Comparing.NotEqual, left, right),
            BinaryOperatorKind.LessThan => Comparisons.Term(Comparing.Less, left, right),
            BinaryOperatorKind.LessThanOrEqual => Comparisons.Term(Comparing.LessOrEqual, left, right),
            BinaryOperatorKind.GreaterThan => Comparisons.Term(Comparing.Greater, left, right),
            BinaryOperatorKind.GreaterThanOrEqual => Comparisons.Term(Comparing.GreaterOrEqual, left, right),
            BinaryOperatorKind.Add => Calculate(Calculating.Add, left, right, node),
            BinaryOperatorKind.Subtract => Calculate(Calculating.Subtract, left, right, node),
            BinaryOperatorKind.Multiply => Calculate(Calculating.Multiply, left, right, node),
            BinaryOperatorKind.Divide => Calculate(Calculating.Divide, left, right, node),
            BinaryOperatorKind.Modulo => Calculate(Calculating.Modulo, left, right, node),
            _ => throw new NotBuiltException(Construct.HasOperator, node.OperatorKind.ToString()),
        };
    }

    static CalculateTerm Calculate(Calculating how, Term left, Term right, BinaryOperatorNode node)
    {
        var type = ClrTypes.Of(node.TypeReference);
        return ClrTypes.IsNumber(type) ? new(how, left, right, type) : throw new NotBuiltException(Construct.OtherFunction, $"{how} {type.Name}");
    }

    InTerm Among(InNode list)
    {
        var item = Bind(list.Left);
        if (list.Right is not CollectionConstantNode constants)
            throw new NotBuiltException(Construct.OtherNode, list.Right.Kind.ToString());
        return Comparisons.Among(item, list.Left.TypeReference, constants.Collection.Select(c => c.Value));
    }

    AnyTerm Any(AnyNode any)
    {
        var scope = Many(any.Source);
        if (any.CurrentRangeVariable is null || any.Body is ConstantNode { Value: true })
            return new(scope.Rows(), null);
        var condition = Inside(any, scope).Bind(any.Body);
        return new(scope.Rows(), condition);
    }

    AllTerm All(AllNode all)
    {
        var scope = Many(all.Source);
        var condition = Inside(all, scope).Bind(all.Body);
        return new(scope.Rows(), condition);
    }

    TermBinder Inside(LambdaNode lambda, Scope scope) => new(parser, rows.SetItem(lambda.CurrentRangeVariable.Name, scope.Row));

    CountTerm Count(CollectionNode source) => new(Many(source).Rows());

    Scope Many(CollectionNode source) => source is CollectionNavigationNode navigation
        ? RowOf(navigation.Source).Many(navigation.NavigationProperty.Name)
        : throw new NotBuiltException(Construct.LambdaSource, source.Kind.ToString());
}
