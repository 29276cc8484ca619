using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>The dates of a project of 2022 and the stage they had led to by the end of the year.</summary>
/// <param name="DueOn">When it was planned to finish.</param>
internal sealed record ProjectCalendar(ProjectStage Stage, DateOnly ApprovedOn, DateOnly StartedOn, DateOnly DueOn)
{
    /// <summary>Null while it is under construction.</summary>
    public DateOnly? FinishedOn { get; init; }

    public static ProjectCalendar Of(ProjectKind kind, SplitMix64 random)
    {
        var approved = new DateOnly(2021, 11, 15).AddDays(random.Below(90));
        var started = new DateOnly(2022, 3, 1).AddDays(random.Below(80));
        var due = started.AddDays(110 + random.Below(100));
        var finished = due.AddDays(random.Below(45) - 20);
        var stage = kind.Leaves is null ? Reached(random.Unit()) : Reached(random.Between(0.1, 1));
        return new(stage, approved, started, due) { FinishedOn = stage == ProjectStage.Construction ? null : finished };
    }

    /// <summary>基本完工: all but a few are finished.</summary>
    private static ProjectStage Reached(double luck) => luck switch
    {
        < 0.1 => ProjectStage.Construction,
        < 0.18 => ProjectStage.Reimbursement,
        < 0.4 => ProjectStage.FinalAccount,
        _ => ProjectStage.Acceptance,
    };
}
