namespace GeoZones.Api.OData.Catalog;

/// <summary>An entity type and its table.</summary>
/// <param name="SetName">Null for a part that is reached through its whole only.</param>
public sealed record EntityShape(Type ClrType, string? SetName, string Table, IReadOnlyList<EntityProperty> Properties, Words Words)
{
    public string Name => ClrType.Name;

    /// <summary>Names of the key properties.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    public IReadOnlyList<EntityNavigation> Navigations { get; internal set; } = [];

    public IEnumerable<EntityProperty> KeyProperties => Key.Select(Property);

    public EntityProperty Property(string name) => Properties.Single(p => p.Name == name);

    public EntityNavigation Navigation(string name) => Navigations.Single(n => n.Name == name);

    /// <summary>The ETag of a row; null where rows are not edited one by one.</summary>
    public EntityProperty? Version => Properties.FirstOrDefault(p => p.Name == nameof(Version));

    // Identity is the type: navigations make the record cyclic.
    public bool Equals(EntityShape? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => ClrType.GetHashCode();
}

/// <summary>A property and its column.</summary>
/// <param name="ColumnType">As PostgreSQL writes it, e.g. <c>geometry(Point,4490)</c>.</param>
public sealed record EntityProperty(string Name, string Column, Type ClrType, string ColumnType, bool IsNullable)
{
    public required Words Words { get; init; }
    public int? Precision { get; init; }
    public int? Scale { get; init; }

    /// <summary>Written by the service or the database, never by a caller.</summary>
    public bool IsComputed { get; init; }

    /// <summary>A number that the database gives to each new row.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The CLR type without its nullability.</summary>
    public Type Type => Nullable.GetUnderlyingType(ClrType) ?? ClrType;

    public bool IsGeography => typeof(NetTopologySuite.Geometries.Geometry).IsAssignableFrom(Type);

    /// <summary>The class of the records in a list, which the database gives as JSON; null of a single value.</summary>
    public Type? Item => Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Type.GenericTypeArguments[0] : null;
}

/// <summary>A way from one row to others: <c>target.there = source.here</c>.</summary>
public sealed record EntityNavigation(string Name, EntityShape Target, bool IsMany, string HereColumn, string ThereColumn)
{
    public bool IsRequired { get; init; }
}

/// <summary>A description in both languages, from the comment of a table or column.</summary>
public sealed record Words(string Chinese, string English)
{
    public static Words Parse(string comment) =>
        comment.Split(" / ", 2) is [var chinese, var english] ? new(chinese, english) : new(comment, comment);
}
