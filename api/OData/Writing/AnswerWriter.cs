using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>The text of an answer around and of each row; rows go to the buffer, somebody else sends it.</summary>
public abstract class AnswerWriter : IDisposable
{
    protected BodyBuffer Body { get; } = new();

    /// <summary>Written and not sent.</summary>
    public BodyBuffer Pending => Body;

    /// <summary>Before the first row.</summary>
    /// <param name="count">The total of $count=true; null when nobody asked.</param>
    public abstract void Open(long? count);

    public abstract void Row(NpgsqlDataReader row);

    /// <summary>After the last row.</summary>
    /// <param name="nextLink">Null on the last page.</param>
    public abstract void Close(string? nextLink);

    public virtual void Dispose()
    {
        Body.Dispose();
        GC.SuppressFinalize(this);
    }

    public static AnswerWriter For(Answer answer) => (answer.Reading.Kind, answer.Format.Kind) switch
    {
        (AnswerKind.Value or AnswerKind.Count, _) => new PlainText(answer.Reading),
        (AnswerKind.References, _) => new ReferenceJson(answer),
        (AnswerKind.Property, _) => new PropertyJson(answer),
        (_, MediaKind.GeoJson) => new FeatureJson(answer),
        (_, MediaKind.Csv) => new CsvText(answer.Reading),
        (_, MediaKind.NdJson) => new LineJson(answer),
        (AnswerKind.Entity, _) => new EntityJson(answer),
        _ => new CollectionJson(answer),
    };
}
