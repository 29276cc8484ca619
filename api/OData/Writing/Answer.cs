using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.OData.Writing;

/// <summary>A compiled question with the form of its answer.</summary>
/// <param name="Root">The service root as the caller wrote it, with a slash at its end.</param>
public sealed record Answer(Reading Reading, AnswerFormat Format, string Root)
{
    /// <summary>How the rest is asked for; null where a page is all that can be had.</summary>
    public NextPage? Next { get; init; }

    /// <summary>Where the path ends in a step from one row to others, which may be none: the question for that row.</summary>
    public Func<Reading>? Origin { get; init; }

    public string ContextUrl => $"{Root}$metadata#{Reading.ContextFragment}";
}

/// <summary>What follows a page, from its reading and the values of the token columns in its last row.</summary>
/// <param name="Link">The address of the next page.</param>
/// <param name="Follow">The question for it; set where one answer holds all pages because its form has no place for a link.</param>
public sealed record NextPage(Func<Reading, IReadOnlyList<object?>, string> Link, Func<Reading, IReadOnlyList<object?>, Reading>? Follow = null);
