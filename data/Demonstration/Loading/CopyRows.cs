using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GeoZones.Data.Demonstration.Loading;

/// <summary>Entities into their table by binary COPY; the columns are those of the EF model that the database does not compute itself.</summary>
static class CopyRows
{
    public static async Task<long> WriteAsync<T>(NpgsqlConnection connection, IModel model, IEnumerable<T> rows)
    {
        var entity = model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is no entity.");
        var properties = entity.GetProperties().Where(p => p.GetComputedColumnSql() is null && p.Name != "Version").ToList();
        await using var writer = await connection.BeginBinaryImportAsync(CopySql.Import(entity.GetTableName()!, properties.Select(p => p.GetColumnName())));
        var count = 0L;
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            foreach (var property in properties)
                await WriteValueAsync(writer, property.GetGetter().GetClrValue(row!));
            count++;
        }
        await writer.CompleteAsync();
        return count;
    }

    static Task WriteValueAsync(NpgsqlBinaryImporter writer, object? value) => value switch
    {
        null => writer.WriteNullAsync(),
        Enum member => writer.WriteAsync(member.ToString()),
        _ => writer.WriteAsync(value),
    };
}
