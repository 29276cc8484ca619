namespace GeoZones.Api.Tests.Privacy;

/// <summary>Two counties of three towns of eight villages each, squares of 0.01° in a row a town; in some of them a cell of two households. A zone over each town's first four villages, then over six.</summary>
static class ThinlySettledSql
{
    /// <summary>Only what is few itself is withheld, and nothing beside it.</summary>
    public const string Lax = """
        CREATE OR REPLACE VIEW withheld_villages AS SELECT village_code AS code FROM village_totals
        WHERE is_few(urban_rural_households) OR is_few(well_households) OR is_few(hauled_households) OR is_few(unknown_households);
        """;

    public const string Rows = """
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary) VALUES
          ('370000000000', '山东省', 'Province', 'Province', NULL, NULL),
          ('370400000000', '枣庄市', 'Prefecture', 'PrefectureCity', '370000000000', ST_Multi(ST_MakeEnvelope(117, 34, 117.08, 34.06, 4490)));
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary)
        SELECT '37040' || c || '000000', '县' || c, 'County', 'District', '370400000000', ST_Multi(ST_MakeEnvelope(117, 34 + (c - 2) * 0.03, 117.08, 34.03 + (c - 2) * 0.03, 4490)) FROM generate_series(2, 3) AS c;
        INSERT INTO divisions (code, name, level, kind, parent_code, boundary)
        SELECT left(code, 6) || '10' || t || '000', name || '镇' || t, 'Township', 'Town', code,
          ST_Multi(ST_MakeEnvelope(117, round(ST_YMin(boundary)::numeric + t * 0.01, 2), 117.08, round(ST_YMin(boundary)::numeric + (t + 1) * 0.01, 2), 4490)) FROM divisions, generate_series(0, 2) AS t WHERE level = 'County';
        INSERT INTO villages (code, name, kind, is_rural, township_code, county_code, area_square_metres, boundary, seat)
        SELECT left(code, 9) || '20' || v, name || '村' || v, 'VillageCommittee', true, code, parent_code, 1000000, shape, ST_SetSRID(ST_MakePoint(117.005 + v * 0.01, round(ST_YMin(boundary)::numeric + 0.005, 3)), 4490)
        FROM divisions, generate_series(0, 7) AS v, LATERAL (SELECT ST_Multi(ST_MakeEnvelope(117 + v * 0.01, ST_YMin(boundary), 117.01 + v * 0.01, ST_YMax(boundary), 4490))) AS s(shape) WHERE level = 'Township';
        INSERT INTO households (village_code, township_code, county_code, kind, persons, supply_type, delivery, location)
        SELECT code, township_code, county_code, 'Family', 1 + n % 5, supply, CASE supply WHEN 'UrbanRural' THEN 'HouseConnection' ELSE 'None' END, seat
        FROM villages, unnest(ARRAY['UrbanRural', 'Well', 'Hauled', 'Unknown']) WITH ORDINALITY AS supplies(supply, s), generate_series(1, 40) AS n
        WHERE n <= CASE WHEN (hashtext(supply || code) & 65535) % 25 = 0 THEN 2 ELSE (ARRAY[18, 0, 7, 9, 30, 12])[1 + (hashtext(code || supply) & 65535) % 6] END;
        INSERT INTO zones (name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
        SELECT name, 'Municipal', 'Approved', parent_code, code, 'Named', '', 1, ST_Multi(ST_MakeEnvelope(117, ST_YMin(boundary), 117.04, ST_YMax(boundary), 4490)) FROM divisions WHERE level = 'Township';
        UPDATE zones SET boundary = ST_Multi(ST_MakeEnvelope(117, ST_YMin(boundary), 117.06, ST_YMax(boundary), 4490));
        INSERT INTO declared_villages (zone_id, village_code, evidence) SELECT z.id, v.code, 'Named' FROM zones AS z JOIN villages AS v ON ST_Covers(z.boundary, v.seat);
        """;
}
