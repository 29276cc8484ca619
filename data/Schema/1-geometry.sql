-- What may be stored: SRID 4490, longitude/latitude within the area of use of CGCS2000, on the grid of 1e-7 degree,
-- two-dimensional, valid, and no empty part anywhere (an empty part crashes later functions of PostGIS 3.3).

CREATE FUNCTION on_grid(ordinate double precision) RETURNS boolean
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ordinate = round(ordinate * 1e7) / 1e7;

CREATE FUNCTION is_storable_point(p geometry) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN p IS NULL OR coalesce(
    ST_X(p) BETWEEN 73 AND 136 AND ST_Y(p) BETWEEN 3 AND 54
    AND ST_X(p) = round(ST_X(p) * 1e7) / 1e7 AND ST_Y(p) = round(ST_Y(p) * 1e7) / 1e7, false);

CREATE FUNCTION geometry_fault(g geometry) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public AS $$
DECLARE
  part geometry;
  envelope geometry;
BEGIN
  IF ST_SRID(g) <> 4490 THEN RETURN 'SRID ' || ST_SRID(g) || ', wanted 4490'; END IF;
  IF ST_NDims(g) <> 2 THEN RETURN 'has Z or M'; END IF;
  IF GeometryType(g) = 'GEOMETRYCOLLECTION' THEN RETURN 'is a collection'; END IF;
  FOR i IN 1 .. ST_NumGeometries(g) LOOP
    IF ST_IsEmpty(ST_GeometryN(g, i)) THEN RETURN 'part ' || i || ' is empty'; END IF;
  END LOOP;
  IF ST_IsEmpty(g) THEN RETURN 'is empty'; END IF;
  envelope := ST_Envelope(g);
  IF NOT (ST_XMin(envelope) >= 73 AND ST_XMax(envelope) <= 136 AND ST_YMin(envelope) >= 3 AND ST_YMax(envelope) <= 54) THEN
    RETURN 'lies outside 73..136 E, 3..54 N';
  END IF;
  SELECT geom INTO part FROM ST_DumpPoints(g) WHERE NOT (on_grid(ST_X(geom)) AND on_grid(ST_Y(geom))) LIMIT 1;
  IF FOUND THEN RETURN 'vertex ' || ST_AsText(part, 17) || ' is off the grid of 1e-7 degree'; END IF;
  IF NOT ST_IsValid(g) THEN RETURN ST_IsValidReason(g); END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION geometry_fault(geometry) IS '几何为何不能入库, 无误则为空 / why a geometry may not be stored; null when it may';

CREATE FUNCTION sum_of(parts integer[]) RETURNS bigint
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(sum(part), 0) FROM unnest(parts) AS part);
