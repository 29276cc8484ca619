using GeoZones.Api.Coverage;
using GeoZones.Api.Errors;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>There is no such row.</summary>
public sealed class NoSuchRowException(string what) : GeoZonesException("GZ-156", StatusCodes.Status404NotFound, new(
    $"没有 {what} 这一行；请核对编号或代码。", $"There is no row {what}; check the id or code."));

/// <summary>PostgreSQL could not compute the question: a division by zero, a number out of range, a text that is no date.</summary>
public sealed class UncomputableException(string said, Exception cause) : GeoZonesException("GZ-157", StatusCodes.Status400BadRequest, new(
    $"数据库无法计算这个查询: {said}。请检查其中的算式和字面量。", $"The database cannot compute this question: {said}. Check its arithmetic and literals."), cause)
{
    /// <summary>The refusal behind a failure of the database; null where the failure is not the question's fault.</summary>
    public static GeoZonesException? Explain(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => new TooSlowException(failure),
        PostgresException { SqlState: PostgresErrorCodes.InvalidParameterValue, ConstraintName: not null } refused => Named(refused),
        PostgresException { SqlState: PostgresErrorCodes.InvalidParameterValue } told when RefusedArgumentException.Explains(told) => new RefusedArgumentException(told),
        PostgresException { SqlState: ['2', '2', ..] or ['5', '4', ..] } refused => new UncomputableException(refused.MessageText, refused),
        OverflowException => new UncomputableException("numeric value out of range", failure),
        _ => null,
    };

    /// <summary>A function of the database refuses an argument and says why in both languages: English as the message, Chinese as its hint.</summary>
    static GeoZonesException? Named(PostgresException refused)
    {
        var words = new Wording(refused.Hint ?? refused.MessageText, refused.MessageText);
        return refused.ConstraintName switch
        {
            "zone_version_unknown" => new NoSuchVersionException(words),
            "zone_version_choice" => new VersionChoiceException(words),
            "pasted_list_length" => new PastedListException(words),
            _ => new UncomputableException(refused.MessageText, refused),
        };
    }
}

/// <summary>The question took longer than it was given.</summary>
public sealed class TooSlowException(Exception cause) : GeoZonesException("GZ-158", StatusCodes.Status408RequestTimeout, new(
    "这个查询超过了允许的时间。请缩小范围或减少列后重试。", "The question took longer than it may. Ask for a smaller area or fewer columns."), cause);

/// <summary>A function of the database does not take what it was given, and says why in both languages.</summary>
public sealed class RefusedArgumentException(PostgresException said) : GeoZonesException("GZ-213", StatusCodes.Status400BadRequest, new(
    $"{said.MessageText.Split(Between)[0]}。", $"Refused: {said.MessageText.Split(Between)[1]}."), said)
{
    /// <summary>As in the comments of the schema.</summary>
    const string Between = " / ";

    public static bool Explains(PostgresException said) => said.MessageText.Split(Between).Length == 2;
}
