-- Every number and every severity of the checks and boundary tools stands here once; docs/zoning.md has them in one table.

CREATE FUNCTION rounding_metres() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0.05;
COMMENT ON FUNCTION rounding_metres() IS '平均宽小于此 (米) 的重叠、缝隙、越界为取整所致, 不报 / what is narrower than these metres is the grid of 1e-7 degree and not told';

CREATE FUNCTION sliver_metres() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 10;
COMMENT ON FUNCTION sliver_metres() IS '平均宽不超过此 (米) 的重叠或缝隙为狭条 / an overlap or gap up to this mean width is a sliver';

CREATE FUNCTION gap_metres() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 50;
COMMENT ON FUNCTION gap_metres() IS '两区间宽不超过此 (米) 的空隙为缝隙; 封闭的孔不论宽窄 / an open void up to this width between two zones is a gap; an enclosed one whatever its width';

CREATE FUNCTION open_share() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0.2;
COMMENT ON FUNCTION open_share() IS '空隙外缘敞开部分占比低于此才算缝隙, 转角不算 / a void with a larger share of its outline open is a corner, not a gap';

CREATE FUNCTION hair_metres() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0.5;
COMMENT ON FUNCTION hair_metres() IS '合并时闭合的最大缝宽, 米 / voids up to this width are closed when boundaries are put together';

CREATE FUNCTION least_compactness() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0.15;
COMMENT ON FUNCTION least_compactness() IS '紧凑度 4πA/P² 低于此为问题 / below this Polsby-Popper number a zone is told to be ragged';

CREATE FUNCTION border_end_metres() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 50;
COMMENT ON FUNCTION border_end_metres() IS '新界线端点距旧界或外缘不超过此, 米 / how far the ends of a new border may lie from the old border or the outline';

CREATE FUNCTION most_findings() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 20;
COMMENT ON FUNCTION most_findings() IS '每类有改法的问题最多列出的条数, 面积大者先 / findings with a fix told of one kind, the largest first';

CREATE FUNCTION constraint_severity(kind text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE kind WHEN 'EcologicalRedLine' THEN 'Error' WHEN 'PermanentFarmland' THEN 'Error' WHEN 'WaterSourceProtection' THEN 'Warning' ELSE 'Note' END;
COMMENT ON FUNCTION constraint_severity(text) IS '压占各类管控区的严重程度 / how severe it is to overlap a constraint area of this kind';

CREATE FUNCTION constraint_words(kind text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE kind WHEN 'PermanentFarmland' THEN '永久基本农田 / permanent farmland' WHEN 'EcologicalRedLine' THEN '生态红线 / ecological red line'
    WHEN 'WaterSourceProtection' THEN '水源保护区 / water source protection' WHEN 'UrbanBoundary' THEN '城镇开发边界 / urban boundary' ELSE '管控区 / constraint area' END;
COMMENT ON FUNCTION constraint_words(text) IS '管控区类别的中英文 / the kind of a constraint area in both languages';
