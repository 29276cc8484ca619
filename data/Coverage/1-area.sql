-- Square metres on CGCS2000 of edges that are straight in longitude and latitude: the formula of spatial/Measures/Area.cs, which
-- also fills every stored area, so that a zone and the totals of its boundary show one figure.

-- b = 6356752.314140356 m, e = 0.08181919104281579, of GB 22021-2008.
CREATE FUNCTION square_metres_below(sine double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN 6356752.314140356 ^ 2::double precision / 2 * (sine / (1 - (0.08181919104281579 * sine) ^ 2) + atanh(0.08181919104281579 * sine) / 0.08181919104281579);
COMMENT ON FUNCTION square_metres_below(double precision) IS
  '赤道至该纬度 (给出正弦)、宽一弧度的椭球面积, 平方米 / square metres from the equator to the latitude of this sine, one radian wide (Snyder, USGS 1395, eq. 3-12)';

-- Shells run one way and holes the other, so that one signed sum subtracts the holes. Edges are cut to 0.01 degree, two Gauss points each.
-- In PL/pgSQL, which plans it once a session.
CREATE FUNCTION ellipsoidal_square_metres(area geometry) RETURNS double precision
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN (
    WITH edge AS (
      SELECT ST_X(a) AS x, ST_Y(a) AS y, ST_X(b) - ST_X(a) AS width, ST_Y(b) - ST_Y(a) AS height
      FROM ST_DumpSegments(ST_ForcePolygonCCW(ST_CollectionExtract(area, 3))) AS s, LATERAL (SELECT ST_StartPoint(s.geom), ST_EndPoint(s.geom)) AS ends(a, b)
    ), piece AS MATERIALIZED (
      SELECT width / pieces AS width,
        sin(radians(y + height * (i + 0.5 - 0.5 / sqrt(3)) / pieces)) AS south, sin(radians(y + height * (i + 0.5 + 0.5 / sqrt(3)) / pieces)) AS north
      FROM edge, LATERAL (SELECT greatest(1, ceil(greatest(abs(width), abs(height)) / 0.01))::integer) AS cut(pieces), generate_series(0, pieces - 1) AS i
      WHERE width <> 0
    ), origin AS (SELECT square_metres_below(sin(radians(ST_YMin(area)))) AS below)
    SELECT abs(coalesce(sum(radians(width) * ((square_metres_below(south) + square_metres_below(north)) / 2 - below)), 0)) FROM piece, origin);
END $$;
COMMENT ON FUNCTION ellipsoidal_square_metres(geometry) IS
  '椭球面积, 平方米, SRID 4490, 扣除洞, 点线为0 / ellipsoidal square metres, SRID 4490, holes subtracted, points and lines 0';
