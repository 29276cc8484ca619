using System.Text.Json;
using GeoZones.Api.Coverage;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.Writing.Body;
using GeoZones.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace GeoZones.Api.Writing.Rows;

/// <summary>An earlier boundary of a zone becomes the present one, as a new version: nothing is lost.</summary>
static class Restoring
{
    public const string Name = "Restore";

    const int LongestReason = 1_000;

    static readonly OperationParameter Version = new("Version", typeof(long), new("要恢复的版次", "number of the boundary to be restored"));

    static readonly OperationParameter Reason = new("Reason", typeof(string), new("理由，可省略", "why, may be left out")) { IsOptional = true };

    public static ActionShape Action(EntityCatalog catalog) => new(Name, catalog.Of(typeof(Zone)), [Version, Reason], new(
        "恢复一版边界，成为新的一版；需要 If-Match", "makes an earlier boundary the present one, as a new version; needs If-Match"));

    /// <exception cref="FaultyBodyException">It is not {"Version": 3, "Reason": "..."}.</exception>
    public static RowDraft Read(JsonElement body, EntityShape zone)
    {
        var faults = body.EnumerateObject().Where(member => member.Name != Version.Name && member.Name != Reason.Name).Select(member => Faults.Unknown(member.Name, Name)).ToList();
        var number = Number(body, faults);
        var reason = Why(body, faults);
        if (faults.Count > 0)
            throw new FaultyBodyException(faults, faults.Count);
        return new(zone, "") { Restored = number, Reason = $"恢复第{number}版 / restores version {number}{(reason.Length > 0 ? ": " : "")}{reason}" };
    }

    static int Number(JsonElement body, List<Fault> faults)
    {
        if (!body.TryGetProperty(Version.Name, out var version) || version.ValueKind == JsonValueKind.Null)
            faults.Add(Faults.Missing(Version.Name));
        else if (version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number))
            return number;
        else
            faults.Add(Faults.Value(Version.Name, version.ToString(), "a whole number"));
        return 0;
    }

    static string Why(JsonElement body, List<Fault> faults)
    {
        if (!body.TryGetProperty(Reason.Name, out var reason) || reason.ValueKind == JsonValueKind.Null)
            return "";
        if (reason.ValueKind == JsonValueKind.String && reason.GetString() is { Length: <= LongestReason } why)
            return why;
        faults.Add(Faults.Value(Reason.Name, reason.ValueKind.ToString(), $"a text of at most {LongestReason} characters"));
        return "";
    }

    /// <summary>Brings the boundary into the draft.</summary>
    /// <returns>False where it is the present one already, so that there is nothing to write.</returns>
    /// <exception cref="NoSuchVersionException">The zone has no boundary of this number.</exception>
    public static async Task<bool> FillAsync(GeoZonesContext context, Zone zone, RowDraft draft, CancellationToken gone)
    {
        var boundary = await context.ZoneVersions.Where(v => v.ZoneId == zone.Id && v.Number == draft.Restored).Select(v => v.Boundary).FirstOrDefaultAsync(gone)
            ?? throw new NoSuchVersionException(new($"该推进区没有第 {draft.Restored} 版边界; 历次边界见 Zones({zone.Id})/Versions。", $"The zone has no boundary number {draft.Restored}; Zones({zone.Id})/Versions lists them."));
        draft.Values[nameof(Zone.Boundary)] = boundary;
        return !boundary.EqualsExact(zone.Boundary);
    }
}
