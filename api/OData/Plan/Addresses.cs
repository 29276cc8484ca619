namespace GeoZones.Api.OData.Plan;

/// <summary>Where a row within an answer is found again: what <see cref="Writing.EntityAddress"/> says, made by the statement.</summary>
/// <remarks>Codes are digits, so nothing in a key has to be escaped.</remarks>
static class Addresses
{
    /// <exception cref="NotBuiltException">The rows have no set of their own.</exception>
    public static Term Of(EntityRow row)
    {
        var set = row.Shape.SetName ?? throw new NotBuiltException(Construct.ExpandReference, $"{row.Shape.Name}/$ref");
        var keys = row.Shape.KeyProperties.ToList();
        var (parts, text) = (new List<Term>(), $"{set}(");
        foreach (var key in keys)
        {
            var quote = key.Type == typeof(string) || key.Type.IsEnum ? "'" : "";
            parts.Add(Text($"{text}{(keys.Count > 1 ? $"{key.Name}=" : "")}{quote}"));
            parts.Add(new CastTerm(row.Property(key.Name), typeof(string)));
            text = $"{quote},";
        }
        return new JoinedTerm([.. parts, Text($"{text[..^1]})")]);
    }

    static ConstantTerm Text(string text) => new(new(text), typeof(string));
}
