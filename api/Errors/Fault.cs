namespace GeoZones.Api.Errors;

/// <summary>One of several things that are wrong with a request.</summary>
/// <param name="Code">GZ-nnn of its rule.</param>
/// <param name="Target">The property, as a path in the body: <c>Boundary</c>, <c>DeclaredVillages/2/VillageCode</c>.</param>
public sealed record Fault(string Code, string Target, Wording Wording)
{
    /// <summary>What a program wants to know beside the sentence, as annotations by name.</summary>
    public IReadOnlyDictionary<string, object?> Marks { get; init; } = new Dictionary<string, object?>();
}
