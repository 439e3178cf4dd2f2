-- For people who read the file with sqlite3.

CREATE VIEW asset AS
SELECT
  e.id,
  e.source_no,
  e.location,
  t.kind,
  t.part,
  e.size,
  e.modified,
  t.media_type,
  e.outcome,
  e.units,
  e.category,
  e.reason_no,
  r.text_zh AS reason_zh,
  r.text_en AS reason_en,
  e.notes,
  e.open_to_no,
  o.text_zh AS open_to_zh,
  o.text_en AS open_to_en,
  w.kind AS readers
FROM asset_entry e
LEFT JOIN asset_type t ON t.no = e.type_no
LEFT JOIN wording r ON r.no = e.reason_no
LEFT JOIN wording o ON o.no = e.open_to_no
LEFT JOIN readers w ON w.wording_no = e.open_to_no;

-- What counts as an asset or a part of one: a source that failed does where something else in it
-- was looked into; otherwise it is a failed source.
CREATE VIEW counted_asset AS
SELECT *
FROM asset a
WHERE a.kind <> 'source'
  OR EXISTS (
    SELECT 1
    FROM asset o
    WHERE o.source_no = a.source_no AND o.part = 0 AND o.outcome IN ('SCANNED', 'INCOMPLETE')
  );

CREATE VIEW note AS
SELECT e.id AS asset_id, n.key AS ordinal, w.text_zh, w.text_en
FROM asset_entry e
JOIN json_each(e.notes) n
JOIN wording w ON w.no = n.value;

CREATE VIEW v_inventory AS
SELECT
  s.id AS source,
  s.verdict,
  s.jurisdiction,
  s.system,
  s.owner,
  s.outsourcer,
  replace(replace(replace(f.location, '%2f', '/'), '%3a', ':'), '%25', '%') AS place,
  a.kind AS asset_kind,
  f.subject,
  f.rule,
  r.name_zh,
  r.name_en,
  (SELECT code FROM classification c WHERE c.rule = f.rule AND c.scheme = 'notice-17') AS notice_17,
  (SELECT code FROM classification c WHERE c.rule = f.rule AND c.scheme = 'jrt-0171') AS jrt_0171,
  (SELECT code FROM classification c WHERE c.rule = f.rule AND c.scheme = 'jrt-0197') AS jrt_0197,
  f.matches,
  f.distinct_values,
  f.records,
  f.filled,
  round(f.confidence, 2) AS confidence
FROM finding f
JOIN source s ON s.no = f.source_no
JOIN asset a ON a.id = f.asset_id
LEFT JOIN rule r ON r.id = f.rule;

CREATE VIEW v_column AS
SELECT
  s.id AS source,
  s.verdict,
  replace(replace(replace(c.location, '%2f', '/'), '%3a', ':'), '%25', '%') AS place,
  c.type,
  (SELECT group_concat(r.rule, ', ') FROM column_rule r WHERE r.column_id = c.id) AS rules,
  c.state,
  c.rows,
  c.filled,
  c.masked,
  c.encrypted,
  c.lost_digits,
  c.found
FROM named_column c
JOIN source s ON s.no = c.source_no;

CREATE VIEW v_coverage AS
SELECT
  s.id AS source,
  s.verdict,
  s.jurisdiction,
  replace(replace(replace(a.location, '%2f', '/'), '%3a', ':'), '%25', '%') AS place,
  a.kind,
  a.part,
  a.size,
  a.modified,
  a.outcome,
  a.units,
  a.category,
  a.reason_zh,
  a.reason_en,
  a.open_to_zh,
  a.open_to_en
FROM counted_asset a
JOIN source s ON s.no = a.source_no;

CREATE VIEW v_violation AS
SELECT
  v.id,
  u.nature,
  v.severity,
  s.id AS source,
  s.verdict,
  s.jurisdiction,
  replace(replace(replace(a.location, '%2f', '/'), '%3a', ':'), '%25', '%') AS place,
  u.title_zh,
  u.title_en,
  v.matches,
  v.persons,
  v.persons_exact,
  v.due,
  v.granted_by,
  v.exempt_until,
  v.exempt_reason,
  (SELECT group_concat(text_zh, '；') FROM basis b WHERE b.ruling = u.no) AS basis_zh,
  (SELECT group_concat(text_en, '; ') FROM basis b WHERE b.ruling = u.no) AS basis_en,
  u.remedy_zh,
  u.remedy_en
FROM violation v
JOIN ruling u ON u.no = v.ruling
JOIN asset_entry a ON a.id = v.asset_id
JOIN source s ON s.no = a.source_no
ORDER BY
  CASE u.nature WHEN 'VIOLATION' THEN 0 WHEN 'TO_CLARIFY' THEN 1 ELSE 2 END,
  CASE v.severity WHEN 'CRITICAL' THEN 0 WHEN 'HIGH' THEN 1 WHEN 'MEDIUM' THEN 2 ELSE 3 END,
  a.location;

CREATE VIEW violation_rule AS
SELECT v.id AS violation, r.key AS ordinal, r.value AS rule
FROM violation v
JOIN json_each(v.rules) r;

CREATE VIEW v_flow AS
SELECT
  s.id AS source,
  s.verdict,
  s.jurisdiction,
  replace(replace(replace(f.location, '%2f', '/'), '%3a', ':'), '%25', '%') AS place,
  f.direction,
  f.kind,
  f.far_host,
  f.far_port,
  f.far_name,
  f.far_source,
  ifnull(t.verdict, f.verdict) AS far_verdict,
  CASE WHEN t.no IS NULL THEN f.jurisdiction ELSE t.jurisdiction END AS far_jurisdiction,
  f.evidence_zh,
  f.evidence_en
FROM flow f
JOIN source s ON s.no = f.source_no
LEFT JOIN source t ON t.id = f.far_source
ORDER BY f.location, f.no;
