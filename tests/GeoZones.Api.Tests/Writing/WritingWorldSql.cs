using GeoZones.Testing;

namespace GeoZones.Api.Tests.Writing;

/// <summary>A county of two towns and three villages, a scheme with two nodes, a project, a zone that is approved.</summary>
static class WritingWorldSql
{
    public static string Rows { get; } = County.Divisions
        + County.Village(WritingWorld.Village, "湖沟") + County.Village(WritingWorld.Other, "徐庄") + County.Village(WritingWorld.Elsewhere, "水泉") + $"""
        INSERT INTO water_schemes (name, county_code, supply_type, status, class, management) VALUES ('徐庄水厂', '370406000000', 'MultiVillage', 'InService', 'III', 'TownStation');
        INSERT INTO water_nodes (scheme_id, county_code, kind, status, location) VALUES
          (1, '370406000000', 'Plant', 'InService', 'SRID=4490;POINT(117.1 34.1)'), (1, '370406000000', 'Junction', 'InService', 'SRID=4490;POINT(117.2 34.1)');
        INSERT INTO zones (name, level, status, county_code, township_code, town_evidence, evidence_note, area_square_metres, boundary)
          VALUES ('徐庄', 'Provincial', 'Approved', '370406000000', '370406106000', 'Named', '', 1, '{County.Square}');
        INSERT INTO projects (name, category, stage, county_code, zone_id, is_in_library) VALUES ('道路', 'Road', 'Approval', '370406000000', NULL, true);
        """;

    public const string Version = "SELECT format('%s|%s|%s', number, author, reason) FROM zone_versions WHERE zone_id = $1 ORDER BY number DESC LIMIT 1";

    /// <summary>Holds zone 1 as long as the connection lives.</summary>
    public const string Hold = "BEGIN; SELECT FROM zones WHERE id = 1 FOR UPDATE";

    public const string SlowCisterns = """
        CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(5); RETURN NEW; END $$;
        CREATE TRIGGER slowly BEFORE INSERT ON cisterns FOR EACH ROW EXECUTE FUNCTION slowly();
        """;

    /// <summary>Ends every connection that writes, as a crash of its backend does.</summary>
    public const string Kill = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'GeoZones writing' AND datname = current_database()";
}
