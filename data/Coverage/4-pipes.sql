-- The inside length of each pipe in service: a pipe within the area counts whole, one that crosses its boundary piece by piece,
-- round(millimetres of the piece x inside fraction in longitude and latitude). On the boundary is inside.

CREATE FUNCTION inside_millimetres(area geometry, route geometry, piece_millimetres integer[]) RETURNS bigint
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(sum(round(millimetres * ST_Length(ST_Intersection(area, s.geom)) / nullif(ST_Length(s.geom), 0))), 0)::bigint
  FROM ST_DumpSegments(route) AS s, LATERAL (SELECT piece_millimetres[s.path[1]]) AS piece(millimetres)
$$;
COMMENT ON FUNCTION inside_millimetres(geometry, geometry, integer[]) IS
  '管段在范围内的长度, 毫米, 逐段按经纬度比例 / millimetres of a route inside the area, piece by piece';

CREATE FUNCTION covered_pipes(area geometry) RETURNS TABLE (pipe_id bigint, role text, inside_millimetres bigint)
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT id, role, CASE WHEN ST_Covers(area, route) THEN (length_metres * 1000)::bigint ELSE inside_millimetres(area, route, piece_millimetres) END
  FROM water_pipes WHERE status = 'InService' AND ST_Intersects(area, route)
$$;
COMMENT ON FUNCTION covered_pipes(geometry) IS
  '与范围相接的在用管段及其在内长度, 毫米 / pipes in service that touch the area, and their millimetres inside';
