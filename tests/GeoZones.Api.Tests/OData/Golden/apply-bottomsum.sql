SELECT t1.code AS "Code", t1.grid_units AS "GridUnits", t1.version AS "~2", t1."~sort0" AS "~3", t1."~sort1" AS "~4" FROM (SELECT t0.code AS code, t0.name AS name, t0.kind AS kind, t0.is_rural AS is_rural, t0.township_code AS township_code, t0.county_code AS county_code, t0.grid_units AS grid_units, t0.collective_income_yuan AS collective_income_yuan, t0.supply_upgrade_year AS supply_upgrade_year, t0.area_square_metres AS area_square_metres, t0.boundary AS boundary, t0.seat AS seat, t0.synthetic AS synthetic, t0.version AS version, t0.grid_units AS "~sort0", t0.code AS "~sort1", coalesce(sum(t0.grid_units::numeric) OVER ( ORDER BY t0.grid_units NULLS FIRST, t0.code ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS "~before" FROM villages AS t0 WHERE t0.grid_units IS NOT NULL) AS t1 WHERE ($1 > $2 AND t1."~before" < $1) ORDER BY t1."~sort0" NULLS FIRST, t1."~sort1", t1.code LIMIT $3;
-- Villages(Code,GridUnits)
-- $1 Decimal 20
-- $2 Decimal 0
-- $3 Int64 1001
