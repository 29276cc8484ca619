using System.Diagnostics;
using GeoZones.Api.Callers;
using GeoZones.Api.OData.Plan;
using static GeoZones.Api.OData.Sql.SqlFragment;

namespace GeoZones.Api.OData.Sql;

/// <summary>Terms as SQL. Total: whatever the plan lets through is written.</summary>
/// <remarks>
/// OData's comparisons are true or false, never null; PostgreSQL's are null when an operand is. Where null and false come to
/// the same (<see cref="Condition"/>) the plain operator stands, which indexes serve; elsewhere (<see cref="Value"/>) the exact form.
/// </remarks>
static class TermSql
{
    /// <summary>Where a row is kept when it is true: null and false are the same.</summary>
    public static SqlFragment Condition(Term term) => term switch
    {
        AndTerm(var left, var right) => Fragment($"({Condition(left)} AND {Condition(right)})"),
        OrTerm(var left, var right) => Fragment($"({Condition(left)} OR {Condition(right)})"),
        CompareTerm { Operator: Comparing.Equal, Left: var left, Right: var right } when !(left.MayBeNull && right.MayBeNull || left is NullTerm || right is NullTerm) => Fragment($"{Value(left)} = {Value(right)}"),
        CompareTerm { Operator: Comparing.Less or Comparing.LessOrEqual or Comparing.Greater or Comparing.GreaterOrEqual } comparison => Plain(comparison),
        InTerm { HasNull: false } list => Fragment($"{Value(list.Item)} = ANY({list.Values})"),
        NearTerm near => ShapeSql.Near(near),
        SearchTerm search => Search(search),
        NullTerm => Fragment($"false"),
        _ => Value(term),
    };

    /// <summary>The value itself, nulls as OData has them.</summary>
    public static SqlFragment Value(Term term) => term switch
    {
        ColumnTerm(var row, var column, _, _) => Fragment($"{row}.{column}"),
        NullTerm => Fragment($"NULL"),
        ConstantTerm constant => Fragment($"{constant.Value}"),
        WordTerm(var word) => SqlFragment.Word(word),
        WholeTerm(var number) => SqlFragment.Of(number),
        ShapeTerm shape => ShapeSql.Literal(shape),
        WithinTerm within => SqlFragment.Text(WithinSql.Condition(within.Table, within.Row.ToString(), within.Divisions)),
        AudienceTerm(var place, var divisions) => Fragment($"(SELECT audience_within({Value(place)}, string_to_array({divisions.Prefixes}, ',')))"),
        AndTerm(var left, var right) => Fragment($"({Value(left)} AND {Value(right)})"),
        OrTerm(var left, var right) => Fragment($"({Value(left)} OR {Value(right)})"),
        NotTerm(var inner) => Fragment($"NOT {Value(inner)}"),
        CompareTerm comparison => Compare(comparison),
        InTerm list => Among(list),
        CalculateTerm sum => Calculate(sum),
        NegateTerm(var inner) => Fragment($"(- {Value(inner)})"),
        // A date begins at midnight UTC, whatever the session's time zone.
        CastTerm({ Type: var from } day, { } to) when from == typeof(DateOnly) && to == typeof(DateTimeOffset) => Fragment($"({Value(day)}::timestamp AT TIME ZONE 'UTC')"),
        CastTerm(var inner, var type) => Fragment($"{Value(inner)}::{SqlTypes.Name(type)}"),
        CallTerm call => FunctionSql.Call(call),
        NearTerm { MayBeNull: true } near => Fragment($"coalesce({ShapeSql.Near(near)}, false)"),
        NearTerm near => ShapeSql.Near(near),
        AnyTerm(var rows, var condition) => Fragment($"EXISTS (SELECT FROM {SelectionSql.From(rows, condition is null ? null : Condition(condition))})"),
        AllTerm(var rows, var condition) => Fragment($"NOT EXISTS (SELECT FROM {SelectionSql.From(rows, Fragment($"({Value(condition)}) IS NOT TRUE"))})"),
        OfRowTerm(var rows, var of) => Fragment($"(SELECT {Value(of)} FROM {SelectionSql.From(rows)})"),
        CountTerm(var rows) => Fragment($"(SELECT count(*) FROM {SelectionSql.From(rows)})"),
        SearchTerm search => Fragment($"coalesce({Search(search)}, false)"),
        AggregateTerm or OrZeroTerm or LevelTerm or WindowTerm => SummarySql.Value(term),
        JoinedTerm(var parts) => Fragment($"({Join(Fragment($" || "), parts.Select(Value))})"),
        NumberTerm(var number) => SqlFragment.Of(number),
        _ => throw new UnreachableException($"Plan let {term.GetType().Name} through."),
    };

