SELECT t0.code AS "Code", t0.name AS "Name", t0.kind AS "Kind", t0.is_rural AS "IsRural", t0.township_code AS "TownshipCode", t0.county_code AS "CountyCode", t0.grid_units AS "GridUnits", t0.collective_income_yuan AS "CollectiveIncomeYuan", t0.supply_upgrade_year AS "SupplyUpgradeYear", t0.area_square_metres AS "AreaSquareMetres", ST_AsEWKB(t0.boundary) AS "Boundary", ST_AsEWKB(t0.seat) AS "Seat", t0.synthetic AS "Synthetic", t0.version AS "Version" FROM villages AS t0 ORDER BY t0.code LIMIT $1;
-- Villages
-- $1 Int64 1001
