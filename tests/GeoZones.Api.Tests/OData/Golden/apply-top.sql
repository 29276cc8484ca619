SELECT t3."Area" AS "Area" FROM (SELECT sum(t1.area_square_metres)::float8 AS "Area" FROM (SELECT t0.code AS code, t0.name AS name, t0.kind AS kind, t0.is_rural AS is_rural, t0.township_code AS township_code, t0.county_code AS county_code, t0.grid_units AS grid_units, t0.collective_income_yuan AS collective_income_yuan, t0.supply_upgrade_year AS supply_upgrade_year, t0.area_square_metres AS area_square_metres, t0.boundary AS boundary, t0.seat AS seat, t0.synthetic AS synthetic, t0.version AS version, t0.area_square_metres AS "~sort0", t0.code AS "~sort1" FROM villages AS t0 ORDER BY t0.area_square_metres DESC, t0.code LIMIT $1) AS t1) AS t3 LIMIT $2;
-- Villages(Area)
-- $1 Int64 3
-- $2 Int64 1001
