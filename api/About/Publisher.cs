using System.Text.RegularExpressions;
using GeoZones.Api.Hosting;

namespace GeoZones.Api.About;

/// <summary>Who stands behind the maps that are shown, and for which contents they have an approval number (审图号).</summary>
/// <param name="Producer">The office that is named as producer; null where none is.</param>
public sealed partial record Publisher(string? Producer, IReadOnlyList<Approval> Approvals)
{
    public const string Setting = "GEOZONES_PRODUCER";

    const int Longest = 60;

    static readonly string[] Reasons = ["standard", "exempt"];

    /// <summary>Configuration: <c>GEOZONES_PRODUCER</c>, and <c>Approvals:0:Content</c> with <c>:Number</c> or <c>:Reason</c>.</summary>
    /// <exception cref="LaunchException">A name that is too long; an approval that is bound to no content, or says neither or both.</exception>
    public static Publisher From(IConfiguration configuration)
    {
        var producer = configuration[Setting]?.Trim();
        if (producer?.Length > Longest)
            throw new LaunchException($"{Setting} is longer than {Longest} characters.");
        return new(producer is { Length: > 0 } ? producer : null, [.. configuration.GetSection("Approvals").GetChildren().Select(Read)]);
    }

    /// <summary>What was approved, or why nothing need be; null: for internal work, not to be published.</summary>
    public Approval? Of(string content) => Approvals.FirstOrDefault(approval => approval.Content == content);

    static Approval Read(IConfigurationSection given)
    {
        var (content, number, reason) = (given["Content"]?.ToLowerInvariant() ?? "", given["Number"]?.Trim(), given["Reason"]);
        if (!Hash().IsMatch(content) || string.IsNullOrEmpty(number) == string.IsNullOrEmpty(reason) || (reason is not null && !Reasons.Contains(reason)))
            throw new LaunchException($"{given.Path} needs Content, the 64 digits of a frozen briefing, and either Number (审图号) or Reason, one of {string.Join(", ", Reasons)}.");
        return new(content, number, reason);
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}

/// <param name="Content">SHA-256 of the frozen briefing that it was given for; anything else has no part in it.</param>
/// <param name="Number">审图号.</param>
/// <param name="Reason">Why there need be none: <c>standard</c> 标准地图直接使用, <c>exempt</c> 依法免审.</param>
public sealed record Approval(string Content, string? Number, string? Reason);
