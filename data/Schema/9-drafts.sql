-- What callers see of zones who do not work on them: no draft, and nothing within one.

CREATE VIEW zones_announced AS SELECT * FROM zones WHERE status <> 'Draft';
COMMENT ON VIEW zones_announced IS '已提交、批准或撤销的推进区, 草案除外 / zones without the drafts';

CREATE VIEW zone_versions_announced AS SELECT v.* FROM zone_versions v WHERE EXISTS (SELECT FROM zones_announced z WHERE z.id = v.zone_id);
COMMENT ON VIEW zone_versions_announced IS '边界版本, 草案除外 / boundaries without those of drafts';

CREATE VIEW declared_villages_announced AS SELECT d.* FROM declared_villages d WHERE EXISTS (SELECT FROM zones_announced z WHERE z.id = d.zone_id);
COMMENT ON VIEW declared_villages_announced IS '公布口径, 草案除外 / declared villages without those of drafts';
