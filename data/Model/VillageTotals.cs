using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Model;

/// <summary>One row per village, kept exact by statement triggers on households (data/Schema/VillageTotals.sql), never written by hand.</summary>
[Comment("村级合计: 户、人按供水方式 / totals of a village, households and persons by supply; kept exact by triggers")]
public sealed class VillageTotals
{
    [Comment("村代码 / village code")] public required string VillageCode { get; set; }
    [Comment("乡镇代码 / township code")] public required string TownshipCode { get; set; }
    [Comment("县代码 / county code")] public required string CountyCode { get; set; }
    [Comment("是否农村 / counts as rural")] public bool IsRural { get; set; }
    [Comment("户数 / households")] public long Households { get; set; }
    [Comment("人数 / persons")] public long Persons { get; set; }
    [Comment("家庭户数 / family households")] public long FamilyHouseholds { get; set; }
    [Comment("供水方式未知户数 / households, supply unknown")] public long UnknownHouseholds { get; set; }
    [Comment("供水方式未知人数 / persons, supply unknown")] public long UnknownPersons { get; set; }
    [Comment("城乡供水一体化户数 / households on urban-rural supply")] public long UrbanRuralHouseholds { get; set; }
    [Comment("城乡供水一体化人数 / persons on urban-rural supply")] public long UrbanRuralPersons { get; set; }
    [Comment("联村供水户数 / households on multi-village supply")] public long MultiVillageHouseholds { get; set; }
    [Comment("联村供水人数 / persons on multi-village supply")] public long MultiVillagePersons { get; set; }
    [Comment("单村供水户数 / households on single-village supply")] public long SingleVillageHouseholds { get; set; }
    [Comment("单村供水人数 / persons on single-village supply")] public long SingleVillagePersons { get; set; }
    [Comment("水井户数 / households on wells")] public long WellHouseholds { get; set; }
    [Comment("水井人数 / persons on wells")] public long WellPersons { get; set; }
    [Comment("水窖户数 / households on cisterns")] public long CisternHouseholds { get; set; }
    [Comment("水窖人数 / persons on cisterns")] public long CisternPersons { get; set; }
    [Comment("引泉户数 / households on springs")] public long SpringHouseholds { get; set; }
    [Comment("引泉人数 / persons on springs")] public long SpringPersons { get; set; }
    [Comment("拉水送水户数 / households with hauled water")] public long HauledHouseholds { get; set; }
    [Comment("拉水送水人数 / persons with hauled water")] public long HauledPersons { get; set; }
    [Comment("无设施户数 / households without a facility")] public long NoFacilityHouseholds { get; set; }
    [Comment("无设施人数 / persons without a facility")] public long NoFacilityPersons { get; set; }
    [Comment("自来水入户户数 / households with a house connection")] public long HouseConnectionHouseholds { get; set; }
    [Comment("自来水入户人数 / persons with a house connection")] public long HouseConnectionPersons { get; set; }
    [Comment("集中供水户数 (算得) / households with centralized supply, computed")] public long CentralizedHouseholds { get; private set; }
    [Comment("集中供水人数 (算得) / persons with centralized supply, computed")] public long CentralizedPersons { get; private set; }
    [Comment("未集中供水户数, 不含未知 (算得) / households known to lack centralized supply, computed")] public long UnservedHouseholds { get; private set; }
    [Comment("未集中供水人数, 不含未知 (算得) / persons known to lack centralized supply, computed")] public long UnservedPersons { get; private set; }
    public Village? Village { get; set; }
}
