using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.OData.Writing;

/// <summary>A compiled question with the form of its answer.</summary>
/// <param name="Root">The service root as the caller wrote it, with a slash at its end.</param>
public sealed record Answer(Reading Reading, AnswerFormat Format, string Root)
{
    /// <summary>How the rest is asked for; null where a page is all that can be had.</summary>
    public Continuation? Next { get; init; }

    public string ContextUrl => $"{Root}$metadata#{Reading.ContextFragment}";
}

/// <summary>What follows a page.</summary>
/// <param name="Link">The address of the next page, from the values of the token columns in the last row.</param>
/// <param name="Follow">The question for the same page; set where one answer holds all pages because its form has no place for a link.</param>
public sealed record Continuation(Func<IReadOnlyList<object?>, string> Link, Func<IReadOnlyList<object?>, Reading>? Follow = null);
