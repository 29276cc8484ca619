using System.Text.Json.Nodes;
using GeoZones.Testing;

namespace GeoZones.Api.Tests.OData.Conformance;

/// <summary>The cases that OASIS publishes beside the grammar of OData, asked over HTTP about our model.</summary>
public sealed class GrammarTests(TownDatabase database) : IClassFixture<TownDatabase>
{
    [ConformanceFact]
    public Task Literals_shapes_and_options_are_read_as_the_grammar_says_and_what_it_refuses_is_refused() =>
        AgreesAsync([.. GrammarCase.Literals(), .. GrammarCase.Shapes(), .. GrammarCase.Options(), .. GrammarCase.Invalid()]);

    [ConformanceFact]
    public async Task Headers_are_read_as_the_grammar_says()
    {
        await using var server = await ODataServer.StartAsync(database.ConnectionString);
        // HttpClient sends ASCII only.
        foreach (var given in GrammarCase.Headers().Where(given => given.Rule is not "request-id" && given.Question.All(char.IsAscii)))
        {
            var (name, value) = Header(given);
            using var response = await server.GetAsync("Villages?$top=1&$select=Code", (name, value));
            // Annotations are never sent, so which ones a caller wants is not looked at.
            ((int)response.StatusCode).ShouldBe(given.IsValid || given.Rule == "includeAnnotationsPreference" ? 200 : 400, given.Question);
        }
    }

    [ConformanceFact]
    public async Task Every_case_about_any_model_is_answered_or_refused_in_words()
    {
        await using var server = await ODataServer.StartAsync(database.ConnectionString);
        foreach (var given in GrammarCase.All())
        {
            foreach (var question in (string[])[given.Question, $"Villages?{given.Question}", $"Villages?$top=1&$filter={given.Question}"])
                await AnswerAsync(server, question);
        }
    }

    async Task AgreesAsync(IReadOnlyList<GrammarCase> cases)
    {
        await using var server = await ODataServer.StartAsync(database.ConnectionString);
        var (differing, needed) = (new List<string>(), new HashSet<string>());
        foreach (var given in cases)
        {
            var (status, said) = await AnswerAsync(server, given.Question);
            if (status == 200 == given.IsValid)
                continue;
            var known = Exceptions.All.FirstOrDefault(exception => exception.Status == status && given.Question.Contains(exception.Holds, StringComparison.Ordinal));
            if (known.Holds is { } holds)
                needed.Add(holds);
            else
                differing.Add($"{given.Id} {given.Question}: {status} {said}");
        }
        differing.ShouldBeEmpty();
        Exceptions.All.Select(exception => exception.Holds).Except(needed).ShouldBeEmpty();
    }

    /// <returns>What a refusal says; every one is an OData error with a code.</returns>
    static async Task<(int Status, string Said)> AnswerAsync(ODataServer server, string question)
    {
        using var response = await server.GetAsync(question, ("Accept-Language", "en"));
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
            return (status, "");
        (status is >= 400 and < 500 or 501).ShouldBeTrue($"{question} is answered {status}");
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
        ((string)error["code"]!).ShouldStartWith("GZ-", Case.Sensitive, question);
        return (status, (string)error["message"]!);
    }

    static (string Name, string Value) Header(GrammarCase given) => given.Rule is "header" or "prefer"
        ? given.Question.Split(':', 2) is [var name, var value] ? (name, value.Trim()) : throw new FormatException(given.Question)
        : ("Prefer", given.Question);
}
