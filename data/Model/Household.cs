using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Model;

/// <summary>A location, a number of persons and a supply. No names, no identity, phone or card numbers, ever.</summary>
[Comment("户: 位置、人数、供水; 绝无姓名、证件号、电话 / household: place, persons, supply; never a name or an identity number")]
public sealed class Household
{
    [Comment("编号 / id")] public long Id { get; set; }
    [Comment("村代码 / village code")] public required string VillageCode { get; set; }
    [Comment("乡镇代码 / township code")] public required string TownshipCode { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("家庭户或集体户 / family or collective")] public HouseholdKind Kind { get; set; }
    [Comment("人数 / persons")] public short Persons { get; set; }
    [Comment("供水方式 / supply type")] public SupplyType SupplyType { get; set; }
    [Comment("是否集中供水 (算得), 未知为空 / centralized, computed, null for unknown")] public bool? IsCentralized { get; private set; }
    [Comment("到户方式 / delivery")] public Delivery Delivery { get; set; }
    [Comment("供水工程, 无则空 / scheme, null if none")] public long? SchemeId { get; set; }
    [Comment("接入节点, 无则空 / node that serves it, null if none")] public long? ServiceNodeId { get; set; }
    [Comment("位置 / location")] public required Point Location { get; set; }
    [Comment("合成数据 / row is synthetic")] public bool Synthetic { get; set; }
    [Comment("行版本 / row version")] public long Version { get; set; }
    public Village? Village { get; set; }
    public WaterScheme? Scheme { get; set; }
    public WaterNode? ServiceNode { get; set; }
}
