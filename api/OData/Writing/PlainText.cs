using System.Text;
using GeoZones.Api.OData.Plan;
using Npgsql;

namespace GeoZones.Api.OData.Writing;

/// <summary>$value and $count: the value as text, without anything around it.</summary>
sealed class PlainText(Reading reading) : AnswerWriter
{
    readonly RowColumn column = reading.Shape.Columns[0];

    public override void Open(long? count) { }

    public override void Row(NpgsqlDataReader row) =>
        Encoding.UTF8.GetBytes(row.Text(ColumnValues.KindOf(column), column.Ordinal), Body);

    public override void Close(string? nextLink) { }
}
