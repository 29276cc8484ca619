SELECT t0.code AS "Code", t0.name AS "Name", t0.level AS "Level", t0.kind AS "Kind", t0.parent_code AS "ParentCode", t0.is_key_assistance AS "IsKeyAssistance", t0.area_square_metres AS "AreaSquareMetres", ST_AsEWKB(t0.boundary) AS "Boundary", ST_AsEWKB(t0.seat) AS "Seat", t0.synthetic AS "Synthetic", t0.version AS "Version" FROM divisions AS t0 WHERE t0.code = $1;
-- Divisions/$entity
-- $1 String 370406000000
