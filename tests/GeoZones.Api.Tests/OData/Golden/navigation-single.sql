SELECT t2.code AS "Code", t2.name AS "Name", t2.level AS "Level", t2.kind AS "Kind", t2.parent_code AS "ParentCode", t2.is_key_assistance AS "IsKeyAssistance", t2.area_square_metres AS "AreaSquareMetres", ST_AsEWKB(t2.boundary) AS "Boundary", ST_AsEWKB(t2.seat) AS "Seat", t2.synthetic AS "Synthetic", t2.version AS "Version" FROM divisions AS t2 WHERE EXISTS (SELECT FROM divisions AS t1 WHERE EXISTS (SELECT FROM villages AS t0 WHERE t0.code = $1 AND t1.code = t0.township_code) AND t2.code = t1.parent_code);
-- Divisions/$entity
-- $1 String 370404100200