    static SqlFragment Compare(CompareTerm term) => term switch
    {
        { Left: NullTerm, Operator: Comparing.Equal } => Fragment($"{Value(term.Right)} IS NULL"),
        { Right: NullTerm, Operator: Comparing.Equal } => Fragment($"{Value(term.Left)} IS NULL"),
        { Left: NullTerm, Operator: Comparing.NotEqual } => Fragment($"{Value(term.Right)} IS NOT NULL"),
        { Right: NullTerm, Operator: Comparing.NotEqual } => Fragment($"{Value(term.Left)} IS NOT NULL"),
        { Left: NullTerm } or { Right: NullTerm } => Fragment($"false"),
        { Left.MayBeNull: false, Right.MayBeNull: false } => Plain(term),
        { Operator: Comparing.Equal } => Fragment($"{Value(term.Left)} IS NOT DISTINCT FROM {Value(term.Right)}"),
        { Operator: Comparing.NotEqual } => Fragment($"{Value(term.Left)} IS DISTINCT FROM {Value(term.Right)}"),
        _ => Fragment($"coalesce({Plain(term)}, false)"),
    };

    static SqlFragment Plain(CompareTerm term)
    {
        var (left, right) = (Value(term.Left), Value(term.Right));
        return term.Operator switch
        {
            Comparing.Equal => Fragment($"{left} = {right}"),
            Comparing.NotEqual => Fragment($"{left} <> {right}"),
            Comparing.Less => Fragment($"{left} < {right}"),
            Comparing.LessOrEqual => Fragment($"{left} <= {right}"),
            Comparing.Greater => Fragment($"{left} > {right}"),
            _ => Fragment($"{left} >= {right}"),
        };
    }

    /// <summary>A null in the list is equal to a null item.</summary>
    static SqlFragment Among(InTerm list) => (list.HasNull, list.Item.MayBeNull) switch
    {
        (true, _) => Fragment($"coalesce({Value(list.Item)} = ANY({list.Values}), {Value(list.Item)} IS NULL)"),
        (false, true) => Fragment($"coalesce({Value(list.Item)} = ANY({list.Values}), false)"),
        _ => Fragment($"{Value(list.Item)} = ANY({list.Values})"),
    };

    /// <summary>Both sides take the type of the result first, so that two small integers cannot overflow.</summary>
    static SqlFragment Calculate(CalculateTerm term)
    {
        var (left, right) = (As(term.Left, term.Type), As(term.Right, term.Type));
        return term.Operator switch
        {
            Calculating.Add => Fragment($"({left} + {right})"),
            Calculating.Subtract => Fragment($"({left} - {right})"),
            Calculating.Multiply => Fragment($"({left} * {right})"),
            Calculating.Divide => Fragment($"({left} / {right})"),
            _ when term.Type == typeof(double) => Fragment($"mod({left}::numeric, {right}::numeric)::float8"),
            _ => Fragment($"({left} % {right})"),
        };
    }

    static SqlFragment As(Term term, Type type) => term.Type == type ? Value(term) : Fragment($"{Value(term)}::{SqlTypes.Name(type)}");

    static SqlFragment Search(SearchTerm term)
    {
        var pattern = new Parameter($"%{FunctionSql.EscapeLike(term.Text)}%");
        var code = new Parameter(term.Text);
        var names = term.Names.Select(name => Fragment($"fold_name({Value(name)}) LIKE fold_name({pattern})"));
        var codes = term.Text.All(char.IsAsciiDigit) ? term.Codes.Select(c => Fragment($"starts_with({Value(c)}, {code})")) : [];
        return Fragment($"({Join(Fragment($" OR "), names.Concat(codes).DefaultIfEmpty(Fragment($"false")))})");
    }
}
