SELECT t0.id AS "Id", t0.version AS "~1" FROM water_pipes AS t0 WHERE ST_Length(ST_Segmentize(t0.route, 0.01)::geography) > $1 ORDER BY t0.id LIMIT 1001;
-- WaterPipes(Id)
-- $1 Double 100
