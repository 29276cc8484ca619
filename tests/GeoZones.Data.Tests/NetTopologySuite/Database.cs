using GeoZones.Testing;
using Npgsql;

namespace GeoZones.Data.Tests.NetTopologySuite;

/// <summary>A PostGIS database of its own for a test class, and a data source that knows geometries.</summary>
public sealed class Database() : DatabaseClone(TemplateDatabase.Empty), IDisposable
{
    NpgsqlDataSource? source;

    public NpgsqlDataSource Source => source ??= new NpgsqlDataSourceBuilder(ConnectionString).UseNetTopologySuite().Build();

    public void Dispose() => source?.Dispose();
}
