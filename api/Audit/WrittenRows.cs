using System.Collections.Frozen;
using System.Globalization;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GeoZones.Api.Audit;

/// <summary>Every row that a unit of work writes, from which version to which, to be written down within the same transaction.</summary>
/// <remarks>Rows that the database removes together with their whole are told by the entry of the whole alone.</remarks>
sealed class WrittenRows : IDisposable
{
    const string Version = "Version";

    static readonly FrozenDictionary<Type, string> Sets = typeof(GeoZonesContext).GetProperties()
        .Where(property => property.PropertyType.IsGenericType).ToFrozenDictionary(property => property.PropertyType.GenericTypeArguments[0], property => property.Name);

    readonly DbContext context;
    readonly List<(EntityEntry Row, EntityState State, long? From)> pending = [];
    readonly List<AuditLine> lines = [];

    public WrittenRows(DbContext context)
    {
        this.context = context;
        context.SavingChanges += Note;
        context.SavedChanges += Keep;
    }

    /// <summary>The request whose rows come next.</summary>
    public Asked? Asked { get; set; }

    public IReadOnlyList<AuditLine> Lines => lines;

    public void Dispose()
    {
        context.SavingChanges -= Note;
        context.SavedChanges -= Keep;
    }

    void Note(object? sender, SavingChangesEventArgs e)
    {
        pending.Clear();
        pending.AddRange(context.ChangeTracker.Entries().Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(row => (row, row.State, row.State == EntityState.Added ? null : VersionOf(row.OriginalValues))));
    }

    void Keep(object? sender, SavedChangesEventArgs e)
    {
        foreach (var (row, state, from) in pending)
        {
            lines.Add(new(Asked!, AuditAction.Write)
            {
                EntitySet = Sets[row.Metadata.ClrType], EntityKey = KeyOf(row), FromVersion = from,
                ToVersion = state == EntityState.Deleted ? null : VersionOf(row.CurrentValues),
            });
        }
        pending.Clear();
    }

    static long? VersionOf(PropertyValues values) => values.Properties.Any(property => property.Name == Version) ? values.GetValue<long>(Version) : null;

    static string KeyOf(EntityEntry row) => string.Join(',', row.Metadata.FindPrimaryKey()!.Properties
        .Select(property => Convert.ToString(row.Property(property.Name).CurrentValue, CultureInfo.InvariantCulture)));
}
