-- What follows from the rest when a scan ends. A reader of a scan that was broken off makes these
-- as temporary tables of its own.

-- What a policy rule says of all violations of one kind: kept once.
CREATE TABLE ruling (
  no        INTEGER PRIMARY KEY,
  policy    TEXT NOT NULL,
  nature    TEXT NOT NULL,                 -- VIOLATION | TO_CLARIFY
  title_zh  TEXT NOT NULL,
  title_en  TEXT NOT NULL,
  remedy_zh TEXT NOT NULL,
  remedy_en TEXT NOT NULL
);

CREATE TABLE basis (
  ruling  INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  text_zh TEXT NOT NULL,
  text_en TEXT NOT NULL,
  PRIMARY KEY (ruling, ordinal)
) WITHOUT ROWID;

CREATE TABLE violation (
  id            TEXT PRIMARY KEY,
  ruling        INTEGER NOT NULL,
  severity      TEXT NOT NULL,             -- CRITICAL | HIGH | MEDIUM | LOW
  asset_id      INTEGER NOT NULL,          -- where it is
  rules         TEXT NOT NULL,             -- whose findings make it, as in ["a","b"]
  matches       INTEGER NOT NULL,
  persons       INTEGER NOT NULL,
  persons_exact INTEGER NOT NULL,
  persons_least INTEGER NOT NULL,          -- this and the next: with 95% confidence
  persons_most  INTEGER NOT NULL,
  due           TEXT,                      -- day until which it is to be put right
  granted_by    TEXT,                      -- NULL: no exemption holds
  exempt_until  TEXT,
  exempt_reason TEXT
);

-- Violations that are told within another one of the same asset.
CREATE TABLE named_within (id TEXT PRIMARY KEY, violation TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE person_count (
  scope     TEXT NOT NULL,                 -- all | verdict:… | jurisdiction:… | source:…
  persons   INTEGER NOT NULL,
  exact     INTEGER NOT NULL,
  least     INTEGER NOT NULL,              -- this and the next: with 95% confidence
  most      INTEGER NOT NULL,
  PRIMARY KEY (scope)
) WITHOUT ROWID;

-- Assets, or whole sources, that hold the same people or content: first the smaller one.
CREATE TABLE copy (
  ordinal       INTEGER PRIMARY KEY,       -- most shared first
  kind          TEXT NOT NULL,             -- PEOPLE | CONTENT
  first         TEXT NOT NULL,
  second        TEXT NOT NULL,
  in_first      INTEGER NOT NULL,
  in_second     INTEGER NOT NULL,
  shared        INTEGER NOT NULL,
  shared_least  INTEGER NOT NULL,          -- this and the next: with 95% confidence
  shared_most   INTEGER NOT NULL,
  likely_source TEXT,                      -- NULL when nothing tells
  why_zh        TEXT NOT NULL,
  why_en        TEXT NOT NULL
);

-- The people abroad since 1 January, former_abroad and this scan's; columns as there.
CREATE TABLE abroad (
  jurisdiction TEXT NOT NULL,
  recipient    TEXT NOT NULL,
  scene        TEXT NOT NULL,
  exempt       INTEGER NOT NULL,
  sensitive    INTEGER NOT NULL,
  people       BLOB NOT NULL,
  sketch       INTEGER NOT NULL,
  least        INTEGER NOT NULL,
  partly       INTEGER NOT NULL,
  PRIMARY KEY (jurisdiction, recipient, scene, exempt, sensitive)
);

-- Assets with people or findings that are provided abroad, and the export scene they are in.
CREATE TABLE scene_place (
  asset_id     INTEGER NOT NULL,
  ordinal      INTEGER NOT NULL,
  scene        TEXT NOT NULL,              -- '': none
  flow         INTEGER,                    -- which of the flows, from 0; NULL: it is stored abroad
  jurisdiction TEXT NOT NULL,              -- where it is, or goes; '': not known
  recipient    TEXT NOT NULL,              -- '': none is declared
  exempt       INTEGER NOT NULL,
  PRIMARY KEY (asset_id, ordinal)
) WITHOUT ROWID;

-- How many these are: in all, by jurisdiction, by recipient, by scene.
CREATE TABLE abroad_count (
  jurisdiction TEXT NOT NULL,              -- '': all
  recipient    TEXT NOT NULL,              -- '': all
  scene        TEXT NOT NULL,              -- '': all
  measure      TEXT NOT NULL,              -- PERSONS | SENSITIVE | EXEMPT | EXEMPT_SENSITIVE
  persons      INTEGER NOT NULL,
  exact        INTEGER NOT NULL,
  least        INTEGER NOT NULL,
  most         INTEGER NOT NULL,
  PRIMARY KEY (jurisdiction, recipient, scene, measure)
);
