using System.Data;
using GeoZones.Spatial.Coverage.Indexed;
using Npgsql;

namespace GeoZones.Data.Following;

/// <summary>One consistent state of the index, and the next one, each read in one transaction.</summary>
sealed class IndexReader(NpgsqlConnection connection, CancellationToken cancel)
{
    /// <summary>Everything from the tables.</summary>
    /// <param name="read">Told how many households were read so far.</param>
    public Task<Held> LoadAsync(Action<int> read) => InOneSnapshotAsync(async () =>
    {
        var villages = new VillageOrdinals();
        var at = await DatabaseState.ReadAsync(connection, DatabaseState.Nothing, cancel);
        var layers = new LayerReader(connection, villages, cancel);
        var shapes = await layers.VillagesAsync();
        var households = await HouseholdCopy.ReadAsync(connection, villages, read, cancel);
        var built = Task.Run(() => HouseholdLayer.Of(households, SupplyNames.Count), cancel);
        var wrong = CountsByVillage.Of(households).DifferencesTo(await layers.TotalsAsync());
        return new Held(await WithOthersAsync(built, shapes, layers), villages, at)
        {
            Remark = wrong == 0 ? null : $"village_totals differ from the households in {wrong} villages",
        };
    });

    /// <summary>Households from the file and what happened to them since, everything else from the tables.</summary>
    /// <exception cref="ChangesMissingException">What happened since is not known.</exception>
    /// <exception cref="IndexDoubtedException">The file is of another database or of another past of this one.</exception>
    public Task<Held> CatchUpAsync(HouseholdSnapshot file) => InOneSnapshotAsync(async () =>
    {
        var at = await DatabaseState.ReadAsync(connection, file.Snapshot, cancel);
        if (at.Origin != file.Origin || at.IsOlder)
            throw new IndexDoubtedException("it is of another database, or of another past of this one");
        var built = Task.Run(() => HouseholdLayer.Of(file.Households, SupplyNames.Count), cancel);
        var layers = new LayerReader(connection, file.Villages, cancel);
        var index = await WithOthersAsync(built, await layers.VillagesAsync(), layers);
        var households = await ChangedAsync(index.Households, at, file.Snapshot, file.Villages);
        await CheckAsync(households, layers);
        return new Held(index with { Households = households }, file.Villages, at);
    });

    /// <summary>What is held, brought to the present; the same index where nothing changed.</summary>
    /// <exception cref="ChangesMissingException">What happened since is not known.</exception>
    /// <exception cref="IndexDoubtedException">The database is another one, or was set back.</exception>
    public Task<Held> StepAsync(Held held) => InOneSnapshotAsync(async () =>
    {
        var at = await DatabaseState.ReadAsync(connection, held.At.Snapshot, cancel);
        if (at.Origin != held.At.Origin || at.IsOlder)
            throw new IndexDoubtedException("the database is another one, or was set back");
        if (!at.AreChangesPruned && at.DataVersion != held.At.DataVersion + at.Unseen)
            throw new IndexDoubtedException($"data version {at.DataVersion} is not {held.At.DataVersion} and {at.Unseen} changes");
        var next = held with { At = at, Index = await ChangedAsync(held, at) };
        if (next.IsScattered)
            await CheckAsync(next.Index.Households, new(connection, held.Villages, cancel));
        return next;
    });

    async Task<CoverageIndex> ChangedAsync(Held held, DatabaseState at)
    {
        var (index, layers) = (held.Index, new LayerReader(connection, held.Villages, cancel));
        if (at.IsChanged("villages"))
            index = index with { Villages = await layers.VillagesAsync() };
        if (at.IsChanged("households"))
            index = index with { Households = await ChangedAsync(index.Households, at, held.At.Snapshot, held.Villages) };
        if (at.IsChanged("villages", "households", "village_totals"))
            index = index with { Published = await layers.PublishedAsync() };
        if (at.IsChanged("project_sites", "project_funds"))
            index = index with { Projects = await layers.ProjectsAsync() };
        if (at.IsChanged("facilities"))
            index = index with { Facilities = await layers.FacilitiesAsync() };
        if (at.IsChanged("villages", "water_pipes"))
            index = index with { Pipes = await layers.PipesAsync(index.Villages) };
        return index;
    }

    async Task<HouseholdLayer> ChangedAsync(HouseholdLayer households, DatabaseState at, string since, VillageOrdinals villages)
    {
        if (at.AreHouseholdsPruned)
            throw new ChangesMissingException("changes of households were forgotten meanwhile");
        var changes = await HouseholdChanges.ReadAsync(connection, since, villages, cancel)
            ?? throw new ChangesMissingException("more households changed at once than are written down");
        return changes.Added.Count + changes.Removed.Count == 0 ? households : households.Changed(changes.Added, changes.Removed);
    }

    static async Task CheckAsync(HouseholdLayer households, LayerReader layers)
    {
        if (CountsByVillage.Of(households.ToColumns()).DifferencesTo(await layers.TotalsAsync()) is > 0 and var wrong)
            throw new IndexDoubtedException($"its households differ from village_totals in {wrong} villages");
    }

    /// <param name="households">Being built meanwhile.</param>
    static async Task<CoverageIndex> WithOthersAsync(Task<HouseholdLayer> households, VillageLayer villages, LayerReader layers) => new()
    {
        Villages = villages,
        Published = await layers.PublishedAsync(),
        Projects = await layers.ProjectsAsync(),
        Facilities = await layers.FacilitiesAsync(),
        Pipes = await layers.PipesAsync(villages),
        Households = await households,
    };

    async Task<T> InOneSnapshotAsync<T>(Func<Task<T>> read)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using (var begin = new NpgsqlCommand(FollowingSql.Begin, connection))
            await begin.ExecuteNonQueryAsync(cancel);
        var result = await read();
        await transaction.CommitAsync(cancel);
        return result;
    }
}
