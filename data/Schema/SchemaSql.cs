using System.Reflection;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Schema;

/// <summary>The schema: migrations scaffolded from the model, and beside them the rules that only SQL can say, in the files of this folder.</summary>
public static class SchemaSql
{
    /// <summary>Brings a database with PostGIS up to date; does nothing where it is.</summary>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellation = default)
    {
        await using var context = new GeoZonesContext(GeoZonesContext.For(connectionString));
        await context.Database.MigrateAsync(cancellation);
    }

    internal static string Read(string part)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"GeoZones.Data.Schema.{part}.sql")
            ?? throw new InvalidOperationException($"Schema part {part} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
