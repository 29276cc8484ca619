using System.Text.RegularExpressions;
using GeoZones.Api.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GeoZones.Api.Writing.Violations;

/// <summary>What each check of the database demands, as the end of a sentence.</summary>
static partial class ConstraintWords
{
    public static readonly Wording Unique = new("不能重复", "it is unique"), Reference = new("须指向已有的行", "it names a row that is there");

    /// <summary>Rules of one kind, by the end of their name.</summary>
    static readonly (string End, Wording Words)[] Kinds =
    [
        ("_known", new("须为枚举的成员", "it is a member of the enumeration")),
        ("_storable", new("须为可存储的几何: EPSG:4490, 1e-7° 网格, 有效, 无空部分", "it is a shape that can be stored: EPSG:4490, on the grid of 1e-7°, valid, no empty part")),
        ("_digits", new("须为12位数字", "it is 12 digits")),
        ("_not_negative", new("不能小于零", "it is not below zero")),
        ("_plausible", new("须在 1900 与 2100 之间", "it lies between 1900 and 2100")),
        ("_not_blank", new("不能为空白, 不超过200字", "it is not blank and has at most 200 characters")),
        ("_month_starts", new("须为当月1日", "it is the first day of a month")),
    ];

    static readonly Dictionary<string, Wording> Single = new()
    {
        ["division_level_has_boundary"] = new("省级以外须有边界", "every division below a province has a boundary"),
        ["village_code_in_township"] = new("乡镇和县代码须为村代码的前段", "the codes of township and county begin the code of the village"),
        ["village_totals_parts_sum_to_whole"] = new("各供水方式之和须等于总数", "the parts add up to the whole"),
        ["designation_village_or_division"] = new("村与区划须且只须填一个", "exactly one of village and division is named"),
        ["zone_version_number_from_one"] = new("版次从1起", "numbers begin at 1"),
        ["household_persons_positive"] = new("须在 1 与 5000 之间", "it lies between 1 and 5000"),
        ["water_scheme_gives_centralized"] = new("工程只能提供集中供水或未知", "a scheme gives a centralized supply, or Unknown"),
        ["water_node_only_valves_open"] = new("只有阀门有开闭状态", "only a valve is open or closed"),
        ["water_pipe_two_ends"] = new("两端须为不同节点", "its two ends are different nodes"),
        ["water_pipe_millimetres_per_piece"] = new("每段一个长度", "every piece has its length"),
        ["water_quality_test_ph_scale"] = new("须在 0 与 14 之间", "it lies between 0 and 14"),
        ["cistern_eliminated_has_method"] = new("已销号须有销号方式, 在用则没有", "an eliminated cistern has a method, one in use has none"),
        ["supply_incident_village_or_scheme"] = new("村与工程至少填一个", "a village or a scheme is named"),
        ["supply_incident_ends_after_start"] = new("结束不早于开始", "it ends after it starts"),
        ["project_finishes_after_start"] = new("完工不早于开工", "it finishes after it starts"),
        ["project_fund_linkage_year"] = new("须在 2000 与 2100 之间", "it lies between 2000 and 2100"),
        ["progress_report_shares"] = new("进度须在 0 与 1 之间", "shares lie between 0 and 1"),
        ["figure_half_unit_positive"] = new("不能小于零", "it is not below zero"),
    };

    public static Wording Of(IReadOnlyCheckConstraint check) =>
        Single.TryGetValue(check.ModelName, out var words) ? words
        : Kinds.FirstOrDefault(kind => check.ModelName.EndsWith(kind.End, StringComparison.Ordinal)).Words ?? throw new InvalidOperationException($"The check {check.ModelName} has no words.");

    /// <summary>The properties whose columns the check names.</summary>
    public static IReadOnlyList<string> Properties(IReadOnlyEntityType entity, IReadOnlyCheckConstraint check)
    {
        var named = Word().Matches(check.Sql).Select(match => match.Value).ToHashSet();
        return [.. entity.GetProperties().Where(property => named.Contains(property.GetColumnName())).Select(property => property.Name)];
    }

    [GeneratedRegex("[a-z_0-9]+")]
    private static partial Regex Word();
}
