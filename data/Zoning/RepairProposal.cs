using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Zoning;

[Comment("边界修复的建议, 不自动采用 / a proposal how a boundary may be repaired; never applied silently")]
public sealed class RepairProposal
{
    [Comment("修复后的边界, 可入库 / the repaired boundary, may be stored")] public required MultiPolygon Boundary { get; init; }
    [Comment("做了什么, 逐步; 原无问题则空 / what was done, step by step; empty where nothing was wrong")] public required IReadOnlyList<RepairDone> Done { get; init; }
    [Comment("所画面积, 平方米, 椭球面, 按奇偶填充 / ellipsoidal square metres as drawn, what an odd number of rings encloses")] public double AreaBeforeSquareMetres { get; init; }
    [Comment("修复后面积, 平方米, 椭球面 / ellipsoidal square metres of the repaired boundary")] public double AreaAfterSquareMetres { get; init; }
    [Comment("变动面积, 平方米, 对称差 / square metres of the symmetric difference")] public double AreaMovedSquareMetres { get; init; }
    [Comment("可入库 / may be stored")] public bool IsValid { get; init; }
    [Comment("部分数 / parts")] public long Parts { get; init; }
}

[Comment("修复的一步, 位置按来时的坐标从 0 数 / one step of a repair, its place counted from 0 as it came")]
public sealed class RepairDone
{
    [Comment("做法: Rounded、RepeatsDropped、Closed、Dropped、Rebuilt / what was done")] public required string Action { get; init; }
    [Comment("问题, 取整和重复点无 / the fault; none of vertices rounded or repeated")] public string? Fault { get; init; }
    [Comment("部分 / part")] public int Part { get; init; }
    [Comment("环, 0 为外环 / ring, 0 is the shell")] public int? Ring { get; init; }
    [Comment("点 / vertex")] public int? Vertex { get; init; }
    [Comment("经度 / longitude")] public double? Longitude { get; init; }
    [Comment("纬度 / latitude")] public double? Latitude { get; init; }
    [Comment("说明, 中文 / the sentence in Chinese")] public required string WordsZh { get; init; }
    [Comment("说明, 英文 / the sentence in English")] public required string WordsEn { get; init; }
}
