-- The boundary of villages that are named, one by one or by the town they lie in, with the proof that it is exactly theirs.
CREATE FUNCTION zone_from_villages(codes text[])
  RETURNS TABLE (boundary geometry, is_valid boolean, parts bigint, holes bigint, villages bigint, covered_villages bigint, is_exact boolean,
    area_square_metres double precision, villages_area_square_metres double precision, difference_square_metres double precision, not_found json)
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  named text[] := ARRAY(SELECT code FROM villages WHERE code = ANY (codes) OR township_code = ANY (codes) ORDER BY code);
  covered text[];
  area geometry;
BEGIN
  IF cardinality(named) = 0 THEN
    RAISE EXCEPTION '没有一个代码是村或有村的乡镇 / none of the codes is of a village or of a town with villages' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  area := storable_boundary((SELECT clean_union(ST_Collect(v.boundary)) FROM villages AS v WHERE code = ANY (named)));
  IF area IS NULL THEN
    RAISE EXCEPTION '这些村合并取整后不是有效的边界 / the union of these villages is not valid after rounding to 1e-7 degree' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  covered := ARRAY(SELECT village_code FROM villages_by_rule(area, 'whole') ORDER BY village_code);
  RETURN QUERY SELECT area, geometry_fault(area) IS NULL, ST_NumGeometries(area)::bigint, (SELECT count(*) FROM holes_of(area)), cardinality(named)::bigint, cardinality(covered)::bigint, covered = named,
    square_metres, sum_of_villages, square_metres - sum_of_villages,
    (SELECT coalesce(json_agg(json_build_object('Code', code)), '[]') FROM (SELECT DISTINCT asked AS code FROM unnest(codes) AS asked
      WHERE asked <> ALL (named) AND NOT EXISTS (SELECT FROM villages AS v WHERE v.township_code = asked) ORDER BY 1) AS missing)
  FROM ellipsoidal_square_metres(area) AS square_metres, (SELECT sum(v.area_square_metres) FROM villages AS v WHERE v.code = ANY (named)) AS of(sum_of_villages);
END $$;
COMMENT ON FUNCTION zone_from_villages(text[]) IS '由村代码或乡镇代码合成边界, 并证明恰为这些村 / the boundary of villages by their codes or that of their town, and the proof of it';
