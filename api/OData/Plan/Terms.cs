using GeoZones.Api.Callers;
using GeoZones.Api.OData.Sql;

namespace GeoZones.Api.OData.Plan;

/// <summary>An expression over the rows of a plan; what it means is fixed, nothing is looked up any more.</summary>
/// <param name="Type">CLR type of its value: string, long, int, short, double, decimal, bool, DateOnly, DateTimeOffset, TimeOnly, an enum, or a NetTopologySuite type.</param>
/// <param name="MayBeNull">False only when it never is.</param>
public abstract record Term(Type Type, bool MayBeNull)
{
    public bool IsGeography => typeof(NetTopologySuite.Geometries.Geometry).IsAssignableFrom(Type);
}

public sealed record ColumnTerm(Identifier Row, Identifier Column, Type Type, bool MayBeNull) : Term(Type, MayBeNull);

public sealed record NullTerm() : Term(typeof(object), true);

public sealed record ConstantTerm(Parameter Value, Type Type) : Term(Type, false);

/// <summary>One of a closed list of words: it stands in the statement, so that PostgreSQL plans the statement for it and once.</summary>
public sealed record WordTerm(string Word) : Term(typeof(string), false);

/// <summary>The number of a row that a function is bound to, in the text itself.</summary>
public sealed record WholeTerm(long Number) : Term(typeof(long), false);

/// <summary>Does a row that a function gives lie in the divisions of the caller?</summary>
public sealed record WithinTerm(string Table, Identifier Row, Divisions Divisions) : Term(typeof(bool), false);

/// <summary>The grain of counts about a place, a zone by its number, an area or a division by its code, for a caller within divisions.</summary>
public sealed record AudienceTerm(Term Place, Divisions Divisions) : Term(typeof(string), false);

/// <summary>A geography from the URL: EWKB in SRID 4490, quantised, two-dimensional, checked.</summary>
public sealed record ShapeTerm(Parameter Ewkb, NetTopologySuite.Geometries.Geometry Shape) : Term(Shape.GetType(), false);

public enum Comparing { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

public enum Calculating { Add, Subtract, Multiply, Divide, Modulo }

public sealed record AndTerm(Term Left, Term Right) : Term(typeof(bool), Left.MayBeNull || Right.MayBeNull);

public sealed record OrTerm(Term Left, Term Right) : Term(typeof(bool), Left.MayBeNull || Right.MayBeNull);

public sealed record NotTerm(Term Inner) : Term(typeof(bool), Inner.MayBeNull);

public sealed record CompareTerm(Comparing Operator, Term Left, Term Right) : Term(typeof(bool), false);

/// <param name="Values">An array of the values that are not null.</param>
public sealed record InTerm(Term Item, Parameter Values, bool HasNull) : Term(typeof(bool), false);

public sealed record CalculateTerm(Calculating Operator, Term Left, Term Right, Type Type) : Term(Type, Left.MayBeNull || Right.MayBeNull);

public sealed record NegateTerm(Term Inner) : Term(Inner.Type, Inner.MayBeNull);

public sealed record CastTerm(Term Inner, Type Type) : Term(Type, Inner.MayBeNull);

/// <summary>A function of OData by its lower-case name.</summary>
public sealed record CallTerm(string Function, IReadOnlyList<Term> Arguments, Type Type) : Term(Type, Arguments.Any(a => a.MayBeNull));

/// <summary>geo.distance compared with a constant: within so many metres of the literal.</summary>
/// <param name="Orless">True of <c>le</c>.</param>
public sealed record NearTerm(Term At, ShapeTerm From, double Metres, bool Orless) : Term(typeof(bool), At.MayBeNull);

/// <summary><c>any</c>: is there such a row?</summary>
public sealed record AnyTerm(Rows Rows, Term? Condition) : Term(typeof(bool), false);

/// <summary><c>all</c>: is there no row that fails?</summary>
public sealed record AllTerm(Rows Rows, Term Condition) : Term(typeof(bool), false);

/// <summary>A value of the one row that there is; null where there is none.</summary>
public sealed record OfRowTerm(Rows Rows, Term Of) : Term(Of.Type, true);

public sealed record CountTerm(Rows Rows) : Term(typeof(long), false);

/// <summary>The name holds the text (both folded), or the code starts with it.</summary>
public sealed record SearchTerm(IReadOnlyList<Term> Names, IReadOnlyList<Term> Codes, string Text) : Term(typeof(bool), false);

public enum Summing { Sum, Min, Max, Average, CountDistinct, Count }

/// <summary>One aggregate of $apply.</summary>
/// <param name="Of">Null when rows are counted.</param>
public sealed record AggregateTerm(Summing How, Term? Of, Type Type) : Term(Type, How is not (Summing.CountDistinct or Summing.Count))
{
    /// <summary>Which rows of the group are looked at; null for all.</summary>
    public Term? Inside { get; init; }
}

/// <summary>A whole number in the statement itself: of the compiler, never of a caller.</summary>
public sealed record NumberTerm(int Number) : Term(typeof(int), false);

/// <summary>Texts one after the other.</summary>
public sealed record JoinedTerm(IReadOnlyList<Term> Parts) : Term(typeof(string), Parts.Any(part => part.MayBeNull));

/// <summary>The value, or zero where there is none.</summary>
public sealed record OrZeroTerm(Term Of) : Term(Of.Type, false);

/// <summary>Which of the terms a row of a rollup is rolled up over, a bit each: 0 for none.</summary>
public sealed record LevelTerm(IReadOnlyList<Term> Terms) : Term(typeof(int), false);

/// <summary>Place: 1 for the first row. SumBefore: of the rows before this one. PositiveBefore: of those above zero. Total: of all rows.</summary>
public enum Windowing { Place, SumBefore, PositiveBefore, Total }

/// <summary>What a row is told about the rows beside it.</summary>
/// <param name="Of">Null of a place; else a decimal that is null in no row that counts.</param>
public sealed record WindowTerm(Windowing How, Term? Of, IReadOnlyList<Term> Partition, IReadOnlyList<Sorting> Order)
    : Term(How == Windowing.Place ? typeof(long) : typeof(decimal), false);
