using System;
using Microsoft.EntityFrameworkCore.Migrations;
using GeoZones.Data.Model;
using GeoZones.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GeoZones.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(GeoZonesContext))]
    [Migration("20261122000000_Ground")]
    public partial class Ground : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:postgis", ",,");
            migrationBuilder.Sql(SchemaSql.Read("1-geometry"));

            migrationBuilder.CreateTable(
                name: "divisions",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, comment: "12位统计用区划代码 / 12-digit code, text, leading zeros kept", collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称 / name"),
                    level = table.Column<string>(type: "text", nullable: false, comment: "级别 / level"),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "类别: 市辖区、县级市、街道、镇等 / kind"),
                    parent_code = table.Column<string>(type: "text", nullable: true, comment: "上级代码 / code of the division above", collation: "C"),
                    is_key_assistance = table.Column<bool>(type: "boolean", nullable: true, comment: "是否重点帮扶镇, 名单未公布时为空 / key-assistance town, null where the list is not published"),
                    area_square_metres = table.Column<double>(type: "double precision", nullable: true, comment: "面积, 平方米, 椭球面 / ellipsoidal area in square metres"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4490)", nullable: true, comment: "边界, 示意 / boundary, schematic"),
                    seat = table.Column<Point>(type: "geometry(Point,4490)", nullable: true, comment: "驻地 / seat"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_divisions", x => x.code);
                    table.CheckConstraint("division_area_square_metres_not_negative", "area_square_metres >= 0");
                    table.CheckConstraint("division_boundary_storable", "geometry_fault(boundary) IS NULL");
                    table.CheckConstraint("division_code_digits", "code ~ '^[0-9]{12}$'");
                    table.CheckConstraint("division_kind_known", "kind IN ('Unknown', 'Province', 'PrefectureCity', 'District', 'CountyCity', 'County', 'Street', 'Town', 'Township', 'DevelopmentArea')");
                    table.CheckConstraint("division_level_has_boundary", "level = 'Province' OR boundary IS NOT NULL");
                    table.CheckConstraint("division_level_known", "level IN ('Unknown', 'Province', 'Prefecture', 'County', 'Township')");
                    table.CheckConstraint("division_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.CheckConstraint("division_seat_storable", "is_storable_point(seat)");
                    table.ForeignKey(
                        name: "fk_divisions_divisions_parent_code",
                        column: x => x.parent_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "行政区划: 省、市、县、乡镇 / administrative division, province to township");

            migrationBuilder.CreateTable(
                name: "constraint_areas",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "类别 / kind"),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称 / name"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true, comment: "生效日期, 未知为空 / valid from, null if unknown"),
                    area_square_metres = table.Column<double>(type: "double precision", nullable: false, comment: "面积, 平方米, 椭球面 / ellipsoidal area in square metres"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4490)", nullable: false, comment: "边界 / boundary"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_constraint_areas", x => x.id);
                    table.CheckConstraint("constraint_area_area_square_metres_not_negative", "area_square_metres >= 0");
                    table.CheckConstraint("constraint_area_boundary_storable", "geometry_fault(boundary) IS NULL");
                    table.CheckConstraint("constraint_area_kind_known", "kind IN ('Unknown', 'PermanentFarmland', 'EcologicalRedLine', 'UrbanBoundary', 'WaterSourceProtection')");
                    table.CheckConstraint("constraint_area_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.ForeignKey(
                        name: "fk_constraint_areas_divisions_county_code",
                        column: x => x.county_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "管控区 / area that a zone may not overlap unnoticed");

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, comment: "稳定标识 / stable key"),
                    division_code = table.Column<string>(type: "text", nullable: false, comment: "地方代码 / division code of the place", collation: "C"),
                    phrase = table.Column<string>(type: "text", nullable: false, comment: "原文表述 / phrase as printed"),
                    value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "数值, 无法得知为空 / value, null where it cannot be known"),
                    unit = table.Column<string>(type: "text", nullable: false, comment: "单位 / unit"),
                    half_unit = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "半个末位单位 / half a unit of its rounding"),
                    qualifier = table.Column<string>(type: "text", nullable: false, comment: "限定词 / qualifier"),
                    period_type = table.Column<string>(type: "text", nullable: false, comment: "期间类型 / period type"),
                    year = table.Column<int>(type: "integer", nullable: true, comment: "年度 / year"),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true, comment: "截至日期, 未知为空 / as of, null if unknown"),
                    scope = table.Column<string>(type: "text", nullable: false, comment: "范围口径 / scope"),
                    denominator = table.Column<string>(type: "text", nullable: true, comment: "分母, 无则空 / denominator, null if none"),
                    source = table.Column<string>(type: "text", nullable: false, comment: "来源 / source"),
                    query = table.Column<string>(type: "text", nullable: true, comment: "应能复现它的查询, 无则空 / query that must reproduce it, null if held only"),
                    remark = table.Column<string>(type: "text", nullable: true, comment: "说明: 矛盾、缺字等 / remark: contradictions, lost digits"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.id);
                    table.CheckConstraint("figure_half_unit_positive", "half_unit >= 0");
                    table.CheckConstraint("figure_key_not_blank", "key ~ '\\S' AND length(key) <= 200");
                    table.CheckConstraint("figure_period_type_known", "period_type IN ('Unknown', 'AsOf', 'WithinYear', 'Cumulative')");
                    table.CheckConstraint("figure_qualifier_known", "qualifier IN ('Unknown', 'Exact', 'AtLeast', 'About', 'Forecast', 'Basically')");
                    table.ForeignKey(
                        name: "fk_figures_divisions_division_code",
                        column: x => x.division_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "发布数据: 公开发表的数字及其口径 / published number with its wording and scope");

            migrationBuilder.CreateTable(
                name: "monitoring_summaries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    division_code = table.Column<string>(type: "text", nullable: false, comment: "区划代码 / division code", collation: "C"),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false, comment: "截至日期 / as of"),
                    measure = table.Column<string>(type: "text", nullable: false, comment: "口径: 累计、现有、新纳入、风险消除 / measure"),
                    category = table.Column<string>(type: "text", nullable: false, comment: "类别 / category"),
                    households = table.Column<int>(type: "integer", nullable: true, comment: "户数, 未知为空 / households, null if unknown"),
                    persons = table.Column<int>(type: "integer", nullable: true, comment: "人数, 未知为空 / persons, null if unknown"),
                    source = table.Column<string>(type: "text", nullable: false, comment: "来源 / source"),
                    is_derived = table.Column<bool>(type: "boolean", nullable: false, comment: "是否推算 / derived, not printed"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monitoring_summaries", x => x.id);
                    table.CheckConstraint("monitoring_summary_category_known", "category IN ('Unknown', 'All', 'UnstableOutOfPoverty', 'OnTheEdge', 'SuddenHardship')");
                    table.CheckConstraint("monitoring_summary_households_not_negative", "households >= 0");
                    table.CheckConstraint("monitoring_summary_measure_known", "measure IN ('Unknown', 'Cumulative', 'Current', 'NewlyIncluded', 'RiskEliminated')");
                    table.CheckConstraint("monitoring_summary_persons_not_negative", "persons >= 0");
                    table.ForeignKey(
                        name: "fk_monitoring_summaries_divisions_division_code",
                        column: x => x.division_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "防返贫监测: 只有合计, 不落到户 / monitoring counts by division and date; never a property of a household");

            migrationBuilder.CreateTable(
                name: "villages",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, comment: "12位代码 / 12-digit code", collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称, 全市有同名村, 以代码为准 / name; names repeat, the code decides"),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "类别 / kind"),
                    is_rural = table.Column<bool>(type: "boolean", nullable: false, comment: "是否农村 / counts as rural"),
                    township_code = table.Column<string>(type: "text", nullable: false, comment: "乡镇代码 / township code", collation: "C"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    grid_units = table.Column<int>(type: "integer", nullable: true, comment: "村民组网格数, 未知为空 / grid units, null if unknown"),
                    collective_income_yuan = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true, comment: "村集体年收入, 元, 未知为空 / collective income in yuan, null if unknown"),
                    supply_upgrade_year = table.Column<int>(type: "integer", nullable: true, comment: "供水改善年份, 未改善为空 / year the supply was upgraded, null if it was not"),
                    area_square_metres = table.Column<double>(type: "double precision", nullable: false, comment: "面积, 平方米, 椭球面 / ellipsoidal area in square metres"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4490)", nullable: false, comment: "边界 / boundary"),
                    seat = table.Column<Point>(type: "geometry(Point,4490)", nullable: false, comment: "村委会驻地 / seat"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 (边界与位置) / boundary and place are synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_villages", x => x.code);
                    table.CheckConstraint("village_area_square_metres_not_negative", "area_square_metres >= 0");
                    table.CheckConstraint("village_boundary_storable", "geometry_fault(boundary) IS NULL");
                    table.CheckConstraint("village_code_digits", "code ~ '^[0-9]{12}$'");
                    table.CheckConstraint("village_code_in_township", "left(code, 9) || '000' = township_code AND left(code, 6) || '000000' = county_code");
                    table.CheckConstraint("village_collective_income_yuan_not_negative", "collective_income_yuan >= 0");
                    table.CheckConstraint("village_grid_units_not_negative", "grid_units >= 0");
                    table.CheckConstraint("village_kind_known", "kind IN ('Unknown', 'VillageCommittee', 'ResidentsCommittee', 'SimilarUnit')");
                    table.CheckConstraint("village_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.CheckConstraint("village_seat_storable", "is_storable_point(seat)");
                    table.CheckConstraint("village_supply_upgrade_year_plausible", "supply_upgrade_year BETWEEN 1900 AND 2100");
                    table.ForeignKey(
                        name: "fk_villages_divisions_county_code",
                        column: x => x.county_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_villages_divisions_township_code",
                        column: x => x.township_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "村(居), 统计的基本单元 / village or residents' committee, the grain of statistics");

            migrationBuilder.CreateTable(
                name: "water_schemes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称 / name"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    supply_type = table.Column<string>(type: "text", nullable: false, comment: "供水方式 / supply type it gives"),
                    status = table.Column<string>(type: "text", nullable: false, comment: "状态 / status"),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false, comment: "工程等级 / class by design capacity"),
                    capacity_cubic_metres_per_day = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "设计规模, 立方米/日 / design capacity"),
                    actual_cubic_metres_per_day = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "实际供水, 立方米/日 / actual supply"),
                    @operator = table.Column<string>(name: "operator", type: "text", nullable: true, comment: "运营单位 / operator"),
                    management = table.Column<string>(type: "text", nullable: false, comment: "管理模式 / management model"),
                    built_year = table.Column<int>(type: "integer", nullable: true, comment: "建成年份 / year built"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4490)", nullable: true, comment: "供水范围: 所供村的并集 / service area: the union of the villages served"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_water_schemes", x => x.id);
                    table.CheckConstraint("water_scheme_actual_cubic_metres_per_day_not_negative", "actual_cubic_metres_per_day >= 0");
                    table.CheckConstraint("water_scheme_boundary_storable", "geometry_fault(boundary) IS NULL");
                    table.CheckConstraint("water_scheme_built_year_plausible", "built_year BETWEEN 1900 AND 2100");
                    table.CheckConstraint("water_scheme_capacity_cubic_metres_per_day_not_negative", "capacity_cubic_metres_per_day >= 0");
                    table.CheckConstraint("water_scheme_class_known", "class IN ('Unknown', 'I', 'II', 'III', 'IV', 'V')");
                    table.CheckConstraint("water_scheme_gives_centralized", "supply_type IN ('UrbanRural', 'MultiVillage', 'SingleVillage', 'Unknown')");
                    table.CheckConstraint("water_scheme_management_known", "management IN ('Unknown', 'CountyWaterCompany', 'TownStation', 'VillageCommittee', 'Contractor')");
                    table.CheckConstraint("water_scheme_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.CheckConstraint("water_scheme_status_known", "status IN ('Unknown', 'Planned', 'UnderConstruction', 'InService', 'OutOfUse', 'Abandoned')");
                    table.CheckConstraint("water_scheme_supply_type_known", "supply_type IN ('Unknown', 'UrbanRural', 'MultiVillage', 'SingleVillage', 'Well', 'Cistern', 'Spring', 'Hauled', 'NoFacility')");
                    table.ForeignKey(
                        name: "fk_water_schemes_divisions_county_code",
                        column: x => x.county_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "供水工程: 水源-水厂-管网 / one works, source to network");

            migrationBuilder.CreateTable(
                name: "zones",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称 / name"),
                    brand = table.Column<string>(type: "text", nullable: true, comment: "品牌, 未公布为空 / brand, null where none is printed"),
                    level = table.Column<string>(type: "text", nullable: false, comment: "省级或市级 / provincial or municipal"),
                    status = table.Column<string>(type: "text", nullable: false, comment: "状态 / status"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    township_code = table.Column<string>(type: "text", nullable: false, comment: "乡镇代码 / township code", collation: "C"),
                    town_evidence = table.Column<string>(type: "text", nullable: false, comment: "乡镇归属的依据等级 / grade of evidence for the town"),
                    evidence_note = table.Column<string>(type: "text", nullable: false, comment: "依据说明 / what the evidence is"),
                    area_square_metres = table.Column<double>(type: "double precision", nullable: false, comment: "面积, 平方米, 椭球面 / ellipsoidal area in square metres"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4490)", nullable: false, comment: "现行边界 / current boundary"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 (边界) / the boundary is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本, 边界与公布名单变动也升 / row version, raised by its children too")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zones", x => x.id);
                    table.CheckConstraint("zone_area_square_metres_not_negative", "area_square_metres >= 0");
                    table.CheckConstraint("zone_boundary_storable", "geometry_fault(boundary) IS NULL");
                    table.CheckConstraint("zone_level_known", "level IN ('Unknown', 'Provincial', 'Municipal')");
                    table.CheckConstraint("zone_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.CheckConstraint("zone_status_known", "status IN ('Unknown', 'Draft', 'Submitted', 'Approved', 'Retired')");
                    table.CheckConstraint("zone_town_evidence_known", "town_evidence IN ('Unknown', 'Named', 'Inferred', 'External', 'Weak', 'Chosen')");
                    table.ForeignKey(
                        name: "fk_zones_divisions_county_code",
                        column: x => x.county_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_zones_divisions_township_code",
                        column: x => x.township_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "衔接推进区, 不是法定规划分区 / advancement zone; not a statutory planning zone");

            migrationBuilder.CreateTable(
                name: "cisterns",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    village_code = table.Column<string>(type: "text", nullable: false, comment: "村代码 / village code", collation: "C"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    is_untreated_drinking = table.Column<bool>(type: "boolean", nullable: false, comment: "是否直饮 (未经处理) / drunk untreated"),
                    status = table.Column<string>(type: "text", nullable: false, comment: "状态 / status"),
                    elimination = table.Column<string>(type: "text", nullable: false, comment: "销号方式 / method of elimination"),
                    eliminated_year = table.Column<int>(type: "integer", nullable: true, comment: "销号年份 / year eliminated"),
                    persons = table.Column<int>(type: "integer", nullable: true, comment: "饮用人数, 未知为空 / persons, null if unknown"),
                    location = table.Column<Point>(type: "geometry(Point,4490)", nullable: false, comment: "位置 / location"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cisterns", x => x.id);
                    table.CheckConstraint("cistern_eliminated_has_method", "(status = 'Eliminated') = (elimination NOT IN ('None', 'Unknown')) OR status = 'Unknown'");
                    table.CheckConstraint("cistern_eliminated_year_plausible", "eliminated_year BETWEEN 1900 AND 2100");
                    table.CheckConstraint("cistern_elimination_known", "elimination IN ('Unknown', 'None', 'NetworkExtension', 'PumpedTransfer', 'JoiningSchemes')");
                    table.CheckConstraint("cistern_location_storable", "is_storable_point(location)");
                    table.CheckConstraint("cistern_persons_not_negative", "persons >= 0");
                    table.CheckConstraint("cistern_status_known", "status IN ('Unknown', 'InUse', 'Eliminated')");
                    table.ForeignKey(
                        name: "fk_cisterns_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "水窖 (眼) / cellar for rain water");

            migrationBuilder.CreateTable(
                name: "designations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "text", nullable: false, comment: "称号 / title"),
                    status = table.Column<string>(type: "text", nullable: false, comment: "创建或已授予 / being created or awarded"),
                    year = table.Column<int>(type: "integer", nullable: true, comment: "年份, 未知为空 / year, null if unknown"),
                    village_code = table.Column<string>(type: "text", nullable: true, comment: "村代码 (与区划代码二者取一) / village code, or else a division code", collation: "C"),
                    division_code = table.Column<string>(type: "text", nullable: true, comment: "区划代码 / division code", collation: "C"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_designations", x => x.id);
                    table.CheckConstraint("designation_status_known", "status IN ('Unknown', 'BeingCreated', 'Awarded')");
                    table.CheckConstraint("designation_title_not_blank", "title ~ '\\S' AND length(title) <= 200");
                    table.CheckConstraint("designation_village_or_division", "num_nonnulls(village_code, division_code) = 1");
                    table.ForeignKey(
                        name: "fk_designations_divisions_division_code",
                        column: x => x.division_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_designations_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "称号: 示范村、美丽宜居村庄等 / title of a village or a division");

            migrationBuilder.CreateTable(
                name: "facilities",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "类别 / kind"),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称 / name"),
                    village_code = table.Column<string>(type: "text", nullable: false, comment: "村代码 / village code", collation: "C"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    ownership = table.Column<string>(type: "text", nullable: false, comment: "产权 / ownership"),
                    meets_provincial_standard = table.Column<bool>(type: "boolean", nullable: true, comment: "是否达省级标准, 未知为空 / meets the provincial standard, null if unknown"),
                    status = table.Column<string>(type: "text", nullable: false, comment: "状态 / status"),
                    built_year = table.Column<int>(type: "integer", nullable: true, comment: "建成年份 / year built"),
                    rebuilt_year = table.Column<int>(type: "integer", nullable: true, comment: "改建年份, 未改建为空 / year rebuilt, null if never"),
                    length_metres = table.Column<decimal>(type: "numeric(18,3)", precision: 18, scale: 3, nullable: true, comment: "长度, 米, 仅线状 / length in metres, lines only"),
                    area_square_metres = table.Column<double>(type: "double precision", nullable: true, comment: "面积, 平方米, 仅面状 / area in square metres, polygons only"),
                    anchor = table.Column<Point>(type: "geometry(Point,4490)", nullable: false, comment: "锚点 / anchor"),
                    footprint = table.Column<Geometry>(type: "geometry(Geometry,4490)", nullable: false, comment: "范围: 点、线或面 / footprint: point, line or polygon"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facilities", x => x.id);
                    table.CheckConstraint("facility_anchor_storable", "is_storable_point(anchor)");
                    table.CheckConstraint("facility_area_square_metres_not_negative", "area_square_metres >= 0");
                    table.CheckConstraint("facility_built_year_plausible", "built_year BETWEEN 1900 AND 2100");
                    table.CheckConstraint("facility_footprint_storable", "geometry_fault(footprint) IS NULL");
                    table.CheckConstraint("facility_kind_known", "kind IN ('Unknown', 'Clinic', 'School', 'Workshop', 'PhotovoltaicStation', 'ColdStore', 'Road', 'Field', 'Orchard', 'Belt', 'Park', 'Lake')");
                    table.CheckConstraint("facility_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.CheckConstraint("facility_ownership_known", "ownership IN ('Unknown', 'Public', 'Collective', 'Private')");
                    table.CheckConstraint("facility_rebuilt_year_plausible", "rebuilt_year BETWEEN 1900 AND 2100");
                    table.CheckConstraint("facility_status_known", "status IN ('Unknown', 'Planned', 'UnderConstruction', 'InService', 'OutOfUse', 'Abandoned')");
                    table.ForeignKey(
                        name: "fk_facilities_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "设施: 卫生室、学校、道路、园区等 / facility of a village");

            migrationBuilder.CreateTable(
                name: "village_totals",
                columns: table => new
                {
                    village_code = table.Column<string>(type: "text", nullable: false, comment: "村代码 / village code", collation: "C"),
                    township_code = table.Column<string>(type: "text", nullable: false, comment: "乡镇代码 / township code", collation: "C"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    is_rural = table.Column<bool>(type: "boolean", nullable: false, comment: "是否农村 / counts as rural"),
                    households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "户数 / households"),
                    persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "人数 / persons"),
                    family_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "家庭户数 / family households"),
                    unknown_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "供水方式未知户数 / households, supply unknown"),
                    unknown_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "供水方式未知人数 / persons, supply unknown"),
                    urban_rural_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "城乡供水一体化户数 / households on urban-rural supply"),
                    urban_rural_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "城乡供水一体化人数 / persons on urban-rural supply"),
                    multi_village_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "联村供水户数 / households on multi-village supply"),
                    multi_village_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "联村供水人数 / persons on multi-village supply"),
                    single_village_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "单村供水户数 / households on single-village supply"),
                    single_village_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "单村供水人数 / persons on single-village supply"),
                    well_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "水井户数 / households on wells"),
                    well_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "水井人数 / persons on wells"),
                    cistern_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "水窖户数 / households on cisterns"),
                    cistern_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "水窖人数 / persons on cisterns"),
                    spring_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "引泉户数 / households on springs"),
                    spring_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "引泉人数 / persons on springs"),
                    hauled_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "拉水送水户数 / households with hauled water"),
                    hauled_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "拉水送水人数 / persons with hauled water"),
                    no_facility_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "无设施户数 / households without a facility"),
                    no_facility_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "无设施人数 / persons without a facility"),
                    house_connection_households = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "自来水入户户数 / households with a house connection"),
                    house_connection_persons = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L, comment: "自来水入户人数 / persons with a house connection"),
                    centralized_households = table.Column<long>(type: "bigint", nullable: false, computedColumnSql: "urban_rural_households + multi_village_households + single_village_households", stored: true, comment: "集中供水户数 (算得) / households with centralized supply, computed"),
                    centralized_persons = table.Column<long>(type: "bigint", nullable: false, computedColumnSql: "urban_rural_persons + multi_village_persons + single_village_persons", stored: true, comment: "集中供水人数 (算得) / persons with centralized supply, computed"),
                    unserved_households = table.Column<long>(type: "bigint", nullable: false, computedColumnSql: "well_households + cistern_households + spring_households + hauled_households + no_facility_households", stored: true, comment: "未集中供水户数, 不含未知 (算得) / households known to lack centralized supply, computed"),
                    unserved_persons = table.Column<long>(type: "bigint", nullable: false, computedColumnSql: "well_persons + cistern_persons + spring_persons + hauled_persons + no_facility_persons", stored: true, comment: "未集中供水人数, 不含未知 (算得) / persons known to lack centralized supply, computed")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_village_totals", x => x.village_code);
                    table.CheckConstraint("village_totals_centralized_households_not_negative", "centralized_households >= 0");
                    table.CheckConstraint("village_totals_centralized_persons_not_negative", "centralized_persons >= 0");
                    table.CheckConstraint("village_totals_cistern_households_not_negative", "cistern_households >= 0");
                    table.CheckConstraint("village_totals_cistern_persons_not_negative", "cistern_persons >= 0");
                    table.CheckConstraint("village_totals_family_households_not_negative", "family_households >= 0");
                    table.CheckConstraint("village_totals_hauled_households_not_negative", "hauled_households >= 0");
                    table.CheckConstraint("village_totals_hauled_persons_not_negative", "hauled_persons >= 0");
                    table.CheckConstraint("village_totals_house_connection_households_not_negative", "house_connection_households >= 0");
                    table.CheckConstraint("village_totals_house_connection_persons_not_negative", "house_connection_persons >= 0");
                    table.CheckConstraint("village_totals_households_not_negative", "households >= 0");
                    table.CheckConstraint("village_totals_multi_village_households_not_negative", "multi_village_households >= 0");
                    table.CheckConstraint("village_totals_multi_village_persons_not_negative", "multi_village_persons >= 0");
                    table.CheckConstraint("village_totals_no_facility_households_not_negative", "no_facility_households >= 0");
                    table.CheckConstraint("village_totals_no_facility_persons_not_negative", "no_facility_persons >= 0");
                    table.CheckConstraint("village_totals_parts_sum_to_whole", "households = unknown_households + urban_rural_households + multi_village_households + single_village_households + well_households + cistern_households + spring_households + hauled_households + no_facility_households AND persons = unknown_persons + urban_rural_persons + multi_village_persons + single_village_persons + well_persons + cistern_persons + spring_persons + hauled_persons + no_facility_persons");
                    table.CheckConstraint("village_totals_persons_not_negative", "persons >= 0");
                    table.CheckConstraint("village_totals_single_village_households_not_negative", "single_village_households >= 0");
                    table.CheckConstraint("village_totals_single_village_persons_not_negative", "single_village_persons >= 0");
                    table.CheckConstraint("village_totals_spring_households_not_negative", "spring_households >= 0");
                    table.CheckConstraint("village_totals_spring_persons_not_negative", "spring_persons >= 0");
                    table.CheckConstraint("village_totals_unknown_households_not_negative", "unknown_households >= 0");
                    table.CheckConstraint("village_totals_unknown_persons_not_negative", "unknown_persons >= 0");
                    table.CheckConstraint("village_totals_unserved_households_not_negative", "unserved_households >= 0");
                    table.CheckConstraint("village_totals_unserved_persons_not_negative", "unserved_persons >= 0");
                    table.CheckConstraint("village_totals_urban_rural_households_not_negative", "urban_rural_households >= 0");
                    table.CheckConstraint("village_totals_urban_rural_persons_not_negative", "urban_rural_persons >= 0");
                    table.CheckConstraint("village_totals_well_households_not_negative", "well_households >= 0");
                    table.CheckConstraint("village_totals_well_persons_not_negative", "well_persons >= 0");
                    table.ForeignKey(
                        name: "fk_village_totals_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "村级合计: 户、人按供水方式 / totals of a village, households and persons by supply; kept exact by triggers");

            migrationBuilder.CreateTable(
                name: "supply_incidents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    village_code = table.Column<string>(type: "text", nullable: true, comment: "村代码 (与工程至少有一) / village, or else a scheme", collation: "C"),
                    scheme_id = table.Column<long>(type: "bigint", nullable: true, comment: "供水工程 / scheme"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "开始时间, UTC / from"),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "结束时间, 未结束为空 / to, null while it lasts"),
                    cause = table.Column<string>(type: "text", nullable: false, comment: "原因 / cause"),
                    is_hauled = table.Column<bool>(type: "boolean", nullable: false, comment: "是否拉水送水 / water is hauled"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supply_incidents", x => x.id);
                    table.CheckConstraint("supply_incident_cause_known", "cause IN ('Unknown', 'Drought', 'Burst', 'Other')");
                    table.CheckConstraint("supply_incident_ends_after_start", "ended_at >= started_at");
                    table.CheckConstraint("supply_incident_village_or_scheme", "num_nonnulls(village_code, scheme_id) >= 1");
                    table.ForeignKey(
                        name: "fk_supply_incidents_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supply_incidents_water_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "water_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "供水事件: 断水、拉水 / village or scheme without water or hauling it");

            migrationBuilder.CreateTable(
                name: "water_nodes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    scheme_id = table.Column<long>(type: "bigint", nullable: false, comment: "供水工程 / scheme"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    village_code = table.Column<string>(type: "text", nullable: true, comment: "村代码, 村外为空 / village code, null outside", collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "类别 / kind"),
                    name = table.Column<string>(type: "text", nullable: true, comment: "名称 / name"),
                    status = table.Column<string>(type: "text", nullable: false, comment: "状态 / status"),
                    is_open = table.Column<bool>(type: "boolean", nullable: true, comment: "阀门是否开启, 仅阀门, 未知为空 / valve is open; valves only, null if unknown"),
                    capacity_cubic_metres_per_day = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "能力, 立方米/日 / capacity"),
                    elevation_metres = table.Column<double>(type: "double precision", nullable: true, comment: "高程, 米 / elevation in metres"),
                    built_year = table.Column<int>(type: "integer", nullable: true, comment: "建成年份 / year built"),
                    location = table.Column<Point>(type: "geometry(Point,4490)", nullable: false, comment: "位置 / location"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_water_nodes", x => x.id);
                    table.CheckConstraint("water_node_built_year_plausible", "built_year BETWEEN 1900 AND 2100");
                    table.CheckConstraint("water_node_capacity_cubic_metres_per_day_not_negative", "capacity_cubic_metres_per_day >= 0");
                    table.CheckConstraint("water_node_kind_known", "kind IN ('Unknown', 'Source', 'BackupSource', 'Plant', 'BoosterStation', 'ClearWaterTank', 'HighLevelTank', 'Valve', 'Junction', 'ServiceConnection', 'Standpipe')");
                    table.CheckConstraint("water_node_location_storable", "is_storable_point(location)");
                    table.CheckConstraint("water_node_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.CheckConstraint("water_node_only_valves_open", "kind = 'Valve' OR is_open IS NULL");
                    table.CheckConstraint("water_node_status_known", "status IN ('Unknown', 'Planned', 'UnderConstruction', 'InService', 'OutOfUse', 'Abandoned')");
                    table.ForeignKey(
                        name: "fk_water_nodes_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_water_nodes_water_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "water_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "管网节点 / node of a network");

            migrationBuilder.CreateTable(
                name: "water_quality_tests",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    scheme_id = table.Column<long>(type: "bigint", nullable: false, comment: "供水工程 / scheme"),
                    month = table.Column<DateOnly>(type: "date", nullable: false, comment: "月份, 当月1日 / month, its first day"),
                    sample_kind = table.Column<string>(type: "text", nullable: false, comment: "水样 / sample"),
                    turbidity_ntu = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "浑浊度, NTU / turbidity"),
                    ph = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "pH"),
                    free_chlorine_milligrams_per_litre = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "游离余氯, 毫克/升 / free chlorine"),
                    escherichia_coli_per100_millilitres = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "大肠埃希氏菌, MPN/100毫升 / Escherichia coli"),
                    nitrate_milligrams_per_litre = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "硝酸盐 (以N计), 毫克/升 / nitrate as N"),
                    fluoride_milligrams_per_litre = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "氟化物, 毫克/升 / fluoride"),
                    result = table.Column<string>(type: "text", nullable: false, comment: "结果 / result"),
                    status = table.Column<string>(type: "text", nullable: false, comment: "发布状态 / status"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_water_quality_tests", x => x.id);
                    table.CheckConstraint("water_quality_test_escherichia_coli_per100_millilitres_not_neg~", "escherichia_coli_per100_millilitres >= 0");
                    table.CheckConstraint("water_quality_test_fluoride_milligrams_per_litre_not_negative", "fluoride_milligrams_per_litre >= 0");
                    table.CheckConstraint("water_quality_test_free_chlorine_milligrams_per_litre_not_nega~", "free_chlorine_milligrams_per_litre >= 0");
                    table.CheckConstraint("water_quality_test_month_starts", "extract(day FROM month) = 1");
                    table.CheckConstraint("water_quality_test_nitrate_milligrams_per_litre_not_negative", "nitrate_milligrams_per_litre >= 0");
                    table.CheckConstraint("water_quality_test_ph_scale", "ph BETWEEN 0 AND 14");
                    table.CheckConstraint("water_quality_test_result_known", "result IN ('Unknown', 'Passed', 'Failed')");
                    table.CheckConstraint("water_quality_test_sample_kind_known", "sample_kind IN ('Unknown', 'Source', 'Finished', 'TapEnd')");
                    table.CheckConstraint("water_quality_test_status_known", "status IN ('Unknown', 'Pending', 'Published', 'Corrected')");
                    table.CheckConstraint("water_quality_test_turbidity_ntu_not_negative", "turbidity_ntu >= 0");
                    table.ForeignKey(
                        name: "fk_water_quality_tests_water_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "water_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "水质检测, 缺报的月份没有行 / water quality test; a month without a test has no row");

            migrationBuilder.CreateTable(
                name: "declared_villages",
                columns: table => new
                {
                    zone_id = table.Column<long>(type: "bigint", nullable: false, comment: "推进区 / zone"),
                    village_code = table.Column<string>(type: "text", nullable: false, comment: "村代码 / village code", collation: "C"),
                    evidence = table.Column<string>(type: "text", nullable: false, comment: "依据等级 / grade of evidence"),
                    note = table.Column<string>(type: "text", nullable: true, comment: "依据说明 / what the evidence is")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declared_villages", x => new { x.zone_id, x.village_code });
                    table.CheckConstraint("declared_village_evidence_known", "evidence IN ('Unknown', 'Named', 'Inferred', 'External', 'Weak', 'Chosen')");
                    table.ForeignKey(
                        name: "fk_declared_villages_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_declared_villages_zones_zone_id",
                        column: x => x.zone_id,
                        principalTable: "zones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "公布口径: 推进区公布的村 / village a zone is announced to cover");

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称 / name"),
                    category = table.Column<string>(type: "text", nullable: false, comment: "类别 / category"),
                    stage = table.Column<string>(type: "text", nullable: false, comment: "阶段 / stage"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    township_code = table.Column<string>(type: "text", nullable: true, comment: "乡镇代码 / township code", collation: "C"),
                    zone_id = table.Column<long>(type: "bigint", nullable: true, comment: "所属推进区, 区外为空 / zone it belongs to, null outside"),
                    is_in_library = table.Column<bool>(type: "boolean", nullable: false, comment: "是否入库 / in the project library"),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true, comment: "批准日期 / approved on"),
                    contents = table.Column<string>(type: "text", nullable: true, comment: "建设内容 / contents"),
                    teams = table.Column<int>(type: "integer", nullable: true, comment: "工作专班数 / teams"),
                    beneficiary_households = table.Column<int>(type: "integer", nullable: true, comment: "受益户数 / beneficiary households"),
                    beneficiary_persons = table.Column<int>(type: "integer", nullable: true, comment: "受益人数 / beneficiary persons"),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true, comment: "开工日期 / started on"),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true, comment: "完工日期, 未完工为空 / finished on, null if not"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => x.id);
                    table.CheckConstraint("project_beneficiary_households_not_negative", "beneficiary_households >= 0");
                    table.CheckConstraint("project_beneficiary_persons_not_negative", "beneficiary_persons >= 0");
                    table.CheckConstraint("project_category_known", "category IN ('Unknown', 'Industry', 'Road', 'WaterSupply', 'PublicService', 'LivingEnvironment', 'Other')");
                    table.CheckConstraint("project_finishes_after_start", "finished_on >= started_on");
                    table.CheckConstraint("project_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.CheckConstraint("project_stage_known", "stage IN ('Unknown', 'Approval', 'Tender', 'Construction', 'Reimbursement', 'FinalAccount', 'Acceptance')");
                    table.CheckConstraint("project_teams_not_negative", "teams >= 0");
                    table.ForeignKey(
                        name: "fk_projects_divisions_county_code",
                        column: x => x.county_code,
                        principalTable: "divisions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_projects_zones_zone_id",
                        column: x => x.zone_id,
                        principalTable: "zones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "项目库项目 / fundable project of the library");

            migrationBuilder.CreateTable(
                name: "zone_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    zone_id = table.Column<long>(type: "bigint", nullable: false, comment: "推进区 / zone"),
                    number = table.Column<int>(type: "integer", nullable: false, comment: "版次, 从1起 / number, from 1"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon,4490)", nullable: false, comment: "当时边界 / boundary of that version"),
                    author = table.Column<string>(type: "text", nullable: false, comment: "作者 / author"),
                    reason = table.Column<string>(type: "text", nullable: false, comment: "理由 / reason"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "时间, UTC / when")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zone_versions", x => x.id);
                    table.CheckConstraint("zone_version_boundary_storable", "geometry_fault(boundary) IS NULL");
                    table.CheckConstraint("zone_version_number_from_one", "number >= 1");
                    table.ForeignKey(
                        name: "fk_zone_versions_zones_zone_id",
                        column: x => x.zone_id,
                        principalTable: "zones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "推进区边界的历次版本, 由触发器记录 / every boundary a zone has had, written by a trigger");

            migrationBuilder.CreateTable(
                name: "households",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    village_code = table.Column<string>(type: "text", nullable: false, comment: "村代码 / village code", collation: "C"),
                    township_code = table.Column<string>(type: "text", nullable: false, comment: "乡镇代码 / township code", collation: "C"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "家庭户或集体户 / family or collective"),
                    persons = table.Column<short>(type: "smallint", nullable: false, comment: "人数 / persons"),
                    supply_type = table.Column<string>(type: "text", nullable: false, comment: "供水方式 / supply type"),
                    is_centralized = table.Column<bool>(type: "boolean", nullable: true, computedColumnSql: "CASE WHEN supply_type = 'Unknown' THEN NULL ELSE supply_type IN ('UrbanRural', 'MultiVillage', 'SingleVillage') END", stored: true, comment: "是否集中供水 (算得), 未知为空 / centralized, computed, null for unknown"),
                    delivery = table.Column<string>(type: "text", nullable: false, comment: "到户方式 / delivery"),
                    scheme_id = table.Column<long>(type: "bigint", nullable: true, comment: "供水工程, 无则空 / scheme, null if none"),
                    service_node_id = table.Column<long>(type: "bigint", nullable: true, comment: "接入节点, 无则空 / node that serves it, null if none"),
                    location = table.Column<Point>(type: "geometry(Point,4490)", nullable: false, comment: "位置 / location"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_households", x => x.id);
                    table.CheckConstraint("household_delivery_known", "delivery IN ('Unknown', 'HouseConnection', 'Standpipe', 'None')");
                    table.CheckConstraint("household_kind_known", "kind IN ('Unknown', 'Family', 'Collective')");
                    table.CheckConstraint("household_location_storable", "is_storable_point(location)");
                    table.CheckConstraint("household_persons_positive", "persons BETWEEN 1 AND 5000");
                    table.CheckConstraint("household_supply_type_known", "supply_type IN ('Unknown', 'UrbanRural', 'MultiVillage', 'SingleVillage', 'Well', 'Cistern', 'Spring', 'Hauled', 'NoFacility')");
                    table.ForeignKey(
                        name: "fk_households_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_households_water_nodes_service_node_id",
                        column: x => x.service_node_id,
                        principalTable: "water_nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_households_water_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "water_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "户: 位置、人数、供水; 绝无姓名、证件号、电话 / household: place, persons, supply; never a name or an identity number");

            migrationBuilder.CreateTable(
                name: "water_pipes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    scheme_id = table.Column<long>(type: "bigint", nullable: false, comment: "供水工程 / scheme"),
                    from_node_id = table.Column<long>(type: "bigint", nullable: false, comment: "起点节点 / from node"),
                    to_node_id = table.Column<long>(type: "bigint", nullable: false, comment: "终点节点 / to node"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    village_code = table.Column<string>(type: "text", nullable: true, comment: "村代码, 村外为空 / village code, null outside", collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, comment: "主管或支管 / main or branch"),
                    status = table.Column<string>(type: "text", nullable: false, comment: "状态 / status"),
                    diameter_millimetres = table.Column<int>(type: "integer", nullable: true, comment: "管径, 毫米 / diameter in millimetres"),
                    material = table.Column<string>(type: "text", nullable: false, comment: "管材 / material"),
                    built_year = table.Column<int>(type: "integer", nullable: true, comment: "敷设年份 / year laid"),
                    piece_millimetres = table.Column<int[]>(type: "integer[]", nullable: false, comment: "每两个顶点间的大地线长, 毫米, 写入时固定 / geodesic millimetres of each piece, fixed on write"),
                    length_metres = table.Column<decimal>(type: "numeric(18,3)", precision: 18, scale: 3, nullable: false, computedColumnSql: "sum_of(piece_millimetres) / 1000.0", stored: true, comment: "长度, 米 (算得) / length in metres, the sum of its pieces"),
                    route = table.Column<LineString>(type: "geometry(LineString,4490)", nullable: false, comment: "走向 / route"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_water_pipes", x => x.id);
                    table.CheckConstraint("water_pipe_built_year_plausible", "built_year BETWEEN 1900 AND 2100");
                    table.CheckConstraint("water_pipe_diameter_millimetres_not_negative", "diameter_millimetres >= 0");
                    table.CheckConstraint("water_pipe_material_known", "material IN ('Unknown', 'DuctileIron', 'Steel', 'Polyethylene', 'Pvc', 'Cement')");
                    table.CheckConstraint("water_pipe_millimetres_per_piece", "cardinality(piece_millimetres) = ST_NPoints(route) - 1 AND 0 <= ALL (piece_millimetres)");
                    table.CheckConstraint("water_pipe_role_known", "role IN ('Unknown', 'Main', 'Branch')");
                    table.CheckConstraint("water_pipe_route_storable", "geometry_fault(route) IS NULL");
                    table.CheckConstraint("water_pipe_status_known", "status IN ('Unknown', 'Planned', 'UnderConstruction', 'InService', 'OutOfUse', 'Abandoned')");
                    table.CheckConstraint("water_pipe_two_ends", "from_node_id <> to_node_id");
                    table.ForeignKey(
                        name: "fk_water_pipes_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_water_pipes_water_nodes_from_node_id",
                        column: x => x.from_node_id,
                        principalTable: "water_nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_water_pipes_water_nodes_to_node_id",
                        column: x => x.to_node_id,
                        principalTable: "water_nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_water_pipes_water_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "water_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "管段 / pipe between two nodes");

            migrationBuilder.CreateTable(
                name: "progress_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project_id = table.Column<long>(type: "bigint", nullable: false, comment: "项目 / project"),
                    month = table.Column<DateOnly>(type: "date", nullable: false, comment: "月份, 当月1日 / month, its first day"),
                    planned_share = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false, comment: "计划进度, 0-1 / planned share"),
                    actual_share = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true, comment: "实际进度, 0-1, 未报为空 / actual share, null if not reported"),
                    issued_colour = table.Column<string>(type: "text", nullable: false, comment: "发布的颜色 / colour as issued"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_reports", x => x.id);
                    table.CheckConstraint("progress_report_issued_colour_known", "issued_colour IN ('Unknown', 'Blue', 'Yellow', 'Red', 'NotReported')");
                    table.CheckConstraint("progress_report_month_starts", "extract(day FROM month) = 1");
                    table.CheckConstraint("progress_report_shares", "planned_share BETWEEN 0 AND 1 AND actual_share BETWEEN 0 AND 1");
                    table.ForeignKey(
                        name: "fk_progress_reports_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "月度进展台账 / planned and actual share of a project in a month");

            migrationBuilder.CreateTable(
                name: "project_assets",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project_id = table.Column<long>(type: "bigint", nullable: false, comment: "项目 / project"),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称 / name"),
                    village_code = table.Column<string>(type: "text", nullable: false, comment: "村代码 / village code", collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "类别 / kind"),
                    value_yuan = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false, comment: "价值, 元 / value in yuan"),
                    is_title_confirmed = table.Column<bool>(type: "boolean", nullable: true, comment: "是否确权, 未知为空 / title confirmed, null if unknown"),
                    is_handed_over = table.Column<bool>(type: "boolean", nullable: true, comment: "是否移交, 未知为空 / handed over, null if unknown"),
                    keeper = table.Column<string>(type: "text", nullable: true, comment: "管护单位 / keeper"),
                    start_year = table.Column<int>(type: "integer", nullable: true, comment: "起始年份 / start year"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_assets", x => x.id);
                    table.CheckConstraint("project_asset_kind_known", "kind IN ('Unknown', 'Operating', 'PublicBenefit', 'ToHouseholds')");
                    table.CheckConstraint("project_asset_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.CheckConstraint("project_asset_start_year_plausible", "start_year BETWEEN 1900 AND 2100");
                    table.CheckConstraint("project_asset_value_yuan_not_negative", "value_yuan >= 0");
                    table.ForeignKey(
                        name: "fk_project_assets_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_assets_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "项目资产 / asset made by a project");

            migrationBuilder.CreateTable(
                name: "project_funds",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project_id = table.Column<long>(type: "bigint", nullable: false, comment: "项目 / project"),
                    year = table.Column<int>(type: "integer", nullable: false, comment: "年度 / year"),
                    source = table.Column<string>(type: "text", nullable: false, comment: "来源 / source"),
                    is_linkage = table.Column<bool>(type: "boolean", nullable: true, computedColumnSql: "CASE WHEN source = 'Unknown' THEN NULL ELSE source IN ('CentralLinkage', 'ProvincialLinkage', 'CityLinkage', 'CountyLinkage') END", stored: true, comment: "是否衔接资金 (算得) / linkage funds, computed, null for unknown"),
                    budget_yuan = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false, comment: "预算, 元 / budgeted yuan"),
                    allotted_yuan = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true, comment: "下达, 元, 未知为空 / allotted yuan, null if unknown"),
                    paid_yuan = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true, comment: "支付, 元, 未知为空 / paid yuan, null if unknown"),
                    allotted_on = table.Column<DateOnly>(type: "date", nullable: true, comment: "下达日期 / allotted on"),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true, comment: "最近支付日期 / last paid on"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_funds", x => x.id);
                    table.CheckConstraint("project_fund_allotted_yuan_not_negative", "allotted_yuan >= 0");
                    table.CheckConstraint("project_fund_budget_yuan_not_negative", "budget_yuan >= 0");
                    table.CheckConstraint("project_fund_linkage_year", "year BETWEEN 2000 AND 2100");
                    table.CheckConstraint("project_fund_paid_yuan_not_negative", "paid_yuan >= 0");
                    table.CheckConstraint("project_fund_source_known", "source IN ('Unknown', 'CentralLinkage', 'ProvincialLinkage', 'CityLinkage', 'CountyLinkage', 'Sector', 'Assistance', 'Social', 'SelfRaised')");
                    table.ForeignKey(
                        name: "fk_project_funds_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "项目资金: 按项目、年度、来源 / funds by project, year and source");

            migrationBuilder.CreateTable(
                name: "project_sites",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "编号 / id")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project_id = table.Column<long>(type: "bigint", nullable: false, comment: "项目 / project"),
                    name = table.Column<string>(type: "text", nullable: false, comment: "名称 / name"),
                    village_code = table.Column<string>(type: "text", nullable: false, comment: "村代码 / village code", collation: "C"),
                    county_code = table.Column<string>(type: "text", nullable: false, comment: "县代码 / county code", collation: "C"),
                    anchor = table.Column<Point>(type: "geometry(Point,4490)", nullable: false, comment: "锚点, 决定属于哪个区 / anchor, decides which area covers the site"),
                    footprint = table.Column<Geometry>(type: "geometry(Geometry,4490)", nullable: false, comment: "范围: 点、线或面 / footprint: point, line or polygon"),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false, comment: "合成数据 / row is synthetic"),
                    version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L, comment: "行版本 / row version")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_sites", x => x.id);
                    table.CheckConstraint("project_site_anchor_storable", "is_storable_point(anchor)");
                    table.CheckConstraint("project_site_footprint_storable", "geometry_fault(footprint) IS NULL");
                    table.CheckConstraint("project_site_name_not_blank", "name ~ '\\S' AND length(name) <= 200");
                    table.ForeignKey(
                        name: "fk_project_sites_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_project_sites_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "项目点 / where a project stands");

            migrationBuilder.CreateIndex(
                name: "ix_cisterns_location",
                table: "cisterns",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_cisterns_village_code",
                table: "cisterns",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_constraint_areas_boundary",
                table: "constraint_areas",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_constraint_areas_county_code",
                table: "constraint_areas",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_declared_villages_village_code",
                table: "declared_villages",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_designations_division_code",
                table: "designations",
                column: "division_code");

            migrationBuilder.CreateIndex(
                name: "ix_designations_village_code",
                table: "designations",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_divisions_boundary",
                table: "divisions",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_divisions_parent_code",
                table: "divisions",
                column: "parent_code");

            migrationBuilder.CreateIndex(
                name: "ix_divisions_seat",
                table: "divisions",
                column: "seat")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_facilities_anchor",
                table: "facilities",
                column: "anchor")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_facilities_footprint",
                table: "facilities",
                column: "footprint")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_facilities_village_code",
                table: "facilities",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_figures_division_code",
                table: "figures",
                column: "division_code");

            migrationBuilder.CreateIndex(
                name: "ix_figures_key",
                table: "figures",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_households_location",
                table: "households",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_households_scheme_id",
                table: "households",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_service_node_id",
                table: "households",
                column: "service_node_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_village_code",
                table: "households",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_summaries_division_code_as_of_measure_category",
                table: "monitoring_summaries",
                columns: new[] { "division_code", "as_of", "measure", "category" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_project_id_month",
                table: "progress_reports",
                columns: new[] { "project_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_assets_project_id",
                table: "project_assets",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_assets_village_code",
                table: "project_assets",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_project_funds_project_id_year_source",
                table: "project_funds",
                columns: new[] { "project_id", "year", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_sites_anchor",
                table: "project_sites",
                column: "anchor")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_project_sites_footprint",
                table: "project_sites",
                column: "footprint")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_project_sites_project_id",
                table: "project_sites",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_sites_village_code",
                table: "project_sites",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_projects_county_code",
                table: "projects",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_projects_zone_id",
                table: "projects",
                column: "zone_id");

            migrationBuilder.CreateIndex(
                name: "ix_supply_incidents_scheme_id",
                table: "supply_incidents",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_supply_incidents_village_code",
                table: "supply_incidents",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_village_totals_township_code",
                table: "village_totals",
                column: "township_code");

            migrationBuilder.CreateIndex(
                name: "ix_villages_boundary",
                table: "villages",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_villages_county_code",
                table: "villages",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_villages_seat",
                table: "villages",
                column: "seat")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_villages_township_code",
                table: "villages",
                column: "township_code");

            migrationBuilder.CreateIndex(
                name: "ix_water_nodes_location",
                table: "water_nodes",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_water_nodes_scheme_id",
                table: "water_nodes",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_water_nodes_village_code",
                table: "water_nodes",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_water_pipes_from_node_id",
                table: "water_pipes",
                column: "from_node_id");

            migrationBuilder.CreateIndex(
                name: "ix_water_pipes_route",
                table: "water_pipes",
                column: "route")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_water_pipes_scheme_id",
                table: "water_pipes",
                column: "scheme_id");

            migrationBuilder.CreateIndex(
                name: "ix_water_pipes_to_node_id",
                table: "water_pipes",
                column: "to_node_id");

            migrationBuilder.CreateIndex(
                name: "ix_water_pipes_village_code",
                table: "water_pipes",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_water_quality_tests_scheme_id_month_sample_kind",
                table: "water_quality_tests",
                columns: new[] { "scheme_id", "month", "sample_kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_water_schemes_boundary",
                table: "water_schemes",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_water_schemes_county_code",
                table: "water_schemes",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_zone_versions_boundary",
                table: "zone_versions",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_zone_versions_zone_id_number",
                table: "zone_versions",
                columns: new[] { "zone_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_zones_boundary",
                table: "zones",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_zones_county_code",
                table: "zones",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_zones_township_code",
                table: "zones",
                column: "township_code");
            foreach (var part in new[] { "2-versions", "3-village-totals", "4-changes", "5-fold-name" })
                migrationBuilder.Sql(SchemaSql.Read(part));
        }

        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The first migration is not undone; drop the database instead.");
    }
}
