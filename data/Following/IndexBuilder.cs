using Npgsql;

namespace GeoZones.Data.Following;

/// <summary>Takes what is held from nothing to the present, and from there on from step to step, and publishes each.</summary>
sealed class IndexBuilder(ChangeFeed changes, HouseholdFile? file, Publication publication, TimeProvider clock, CancellationToken stopping)
{
    readonly IndexReader reader = new(changes.Connection, stopping);
    Held? unsaved;

    /// <summary>From the file where it can be trusted, else from the tables.</summary>
    public async Task<Held> StartAsync() => await FromFileAsync() ?? await FromTablesAsync();

    /// <summary>The next state, published where it is another one; everything anew where that is the only way.</summary>
    public async Task<Held> AdvanceAsync(Held held)
    {
        try
        {
            var start = clock.GetTimestamp();
            var next = await reader.StepAsync(held);
            if (!ReferenceEquals(next.Index, held.Index) || next.At.DataVersion != held.At.DataVersion || publication.State.Phase != FollowerPhase.Following)
                Publish(next, publication.State with { LastStep = clock.GetElapsedTime(start) });
            return next.IsScattered ? Compact(next) : next;
        }
        catch (ChangesMissingException missing)
        {
            publication.Publish(publication.State with { Phase = FollowerPhase.Behind, Reason = missing.Message });
        }
        catch (Exception doubt) when (doubt is IndexDoubtedException or InvalidOperationException)
        {
            publication.Publish(null, publication.State with { Phase = FollowerPhase.Building, Reason = doubt.Message });
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.QueryCanceled)
        {
            publication.Publish(publication.State with { Phase = FollowerPhase.Behind, Reason = busy.MessageText });
            return held;
        }
        return await FromTablesAsync();
    }

    /// <summary>Writes the households down once nothing can take them back.</summary>
    public async Task SaveAsync()
    {
        if (unsaved is null || file is null || !await changes.IsFlushedAsync(unsaved.At.Written))
            return;
        try
        {
            file.Write(HouseholdSnapshot.Of(unsaved));
            unsaved = null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            publication.Publish(publication.State with { FileFault = $"not written: {fault.Message}" });
            unsaved = null;
        }
    }

    async Task<Held?> FromFileAsync()
    {
        var start = clock.GetTimestamp();
        publication.Publish(publication.State with { Phase = FollowerPhase.Building, Reason = null, RowsRead = 0, FileFault = null });
        try
        {
            if (file?.Read() is not { } snapshot)
                return null;
            var held = await reader.CatchUpAsync(snapshot);
            Built(held, start, publication.State with { IsFromFile = true });
            return held;
        }
        catch (Exception doubt) when (doubt is InvalidDataException or IOException or UnauthorizedAccessException or ChangesMissingException or IndexDoubtedException or InvalidOperationException)
        {
            publication.Publish(publication.State with { FileFault = $"not read: {doubt.Message}" });
            return null;
        }
    }

    async Task<Held> FromTablesAsync()
    {
        var start = clock.GetTimestamp();
        var held = await reader.LoadAsync(rows => publication.Publish(publication.State with { RowsRead = rows }));
        Built(held, start, publication.State with { IsFromFile = false });
        unsaved = held;
        return held;
    }

    Held Compact(Held held)
    {
        var start = clock.GetTimestamp();
        var next = held with { Index = held.Index with { Households = held.Index.Households.Compacted() } };
        Built(next, start, publication.State);
        unsaved = next;
        return next;
    }

    void Built(Held held, long start, FollowerState state) => Publish(held, state with { LastBuild = clock.GetElapsedTime(start) });

    void Publish(Held held, FollowerState state)
    {
        var households = held.Index.Households;
        publication.Publish(new(held.Index, held.At.DataVersion, held.At.Snapshot), state with
        {
            Phase = FollowerPhase.Following,
            Reason = held.Remark,
            RowsRead = households.Count,
            Households = households.Count,
            Pending = households.Pending,
            Bytes = held.Index.Bytes,
        });
    }
}
