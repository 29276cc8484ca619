using System.Collections.Frozen;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Writing;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GeoZones.Api.Writing.Violations;

/// <summary>A constraint of the database in the words of the model.</summary>
/// <param name="Entity">The rows that it is about.</param>
/// <param name="Principal">The rows that a reference leads to; the entity itself of any other constraint.</param>
public sealed record ConstraintRule(string Entity, IReadOnlyList<string> Properties, string Principal, Wording Words);

/// <summary>Every constraint by its name, and the refusal behind a failure of the database.</summary>
public sealed class ConstraintRules
{
    readonly FrozenDictionary<string, ConstraintRule> rules;

    ConstraintRules(IModel model) => rules = model.GetEntityTypes().SelectMany(Of).Concat(Beside()).DistinctBy(rule => rule.Name).ToFrozenDictionary(rule => rule.Name, rule => rule.Rule);

    public IReadOnlyDictionary<string, ConstraintRule> ByName => rules;

    public static ConstraintRules Read()
    {
        using var context = new GeoZonesContext(GeoZonesContext.For("Host=localhost"));
        return new(context.GetService<IDesignTimeModel>().Model);
    }

    /// <returns>Null for a failure that is not understood: a fault of the service.</returns>
    public GeoZonesException? Explain(Exception failure) => failure switch
    {
        GeoZonesException => null,
        _ when Contention.IsGivenUp(failure) || Contention.IsTired(failure) || failure is DbUpdateConcurrencyException => new Rows.ContendedException(failure),
        _ when Contention.Within<PostgresException>(failure) is { SqlState: ['2', '3', ..] } said => Violation(said, failure),
        _ when Contention.Within<PostgresException>(failure) is { SqlState: PostgresErrorCodes.InsufficientPrivilege, TableName: { } table } => new Rows.OutsideException(table, failure),
        _ when Contention.Within<NpgsqlException>(failure) is { } npgsql && DatabaseBusyException.Explains(npgsql) => new DatabaseBusyException(npgsql),
        _ when Contention.Within<PostgresException>(failure) is { } said => UncomputableException.Explain(said),
        _ => null,
    };

    ViolationException Violation(PostgresException said, Exception failure)
    {
        var rule = said.ConstraintName is { } name && rules.TryGetValue(name, out var known) ? known : Unnamed(said);
        return said.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => ViolationException.Duplicate(rule, failure),
            PostgresErrorCodes.ForeignKeyViolation => IsWritten(rule, failure) ? ViolationException.Missing(rule, failure) : ViolationException.Referenced(rule, failure),
            _ => ViolationException.Rule(rule, failure),
        };
    }

    /// <summary>The row with the reference was written, as against the row it leads to.</summary>
    static bool IsWritten(ConstraintRule rule, Exception failure) =>
        failure is DbUpdateException update && update.Entries.Any(entry => entry.Metadata.ClrType.Name == rule.Entity && entry.State is EntityState.Added or EntityState.Modified);

    static ConstraintRule Unnamed(PostgresException said) =>
        new(said.TableName ?? "row", said.ColumnName is { } column ? [column] : [], said.TableName ?? "row", new(said.MessageText, said.MessageText));

    static IEnumerable<(string Name, ConstraintRule Rule)> Of(IEntityType entity)
    {
        var name = entity.ClrType.Name;
        foreach (var key in entity.GetKeys())
            yield return (key.GetName()!, new(name, Names(key.Properties), name, ConstraintWords.Unique));
        foreach (var index in entity.GetIndexes().Where(index => index.IsUnique))
            yield return (index.GetDatabaseName()!, new(name, Names(index.Properties), name, ConstraintWords.Unique));
        foreach (var reference in entity.GetForeignKeys())
            yield return (reference.GetConstraintName()!, new(name, Names(reference.Properties), reference.PrincipalEntityType.ClrType.Name, ConstraintWords.Reference));
        foreach (var check in entity.GetCheckConstraints())
            yield return (check.Name!, new(name, ConstraintWords.Properties(entity, check), name, ConstraintWords.Of(check)));
    }

    /// <summary>Constraints that only the SQL of the schema knows.</summary>
    static IEnumerable<(string Name, ConstraintRule Rule)> Beside() =>
    [
        ("ak_villages_place", new(nameof(Village), [nameof(Village.Code)], nameof(Village), ConstraintWords.Unique)),
        ("fk_households_place", new(nameof(Household), [nameof(Household.VillageCode), nameof(Household.TownshipCode), nameof(Household.CountyCode)], nameof(Village), ConstraintWords.Reference)),
    ];

    static IReadOnlyList<string> Names(IReadOnlyList<IReadOnlyProperty> properties) => [.. properties.Select(property => property.Name)];
}
