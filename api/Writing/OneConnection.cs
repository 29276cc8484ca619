using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace GeoZones.Api.Writing;

/// <summary>A unit of work stays on the connection it began on.</summary>
/// <remarks>EF Core opens a dead connection again and goes on without the transaction: what came after would be written, what came before lost.</remarks>
sealed class OneConnection : DbConnectionInterceptor
{
    readonly ConditionalWeakTable<DbContext, object> begun = [];

    public void Begin(DbContext context) => begun.AddOrUpdate(context, this);

    public void End(DbContext context) => begun.Remove(context);

    /// <summary>What a dead connection is to whoever does the work again.</summary>
    public static NpgsqlException Lost() => new("The connection died within a transaction.", new IOException());

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Refuse(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Refuse(eventData.Context);
        return ValueTask.FromResult(result);
    }

    void Refuse(DbContext? context)
    {
        if (context is not null && begun.TryGetValue(context, out _))
            throw Lost();
    }
}
