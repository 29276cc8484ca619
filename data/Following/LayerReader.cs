using GeoZones.Data.Model;
using GeoZones.Data.NetTopologySuite;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoZones.Data.Following;

/// <summary>The layers other than households, each read whole in the transaction that is open.</summary>
sealed class LayerReader(NpgsqlConnection connection, VillageOrdinals ordinals, CancellationToken cancel)
{
    public async Task<VillageLayer> VillagesAsync() => VillageLayer.Of(await ListAsync(FollowingSql.Villages, row =>
        new VillageRow(ordinals.Of(row.GetString(0)), row.GetString(0), row.GetString(1), (MultiPolygon)Shape(row, 2), (Point)Shape(row, 3))));

    public async Task<PublishedCounts> PublishedAsync() => PublishedCounts.Of(await ListAsync(FollowingSql.Published, row => row.GetBoolean(3)
        ? new PublishedRow(ordinals.Of(row.GetString(0)), null, null)
        : new PublishedRow(ordinals.Of(row.GetString(0)), row.GetFieldValue<long[]>(1), row.GetFieldValue<long[]>(2))));

    public async Task<ProjectLayer> ProjectsAsync()
    {
        var projects = new Dictionary<long, int>();
        int Ordinal(long id) => projects.TryGetValue(id, out var ordinal) ? ordinal : projects[id] = projects.Count;
        var sites = await ListAsync(FollowingSql.Sites, row => new SiteRow(row.GetInt32(1), row.GetInt32(2), Ordinal(row.GetInt64(0))));
        var funds = await ListAsync(FollowingSql.Funds, row => new FundRow(Ordinal(row.GetInt64(0)), (byte)Enum.Parse<FundSource>(row.GetString(1)),
            row.GetInt64(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.IsDBNull(4) ? null : row.GetInt64(4)));
        return ProjectLayer.Of(sites, funds, Enum.GetValues<FundSource>().Length);
    }

    public async Task<PointLayer> FacilitiesAsync()
    {
        var points = new PointColumns();
        await foreach (var row in RowsAsync(FollowingSql.Facilities))
            points.Add(row.GetInt32(1), row.GetInt32(2), (byte)Enum.Parse<FacilityKind>(row.GetString(0)), 0, 0);
        return PointLayer.Of(points, Enum.GetValues<FacilityKind>().Length);
    }

    public async Task<PipeLayer> PipesAsync(VillageLayer villages) => PipeLayer.Of(await ListAsync(FollowingSql.Pipes, row =>
        new PipeRow((LineString)Shape(row, 0), row.GetFieldValue<int[]>(1), (byte)Enum.Parse<PipeRole>(row.GetString(2)))), villages, Enum.GetValues<PipeRole>().Length);

    /// <summary>Households and persons by village and supply type, as the triggers of village_totals count them.</summary>
    public async Task<CountsByVillage> TotalsAsync()
    {
        var counts = new CountsByVillage();
        await foreach (var row in RowsAsync(FollowingSql.Totals))
            counts.Add(ordinals.Of(row.GetString(0)), row.GetFieldValue<long[]>(1), row.GetFieldValue<long[]>(2));
        return counts;
    }

    static Geometry Shape(NpgsqlDataReader row, int column) => EwkbReader.Read(row.GetFieldValue<byte[]>(column));

    async Task<List<T>> ListAsync<T>(string question, Func<NpgsqlDataReader, T> read)
    {
        var rows = new List<T>();
        await foreach (var row in RowsAsync(question))
            rows.Add(read(row));
        return rows;
    }

    async IAsyncEnumerable<NpgsqlDataReader> RowsAsync(string question)
    {
        await using var command = new NpgsqlCommand(question, connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            yield return row;
    }
}
