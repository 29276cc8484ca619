using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Zoning;

[Comment("由村合成的边界及其证明 / the boundary of villages and the proof that it is theirs")]
public sealed class VillagesBoundary
{
    [Comment("合成边界 / the boundary")] public required MultiPolygon Boundary { get; init; }
    [Comment("可入库 / may be stored")] public bool IsValid { get; init; }
    [Comment("部分数 / parts")] public long Parts { get; init; }
    [Comment("孔数, 真正的飞地 / holes, genuine enclaves")] public long Holes { get; init; }
    [Comment("所列的村数 / villages that were named")] public long Villages { get; init; }
    [Comment("按 whole 规则覆盖的村数 / villages it covers by the rule whole")] public long CoveredVillages { get; init; }
    [Comment("恰好覆盖所列的村 / it covers exactly the villages named")] public bool IsExact { get; init; }
    [Comment("面积, 平方米, 椭球面 / ellipsoidal square metres")] public double AreaSquareMetres { get; init; }
    [Comment("各村面积之和, 平方米 / square metres of the villages together")] public double VillagesAreaSquareMetres { get; init; }
    [Comment("两者之差, 平方米 / the difference of the two")] public double DifferenceSquareMetres { get; init; }
    [Comment("既非村也非乡镇的代码 / codes of no village and no town with villages")] public required IReadOnlyList<UnknownCode> NotFound { get; init; }
}

[Comment("未找到的代码 / a code that was not found")]
public sealed class UnknownCode
{
    [Comment("代码 / code")] public required string Code { get; init; }
}
