using GeoZones.Data.Demonstration.Landscape;
using GeoZones.Data.Model;

namespace GeoZones.Data.Demonstration.Programme.Projects;

/// <summary>What finished projects left in the books; confirming the title and handing over are two facts, either of which may be unknown.</summary>
internal static class AssetRegister
{
    /// <summary>Null while the project is unfinished.</summary>
    public static ProjectAsset? Row(ProjectDraft draft)
    {
        if (draft.Calendar.FinishedOn is null) return null;
        var random = draft.Random("asset");
        var kind = draft.Kind.Asset == AssetKind.Operating && random.Unit() < 0.12 ? AssetKind.ToHouseholds : draft.Kind.Asset;
        return new()
        {
            Id = draft.Id, ProjectId = draft.Id, VillageCode = draft.Village.Code, Kind = kind, ValueYuan = Value(draft, random),
            Name = draft.Village.SpokenName() + draft.KindName.Replace("项目", "资产", StringComparison.Ordinal),
            IsTitleConfirmed = Known(random, 0.8), IsHandedOver = Known(random, 0.68), Keeper = Keeper(draft.Village, kind),
            StartYear = 2022, Synthetic = true,
        };
    }

    /// <summary>Less than was spent: planning and supervision leave nothing behind.</summary>
    private static decimal Value(ProjectDraft draft, SplitMix64 random) =>
        Math.Round(draft.Funds.Sum(fund => fund.Yuan) * (0.88m + 0.01m * random.Below(10)) / 100) * 100;

    private static bool? Known(SplitMix64 random, double chanceTrue) => random.Unit() < 0.1 ? null : random.Unit() < chanceTrue;

    private static string Keeper(VillageLand village, AssetKind kind) => village.SpokenName() + kind switch
    {
        AssetKind.ToHouseholds => "受益户",
        AssetKind.Operating => "股份经济合作社",
        _ => "村民委员会",
    };
}
