using GeoZones.Api.Callers;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GeoZones.Api.Writing;

/// <summary>One transaction and what it knows: the rows it holds and who works.</summary>
sealed class UnitOfWork : IAsyncDisposable
{
    readonly IDbContextTransaction transaction;

    UnitOfWork(GeoZonesContext context, IDbContextTransaction transaction, Caller caller) => (Context, this.transaction, Caller) = (context, transaction, caller);

    public GeoZonesContext Context { get; }

    public Caller Caller { get; }

    public NpgsqlConnection Connection => (NpgsqlConnection)Context.Database.GetDbConnection();

    /// <summary>For questions that shall see what was written so far.</summary>
    public OpenWork Reads => new(Connection);

    public static async Task<UnitOfWork> BeginAsync(IDbContextFactory<GeoZonesContext> contexts, Caller caller, CancellationToken gone)
    {
        var context = await contexts.CreateDbContextAsync(gone);
        try
        {
            return new(context, await context.Database.BeginTransactionAsync(gone), caller);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>From here on nobody who goes away can leave it open whether the work was done.</summary>
    public Task CommitAsync() => transaction.CommitAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Context.DisposeAsync();
    }
}
