-- An inventory of form 9 as one of form 10, by temporary views and tables that hide its own:
-- the file is evidence and stays as it is. Export scenes came with form 10.
CREATE TEMP VIEW abroad AS
SELECT jurisdiction, recipient, '' AS scene, exempt, sensitive, people, sketch, least, partly
FROM main.abroad;

CREATE TEMP VIEW former_abroad AS
SELECT jurisdiction, recipient, '' AS scene, exempt, sensitive, people, sketch, least, partly
FROM main.former_abroad;

CREATE TEMP VIEW abroad_count AS
SELECT jurisdiction, recipient, '' AS scene, measure, persons, exact, least, most
FROM main.abroad_count;

CREATE TEMP TABLE former_count (
  run TEXT, day TEXT, jurisdiction TEXT, recipient TEXT, scene TEXT, measure TEXT,
  persons INTEGER, exact INTEGER, least INTEGER, most INTEGER
);

CREATE TEMP TABLE scene (id TEXT, ordinal INTEGER, field TEXT, value TEXT);

CREATE TEMP TABLE scene_scope (
  scene TEXT, ordinal INTEGER, source TEXT, assets TEXT, far TEXT, kinds TEXT
);

CREATE TEMP TABLE important_data (
  ordinal INTEGER, name TEXT, grade TEXT, declared_by TEXT, declared_on TEXT
);

CREATE TEMP TABLE important_pattern (item INTEGER, ordinal INTEGER, of_name INTEGER, pattern TEXT);

CREATE TEMP TABLE asset_created (asset_id INTEGER, created TEXT);

-- Every place abroad was in no scene but its source's register.
CREATE TEMP VIEW scene_place AS
SELECT
  e.id AS asset_id,
  0 AS ordinal,
  CASE
    WHEN EXISTS (SELECT 1 FROM register r WHERE r.source_no = s.no AND r.field = 'export-path')
    THEN 'register:' || s.id
    ELSE ''
  END AS scene,
  NULL AS flow,
  IFNULL(s.jurisdiction, '') AS jurisdiction,
  IFNULL(
    (SELECT value FROM register r WHERE r.source_no = s.no AND r.field = 'recipient'),
    IFNULL(s.outsourcer, IFNULL(s.owner, ''))
  ) AS recipient,
  EXISTS (
    SELECT 1
    FROM register r
    WHERE r.source_no = s.no AND r.field = 'export-path' AND r.value IN ('exempt', '豁免')
  ) AS exempt
FROM asset_entry e
JOIN source s ON s.no = e.source_no
WHERE s.verdict = 'OFFSHORE'
  AND (
    e.id IN (SELECT asset_id FROM finding)
    OR e.id IN (SELECT asset_id FROM person_batch)
    OR e.id IN (SELECT asset_id FROM person_sketch)
  );
