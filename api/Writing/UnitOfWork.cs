using System.Data;
using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.OData.Writing;
using GeoZones.Api.Writing.Violations;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GeoZones.Api.Writing;

/// <summary>One transaction and what it knows: the rows it holds and who works.</summary>
sealed class UnitOfWork : IAsyncDisposable
{
    readonly IDbContextTransaction transaction;
    readonly OneConnection guard;

    UnitOfWork(GeoZonesContext context, IDbContextTransaction transaction, OneConnection guard) => 
        (Context, Written, this.transaction, this.guard) = (context, new(context), transaction, guard);

    public GeoZonesContext Context { get; }

    public required Caller Caller { get; init; }

    /// <summary>Written down when the work is committed.</summary>
    public WrittenRows Written { get; }

    /// <exception cref="NpgsqlException">It died.</exception>
    public NpgsqlConnection Connection =>
        Context.Database.GetDbConnection() is NpgsqlConnection { State: ConnectionState.Open } open ? open : throw OneConnection.Lost();

    /// <summary>For questions that shall see what was written so far.</summary>
    public OpenWork Reads => new(Connection);

    public static async Task<UnitOfWork> BeginAsync(GeoZonesContext context, OneConnection guard, Caller caller, CancellationToken gone)
    {
        try
        {
            // A step that fails is the end of the whole work, so there is nothing to go back to in between.
            context.Database.AutoSavepointsEnabled = false;
            var transaction = await context.Database.BeginTransactionAsync(gone);
            guard.Begin(context);
            if (!caller.Divisions.AreAll)
                await context.Database.ExecuteSqlRawAsync(UnitSql.Within, [caller.Divisions.Prefixes], gone);
            return new(context, transaction, guard) { Caller = caller };
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
        await using var asking = new NpgsqlBatch(Connection) { BatchCommands = { new(UnitSql.Name) } };
        if (Written.Lines.Count > 0)
            asking.BatchCommands.Add(AuditSql.Adding(Written.Lines));
        var name = await asking.ExecuteScalarAsync() as string;
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (name is not null && Contention.IsBroken(failure))
        {
            if (!await IsDoneAsync(others, name))
                throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        guard.End(Context);
        Written.Dispose();
        await Context.DisposeAsync();
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
}
