-- What the service may do, said again at every start, so that tables of a later release are among it: read and write rows, never empty, alter or drop a table.
-- The audit is read and added to, without choosing number, time or transaction; its seals are written by seal_audit() alone. Notes of changes and of loads stay; old changes are forgotten by prune_changes() alone.

BEGIN;
SELECT pg_advisory_xact_lock(hashtext('geozones_service'));
DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO geozones_service', current_database()); END $$;
GRANT USAGE ON SCHEMA public TO geozones_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO geozones_service;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO geozones_service;
REVOKE INSERT, UPDATE, DELETE ON audit_entries, audit_seals, audit_head, loads, "__EFMigrationsHistory", spatial_ref_sys FROM geozones_service;
REVOKE UPDATE, DELETE ON changes FROM geozones_service;
REVOKE INSERT, UPDATE, DELETE ON household_changes, pruned_changes, changes_origin FROM geozones_service;
GRANT INSERT (author, role, action, method, question, entity_set, entity_key, from_version, to_version, rows, purpose, request_id, address) ON audit_entries TO geozones_service;
REVOKE INSERT, UPDATE, DELETE ON briefings FROM geozones_service;
GRANT INSERT (title, author, role, divisions, data_version, data_date, content, tiles, hash) ON briefings TO geozones_service;
GRANT EXECUTE ON FUNCTION seal_audit(integer), prune_changes(), adopt_changes() TO geozones_service;
COMMIT;
