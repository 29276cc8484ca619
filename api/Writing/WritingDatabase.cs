using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Writing.Violations;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace GeoZones.Api.Writing;

/// <summary>The connections that write. Work is one transaction, done whole or not at all, and again when the database gave it up for another.</summary>
sealed class WritingDatabase : IAsyncDisposable
{
    /// <summary>Writers at the same time; more wait for a connection, then are told to come again.</summary>
    const int Connections = 30;

    readonly NpgsqlDataSource source;
    readonly PooledDbContextFactory<GeoZonesContext> contexts;
    readonly OneConnection guard = new();
    readonly WriteLimits limits;
    readonly ConstraintRules rules;

    public WritingDatabase(string connectionString, WriteLimits limits, ConstraintRules rules)
    {
        (this.limits, this.rules) = (limits, rules);
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var given = builder.ConnectionStringBuilder;
        (given.ApplicationName, given.MaxPoolSize, given.MaxAutoPrepare, given.AutoPrepareMinUsages) = ("GeoZones writing", Connections, 200, 2);
        given.Options = $"{given.Options} -c lock_timeout={limits.LockSeconds}s -c statement_timeout=30s -c idle_in_transaction_session_timeout=120s -c jit=off";
        builder.UseNetTopologySuite();
        source = builder.Build();
        contexts = new(new DbContextOptionsBuilder<GeoZonesContext>().UseNpgsql(source, npgsql => npgsql.UseNetTopologySuite()).AddInterceptors(guard).Options);
    }

    /// <summary>Does the work in a transaction of its own and commits it.</summary>
    /// <exception cref="GeoZonesException">A refusal of the work itself; GZ-63n a rule of the data; GZ-650 too many others; GZ-501 no database.</exception>
    public async Task<T> RunAsync<T>(Caller caller, Func<UnitOfWork, Task<T>> work, CancellationToken gone)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var unit = await UnitOfWork.BeginAsync(await contexts.CreateDbContextAsync(gone), guard, caller, gone);
                var done = await work(unit);
                await unit.CommitAsync(source);
                return done;
            }
            catch (Exception failure) when ((Contention.IsGivenUp(failure) || Contention.IsBroken(failure)) && attempt < limits.Attempts)
            {
                if (Contention.IsBroken(failure))
                    source.Clear();
                await Task.Delay(Random.Shared.Next(5, 25 * (1 << attempt)), gone);
            }
            catch (Exception failure) when (rules.Explain(failure) is { } refusal)
            {
                throw refusal;
            }
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
