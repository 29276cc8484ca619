using System.Reflection;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Api.OData.Catalog;

/// <summary>Rows that only functions give, read from a class whose properties are the columns in snake case.</summary>
static class RecordShape
{
    /// <param name="key">Names of the properties that tell its rows apart.</param>
    public static EntityShape Of<T>(params string[] key) => Of(typeof(T), key);

    static EntityShape Of(Type type, string[] key) => new(type, null, "", Properties(type), Comment(type)) { Key = key };

    public static IReadOnlyList<EntityProperty> Properties(Type type) => [.. type.GetProperties().OrderBy(p => p.MetadataToken).Select(Property)];

    static EntityProperty Property(PropertyInfo property) => new(property.Name, SnakeCase.Of(property.Name), property.PropertyType, "", IsNullable(property))
    {
        Words = Comment(property),
        Precision = property.GetCustomAttribute<PrecisionAttribute>()?.Precision,
        Scale = property.GetCustomAttribute<PrecisionAttribute>()?.Scale,
        IsComputed = true,
    };

    static bool IsNullable(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    static Words Comment(MemberInfo member) =>
        Words.Parse(member.GetCustomAttribute<CommentAttribute>()?.Comment ?? throw new InvalidOperationException($"{member.Name} has no comment."));
}
