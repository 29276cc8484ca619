using GeoZones.Data.NetTopologySuite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

// The namespace and names of the official package Npgsql.EntityFrameworkCore.PostgreSQL.NetTopologySuite, which can replace this folder.
namespace Microsoft.EntityFrameworkCore;

public static class NpgsqlNetTopologySuiteDbContextOptionsBuilderExtensions
{
    /// <summary>Geometry properties are PostGIS columns, and their members are translated to <c>ST_</c> functions.</summary>
    /// <remarks>A data source given to <c>UseNpgsql</c> needs <c>UseNetTopologySuite</c> of its own.</remarks>
    public static NpgsqlDbContextOptionsBuilder UseNetTopologySuite(this NpgsqlDbContextOptionsBuilder optionsBuilder)
    {
        var context = ((IRelationalDbContextOptionsBuilderInfrastructure)optionsBuilder).OptionsBuilder;
        var extension = context.Options.FindExtension<GeometryOptionsExtension>() ?? new GeometryOptionsExtension();
        ((IDbContextOptionsBuilderInfrastructure)context).AddOrUpdateExtension(extension);
        return optionsBuilder;
    }
}
