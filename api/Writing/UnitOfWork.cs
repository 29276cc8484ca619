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

    /// <summary>Nobody who goes away from here on can stop it; a connection that dies meanwhile leaves no doubt whether the work was done.</summary>
    /// <param name="others">For the question on another connection.</param>
    public async Task CommitAsync(NpgsqlDataSource others)
    {
        await using var asking = new NpgsqlCommand(UnitSql.Name, Connection);
        var name = await asking.ExecuteScalarAsync() as string;
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (name is not null && Violations.Contention.IsBroken(failure))
        {
            if (!await IsDoneAsync(others, name))
                throw;
        }
    }

    static async Task<bool> IsDoneAsync(NpgsqlDataSource others, string name)
    {
        others.Clear();
        for (var wait = 10; ; wait *= 2)
        {
            await using var asking = others.CreateCommand(UnitSql.Fate);
            asking.Parameters.Add(new() { Value = name });
            var fate = await asking.ExecuteScalarAsync() as string;
            if (fate != "in progress" || wait > 2_000)
                return fate == "committed";
            await Task.Delay(wait);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Context.DisposeAsync();
    }
}
