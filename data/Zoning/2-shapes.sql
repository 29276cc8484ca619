-- Shapes for the checks and tools: widths in metres, the grid of 1e-7 degree, what may be proposed. SRID 4490.

-- Metres on CGCS2000 around a place, true to 0.1 % within 20 km: for widths and buffers, never for areas that are told.
CREATE FUNCTION metres_per_degree(latitude double precision) RETURNS point
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT point(111319.4908 * cos(radians(latitude)) / sqrt(w), 110574.2727 / w ^ 1.5) FROM (SELECT 1 - 0.00669438 * sin(radians(latitude)) ^ 2) AS of(w));
COMMENT ON FUNCTION metres_per_degree(double precision) IS '该纬度一度经、纬的米数 / metres of a degree of longitude and of latitude';

CREATE FUNCTION on_plane(shape geometry, origin geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT ST_TransScale(shape, -ST_X(origin), -ST_Y(origin), m[0], m[1]) FROM metres_per_degree(ST_Y(origin)) AS m);
COMMENT ON FUNCTION on_plane(geometry, geometry) IS '以原点为准的局部平面, 米 / a shape in metres from an origin';

CREATE FUNCTION off_plane(shape geometry, origin geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT ST_Translate(ST_Scale(shape, 1 / m[0], 1 / m[1]), ST_X(origin), ST_Y(origin)) FROM metres_per_degree(ST_Y(origin)) AS m);
COMMENT ON FUNCTION off_plane(geometry, geometry) IS '局部平面还原为经纬度 / back from metres to degrees';

CREATE FUNCTION middle_of(shape geometry) RETURNS geometry LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN ST_Centroid(ST_Envelope(shape));
COMMENT ON FUNCTION middle_of(geometry) IS '外包框中心 / the middle of the envelope';

-- Of a strip its width; of a square half its side.
CREATE FUNCTION mean_width_metres(shape geometry) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(2 * ST_Area(p) / nullif(ST_Perimeter(p), 0), 0) FROM on_plane(shape, middle_of(shape)) AS p);
COMMENT ON FUNCTION mean_width_metres(geometry) IS '平均宽, 米: 2 × 面积 / 周长 / mean width in metres, twice the area by the perimeter';

CREATE FUNCTION compactness_of(area geometry) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN 4 * pi() * ellipsoidal_square_metres(area) / nullif(ST_Perimeter(ST_Segmentize(area, 0.01)::geography), 0) ^ 2;
COMMENT ON FUNCTION compactness_of(geometry) IS '紧凑度 (Polsby-Popper) 4πA/P², 椭球面积与大地线周长, 圆为 1 / Polsby-Popper on the ellipsoid, 1 of a circle';

CREATE FUNCTION moved_square_metres(one geometry, other geometry) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN ellipsoidal_square_metres(ST_SymDifference(one, other));
COMMENT ON FUNCTION moved_square_metres(geometry, geometry) IS '对称差的椭球面积, 平方米 / ellipsoidal square metres that are in one of two areas only';

-- Every vertex to its nearest grid point, as geometry_fault demands: round(x * 1e7) / 1e7.
CREATE FUNCTION to_grid(shape geometry) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH ring AS (
    SELECT path[1] AS part, path[2] AS ring, ST_MakeLine(ST_SetSRID(ST_MakePoint(round(ST_X(geom) * 1e7) / 1e7, round(ST_Y(geom) * 1e7) / 1e7), 4490) ORDER BY path[3]) AS line
    FROM ST_DumpPoints(ST_Multi(ST_CollectionExtract(shape, 3))) GROUP BY 1, 2
  ), polygon AS (SELECT ST_MakePolygon((array_agg(line ORDER BY ring))[1], (array_agg(line ORDER BY ring))[2:]) AS shape FROM ring GROUP BY part)
  SELECT ST_RemoveRepeatedPoints(ST_Multi(ST_Collect(shape))) FROM polygon
$$;
COMMENT ON FUNCTION to_grid(geometry) IS '多边形各点取整到 1e-7 度, 可能因此无效 / polygons with every vertex on the grid; may be invalid by it';

-- Parts and holes that are thinner than this are let go and filled.
CREATE FUNCTION without_hair(shape geometry, metres double precision) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ST_Multi(ST_Collect(ST_MakePolygon(ST_ExteriorRing(part.geom), ARRAY(
    SELECT ST_ExteriorRing(ring.geom) FROM ST_DumpRings(part.geom) AS ring WHERE ring.path[1] > 0 AND mean_width_metres(ring.geom) >= metres))))
  FROM ST_Dump(ST_CollectionExtract(shape, 3)) AS part WHERE mean_width_metres(part.geom) >= metres
$$;
COMMENT ON FUNCTION without_hair(geometry, double precision) IS '去掉比此更窄的部分, 填上更窄的孔 / without parts and holes that are thinner than so many metres';

-- Rounding may pinch a ring: it is put together again and rounded once more; what is then not storable is not proposed.
CREATE FUNCTION storable_boundary(candidate geometry) RETURNS geometry
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE rounded geometry := to_grid(without_hair(candidate, rounding_metres()));
BEGIN
  IF rounded IS NOT NULL AND NOT ST_IsValid(rounded) THEN
    rounded := to_grid(without_hair(ST_MakeValid(rounded, 'method=structure keepcollapsed=false'), rounding_metres()));
  END IF;
  RETURN CASE WHEN geometry_fault(rounded) IS NULL THEN rounded END;
END $$;
COMMENT ON FUNCTION storable_boundary(geometry) IS '取整后可入库的边界, 否则为空 / the boundary rounded and proved to be storable; null where it is not';
