using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Model;

/// <summary>The C# name in lower case with underscores, for tables, columns, keys, references and indexes: psql and QGIS need no quotes.</summary>
public static partial class SnakeCase
{
    public static string Of(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    internal static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.Name));
            foreach (var key in entity.GetKeys())
                key.SetName(Of(key.GetName()!));
            foreach (var reference in entity.GetForeignKeys())
                reference.SetConstraintName(Of(reference.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
