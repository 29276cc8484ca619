namespace GeoZones.Api.Writing.Batch;

/// <summary>The <c>if</c> of a request: <c>$succeeded(1)</c>, comparisons such as <c>$1/Status eq 'Draft'</c>, <c>not</c>, <c>and</c>, <c>or</c>, brackets.</summary>
/// <param name="Text">As it came.</param>
/// <param name="Names">The requests that it looks at.</param>
sealed record BatchCondition(string Text, IReadOnlyList<string> Names, Func<BatchReferences, bool> Holds)
{
    const int Longest = 2_000;

    /// <exception cref="UnreadableBatchException">It is no such condition.</exception>
    public static BatchCondition Parse(string text)
    {
        if (text.Length > Longest)
            throw new UnreadableBatchException($"an if is longer than {Longest} characters");
        var reader = new ConditionReader(text);
        return new(text, reader.Names, reader.Read());
    }
}
