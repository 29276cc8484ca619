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

    /// <summary>The text of one file of SQL beside the code: of this folder, or of another of this project.</summary>
    internal static string Read(string part, string folder = "Schema")
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"GeoZones.Data.{folder}.{part}.sql")
            ?? throw new InvalidOperationException($"{folder}/{part}.sql is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
