using GeoZones.Api.Callers;
using GeoZones.Api.Live.Answers;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using Npgsql;

namespace GeoZones.Api.Live.Sessions;

/// <summary>The divisions that a caller works in, as one shape: audience_within of data/Schema/11-places.sql without a question to the database.</summary>
sealed class Territory
{
    readonly IPreparedGeometry? divisions;

    Territory(Geometry? divisions) => this.divisions = divisions is null ? null : PreparedGeometryFactory.Prepare(divisions);

    /// <returns>Null for a caller who is not bounded by divisions, or sees no household anywhere.</returns>
    public static async Task<Territory?> ReadAsync(NpgsqlDataSource database, Caller caller, CancellationToken gone)
    {
        if (!caller.IsBounded())
            return null;
        await using var command = database.CreateCommand(AnswerSql.Territory);
        command.Parameters.Add(new() { Value = caller.Divisions.Codes });
        return new(await command.ExecuteScalarAsync(gone) as Geometry);
    }

    /// <summary>A boundary that is touched from within is covered.</summary>
    public bool Covers(Geometry area) => divisions?.Covers(area) == true;
}
