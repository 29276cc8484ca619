using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Writing.Rows;
using GeoZones.Api.Writing.Violations;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace GeoZones.Api.Writing;

/// <summary>The connections that write. Work is one transaction, done whole or not at all, and again when the database gave it up for another.</summary>
sealed class WritingDatabase : IAsyncDisposable
{
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
        (given.ApplicationName, given.MaxPoolSize, given.MaxAutoPrepare, given.AutoPrepareMinUsages) = ("GeoZones writing", limits.Connections, 200, 2);
        given.Timeout = Math.Min(given.Timeout, limits.LockSeconds);
        given.Options = $"{given.Options} -c lock_timeout={limits.LockSeconds}s -c statement_timeout={limits.StatementSeconds}s -c idle_in_transaction_session_timeout=120s -c jit=off";
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

    /// <summary>The refusal of a row that broke a check, with all that the body's rows break.</summary>
    /// <returns>Null where no more can be found out than the failure says.</returns>
    public async Task<ViolationException?> BrokenAsync(WriteRequest request, Exception failure, CancellationToken gone)
    {
        try
        {
            var faults = await new BrokenChecks(source, rules).FindAsync(request, gone);
            return faults.Count == 0 ? null : ViolationException.Rules([.. faults.Take(limits.Faults)], failure);
        }
        catch (NpgsqlException)
        {
            return null; // the failure itself is told
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
