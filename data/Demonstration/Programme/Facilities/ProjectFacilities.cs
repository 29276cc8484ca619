using System.Globalization;
using GeoZones.Data.Demonstration.Programme.Projects;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Facilities;

/// <summary>What projects left on the map in 2022, on the footprint of their site.</summary>
internal static class ProjectFacilities
{
    private const int Year = 2022;

    /// <summary>The same id as the project. Null when the kind of project leaves nothing of its own.</summary>
    public static Facility? Row(ProjectDraft draft)
    {
        if (draft.Kind.Leaves is not { } leaving) return null;
        var facility = FacilityRow.Of(draft.Id, (leaving.Kind, Name(draft, leaving)), draft.Village, draft.Footprint);
        var isRebuilt = draft.KindName.Contains("改建", StringComparison.Ordinal) || draft.KindName.Contains("提升", StringComparison.Ordinal);
        (facility.BuiltYear, facility.RebuiltYear) = isRebuilt ? (null, Year) : ((int?)Year, (int?)null);
        facility.Ownership = leaving.Kind == FacilityKind.Road ? Ownership.Public : Ownership.Collective;
        return facility;
    }

    private static string Name(ProjectDraft draft, Leaving leaving) => leaving.IsNamedByText
        ? leaving.Name
        : draft.Village.SpokenName() + string.Format(CultureInfo.InvariantCulture, leaving.Name, draft.Zone.Plan.Crop);
}
