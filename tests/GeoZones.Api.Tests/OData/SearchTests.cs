namespace GeoZones.Api.Tests.OData;

/// <summary>What is a word of $search and what joins two.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("blue green", "blue", "green")]
    [InlineData("370404 brand-new", "370404", "brand-new")]
    [InlineData("Daniel's", "Daniel's")]
    [InlineData("#1;a", "#1;a")]
    [InlineData("AND", "AND")]
    [InlineData("NOT NOT", "NOT")]
    [InlineData("AND OR NOT", "AND", "NOT")]
    [InlineData("(foo OR 12) AND NOT quux", "foo", "12", "quux")]
    [InlineData("\"two words\" x", "two words", "x")]
    [InlineData("'(\"'", "(\"")]
    public void A_word_may_hold_anything_but_spaces_and_brackets_and_an_operator_joins_two(string came, params string[] words) =>
        Asking.Compile($"Divisions?$search={came}&$select=Code").Parameters.OfType<string>().Where(text => text.StartsWith('%')).Select(text => text.Trim('%')).ShouldBe(words);
}
