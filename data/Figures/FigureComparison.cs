using System.Globalization;
using GeoZones.Data.Model;

namespace GeoZones.Data.Figures;

/// <summary>Is a published number what the data say?</summary>
/// <remarks>
/// Rounded numbers agree within half a unit of their last place, both ends included (2.98 万 is 29,750 to 29,850); 余 is a lower bound;
/// ours: 近 within 5 %, 基本 from 90 % up to the number. A forecast is not checked against data.
/// </remarks>
public static class FigureComparison
{
    const decimal AboutShare = 0.05m, BasicallyShare = 0.9m;

    /// <summary>How many of the unit that data are in (yuan, persons, households, metres) one of the published unit is.</summary>
    public static decimal Factor(string unit) => unit switch
    {
        "亿元" => 100_000_000,
        "万元" or "万人" or "万户" => 10_000,
        "公里" => 1_000,
        _ => 1,
    };

    /// <param name="computed">In the published unit; null where the data do not give it.</param>
    public static FigureOutcome Outcome(Figure figure, decimal? computed) => (figure.Qualifier, figure.Value, computed) switch
    {
        (FigureQualifier.Unknown or FigureQualifier.Forecast, _, _) or (_, null, _) or (_, _, null) => FigureOutcome.CannotBeKnown,
        (FigureQualifier.AtLeast, { } published, { } found) => Equal(found >= published),
        (FigureQualifier.About, { } published, { } found) => Equal(Math.Abs(found - published) <= Math.Max(figure.HalfUnit ?? 0, published * AboutShare)),
        (FigureQualifier.Basically, { } published, { } found) => Equal(found >= published * BasicallyShare && found <= published),
        (_, { } published, { } found) => Equal(Math.Abs(found - published) <= (figure.HalfUnit ?? 0)),
    };

    /// <summary>Why, in a sentence of each language.</summary>
    public static (string Chinese, string English) Reason(Figure figure, decimal? computed) => Outcome(figure, computed) switch
    {
        FigureOutcome.CannotBeKnown => Unknowable(figure),
        FigureOutcome.Equal => (
            $"发布 {Said(figure)}，数据算得 {Text(computed)} {figure.Unit}，{Bound(figure).Chinese}，相符。",
            $"Published {Said(figure)}; the data give {Text(computed)} {figure.Unit}; {Bound(figure).English}: they agree."),
        _ => (
            $"发布 {Said(figure)}，数据算得 {Text(computed)} {figure.Unit}，相差 {Text(computed - figure.Value)}，{Bound(figure).Chinese}，不符。",
            $"Published {Said(figure)}; the data give {Text(computed)} {figure.Unit}, {Text(computed - figure.Value)} apart; {Bound(figure).English}: they differ."),
    };

    static (string, string) Unknowable(Figure figure) => figure switch
    {
        { Value: null } => ($"原文数字残缺，无法得知。{figure.Remark}", $"The number is damaged in print and cannot be known. {figure.Remark}"),
        { Qualifier: FigureQualifier.Forecast } => ("预计数，不与数据核对。", "A forecast; it is not checked against data."),
        { Query: null } => ($"没有可复现它的数据，仅存。{figure.Remark}", $"There are no data that reproduce it; it is held only. {figure.Remark}"),
        _ => ("数据中没有，查询有误，或当前角色无权查询。", "The data do not give it, its question cannot be answered, or the present role may not ask."),
    };

    static (string Chinese, string English) Bound(Figure figure) => figure.Qualifier switch
    {
        FigureQualifier.AtLeast => ("“余”为下限", "it is a lower bound"),
        FigureQualifier.About => ("“近”允许 5 %", "about allows 5 %"),
        FigureQualifier.Basically => ("“基本”为九成以上", "basically means 90 % or more"),
        _ when figure.HalfUnit is > 0 => ($"允许末位半个单位 {Text(figure.HalfUnit)}", $"half a unit of the last place is {Text(figure.HalfUnit)}"),
        _ => ("须完全一致", "it has to be exact"),
    };

    static FigureOutcome Equal(bool isEqual) => isEqual ? FigureOutcome.Equal : FigureOutcome.Differs;

    static string Said(Figure figure) => $"{Text(figure.Value)} {figure.Unit}";

    static string Text(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "?";
}
