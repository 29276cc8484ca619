using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>The monthly log of one project, March to December 2022. Colours by the rule: on schedule blue, not yellow, two months running red.</summary>
internal sealed class ProgressLog(ProjectDraft draft)
{
    private const int Months = 10;
    private const double ChanceUnreported = 0.05;
    private const double ChanceSlowed = 0.14;

    private static readonly DateOnly FirstMonth = new(2022, 3, 1);
    private readonly SplitMix64 random = draft.Random("progress");

    public IEnumerable<ProgressReport> Rows()
    {
        var (lag, done, wasBehind) = (0m, 0m, false);
        for (var i = 0; i < Months; i++)
        {
            var month = FirstMonth.AddMonths(i);
            lag = NextLag(lag);
            var planned = Planned(month.AddMonths(1));
            done = Math.Max(done, Done(month.AddMonths(1), planned - lag));
            decimal? actual = random.Unit() < ChanceUnreported ? null : done;
            yield return Row(i, planned, actual, Colour(planned, actual, wasBehind));
            wasBehind = actual < planned;
        }
    }

    private ProgressReport Row(int ordinal, decimal planned, decimal? actual, WarningColour colour) => new()
    {
        Id = (draft.Id - 1) * Months + ordinal + 1, ProjectId = draft.Id, Month = FirstMonth.AddMonths(ordinal),
        PlannedShare = planned, ActualShare = actual, IssuedColour = colour, Synthetic = true,
    };

    private static WarningColour Colour(decimal planned, decimal? actual, bool wasBehind) =>
        actual is null ? WarningColour.NotReported :
        actual >= planned ? WarningColour.Blue :
        wasBehind ? WarningColour.Red : WarningColour.Yellow;

    private decimal NextLag(decimal lag) =>
        random.Unit() < ChanceSlowed ? lag + 0.04m + 0.01m * random.Below(12) : Math.Max(0, lag - 0.09m);

    private decimal Planned(DateOnly before) => Math.Clamp(Share(before.DayNumber - draft.Calendar.StartedOn.DayNumber), 0, 1);

    private decimal Share(int days) => Math.Round((decimal)days / (draft.Calendar.DueOn.DayNumber - draft.Calendar.StartedOn.DayNumber), 2);

    private decimal Done(DateOnly before, decimal expected) =>
        draft.Calendar.FinishedOn < before ? 1 : Math.Clamp(expected, 0, 0.98m);
}
