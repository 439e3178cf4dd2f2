-- The inventory of one scan. Nothing that was scanned is in it in clear: names of places, counts,
-- masked samples, keyed hashes. Times are ISO 8601 in UTC. Locations are written
-- source/type:name/type:name with % / : and controls percent-encoded.

CREATE TABLE run (
  id                 TEXT PRIMARY KEY,
  tool_version       TEXT NOT NULL,
  started_by         TEXT NOT NULL,
  started            TEXT NOT NULL,
  ended              TEXT,                 -- NULL while it runs or when it was broken off
  state              TEXT NOT NULL,        -- RUNNING | STOPPED | DONE; all but DONE are partial
  configuration_hash TEXT NOT NULL,
  rule_set_hash      TEXT NOT NULL,
  min_confidence     REAL NOT NULL,
  previous           TEXT,                 -- id of the scan that it is compared with
  institution        TEXT,                 -- name of the bank
  signer             TEXT                  -- fingerprint of the key that signs the result
);

CREATE TABLE run_target (ordinal INTEGER PRIMARY KEY, target TEXT NOT NULL);

CREATE TABLE rule (
  id      TEXT PRIMARY KEY,
  pack    TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  subject TEXT NOT NULL -- PERSONAL_FINANCIAL | STATE_SECRET | TRADE_SECRET | ORGANISATION
);

CREATE TABLE scheme (                      -- classification schemes of the rules
  id       TEXT PRIMARY KEY,               -- notice-17 | jrt-0171 | jrt-0197 | …
  subject  TEXT NOT NULL,
  position INTEGER NOT NULL,               -- the smallest first
  listed   INTEGER NOT NULL,               -- 1 if shown beside findings
  records  INTEGER NOT NULL,               -- 1 if policies state numbers of records by it
  name_zh  TEXT NOT NULL, name_en TEXT NOT NULL,
  column_zh TEXT NOT NULL, column_en TEXT NOT NULL,
  label_zh TEXT NOT NULL, label_en TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE scheme_class (
  scheme    TEXT NOT NULL REFERENCES scheme,
  ordinal   INTEGER NOT NULL,
  code      TEXT NOT NULL,
  label_zh  TEXT NOT NULL, label_en TEXT NOT NULL,
  meaning_zh TEXT NOT NULL, meaning_en TEXT NOT NULL,
  sensitive INTEGER NOT NULL,              -- 1 if such data are sensitive in every context
  PRIMARY KEY (scheme, ordinal)
) WITHOUT ROWID;

CREATE TABLE classification (
  rule    TEXT NOT NULL REFERENCES rule,
  ordinal INTEGER NOT NULL,
  scheme  TEXT NOT NULL REFERENCES scheme,
  code    TEXT NOT NULL,
  PRIMARY KEY (rule, ordinal)
) WITHOUT ROWID;

CREATE TABLE rule_reference (
  rule    TEXT NOT NULL REFERENCES rule,
  ordinal INTEGER NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (rule, ordinal)
) WITHOUT ROWID;

CREATE TABLE policy_file (ordinal INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL);

CREATE TABLE source (
  no                    INTEGER PRIMARY KEY,
  id                    TEXT NOT NULL UNIQUE,
  scanner               TEXT NOT NULL,
  target                TEXT NOT NULL,
  site                  TEXT,              -- this and the next five: as declared by the operator
  declared_jurisdiction TEXT,
  system                TEXT,
  owner                 TEXT,
  outsourcer            TEXT,
  classified            INTEGER NOT NULL,
  verdict               TEXT NOT NULL,     -- ONSHORE | OFFSHORE | UNKNOWN
  jurisdiction          TEXT,              -- ISO 3166-1; NULL when unknown
  failure_category      TEXT,              -- why it, or the rest of it, could not be looked at
  failure_zh            TEXT,
  failure_en            TEXT
);

CREATE TABLE evidence (
  source_no    INTEGER NOT NULL REFERENCES source,
  ordinal      INTEGER NOT NULL,           -- strongest first
  kind         TEXT NOT NULL,              -- DISPUTE: other evidence contradicts itself
  strength     TEXT NOT NULL,              -- DECIDES | SUGGESTS | REFUTES | NONE
  jurisdiction TEXT,                       -- of what it speaks; NULL for NONE
  text_zh      TEXT NOT NULL,
  text_en      TEXT NOT NULL,
  source_zh    TEXT,                       -- what it was read from
  source_en    TEXT,
  observed     TEXT,                       -- when it was read, measured or declared
  PRIMARY KEY (source_no, ordinal)
) WITHOUT ROWID;

-- Texts that rows share: reasons, notes, who may read. A text is here once, or a few times.
CREATE TABLE wording (no INTEGER PRIMARY KEY, text_zh TEXT NOT NULL, text_en TEXT NOT NULL);

-- Of the texts that say who may read an asset: who that is.
CREATE TABLE readers (
  wording_no INTEGER PRIMARY KEY REFERENCES wording,
  kind       TEXT NOT NULL                 -- HOST_SERVICES | HOST_ACCOUNTS | … | SHARE | GUESTS
);

-- What assets are.
CREATE TABLE asset_type (
  no         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,                -- file | table | view | entry | part | flows | …
  part       INTEGER NOT NULL,             -- 1: inside another asset, counted apart
  media_type TEXT
);

-- Assets as they are stored; view asset has them with their texts.
CREATE TABLE asset_entry (
  id         INTEGER PRIMARY KEY,
  source_no  INTEGER NOT NULL REFERENCES source,
  location   TEXT NOT NULL,
  place_hash INTEGER NOT NULL,             -- 19 bits of the folder's SHA-256, 28 of the location's
  type_no    INTEGER NOT NULL REFERENCES asset_type,
  size       INTEGER NOT NULL,             -- bytes or rows; -1 unknown
  modified   TEXT,
  outcome    TEXT NOT NULL,                -- SCANNED | INCOMPLETE | SKIPPED | FAILED
  units      INTEGER,                      -- bytes or rows looked through
  category   TEXT,                         -- who must act
  reason_no  INTEGER REFERENCES wording,
  notes      TEXT,                         -- their wordings' numbers, as in [1,2]; view note has them
  open_to_no INTEGER REFERENCES wording,   -- who may read it beyond named accounts
  version    INTEGER                       -- hash of the version that was read and of the way of reading
);

CREATE INDEX asset_by_place ON asset_entry (place_hash);

-- Folders and the like whose assets all had a version when they were listed: a later scan that
-- lists the same carries them over as one.
CREATE TABLE listing (
  hash     INTEGER PRIMARY KEY,            -- keyed; of all that was listed and of the way of reading
  place    TEXT NOT NULL,                  -- in which the assets lie
  assets   INTEGER NOT NULL,               -- how many
  first_id INTEGER,                        -- of those that were carried over as one, the first
  carried  INTEGER NOT NULL,               -- how many these are; their numbers follow each other
  digest   TEXT                            -- SHA-256 over their locations and outcomes, a line each
);

CREATE TABLE finding (
  id              INTEGER PRIMARY KEY,
  source_no       INTEGER NOT NULL REFERENCES source,
  asset_id        INTEGER NOT NULL REFERENCES asset_entry,
  location        TEXT NOT NULL,
  rule            TEXT NOT NULL,
  subject         TEXT NOT NULL,
  matches         INTEGER NOT NULL,
  distinct_values INTEGER NOT NULL,
  confidence      REAL NOT NULL,           -- mean of the matches'
  highest         REAL NOT NULL,           -- of the surest match
  records         INTEGER NOT NULL,        -- rows or lines with a match
  filled          INTEGER NOT NULL,        -- rows with a value in the column; 0 where there is none
  term            TEXT,                    -- PERIOD | DATE | EVENT | LONG | UNSTATED; of a marking
  period          TEXT,                    -- ISO 8601, from the issue date
  issued          TEXT,
  expires         TEXT
);

CREATE INDEX finding_by_location ON finding (location, rule);

CREATE TABLE sample (
  finding_id INTEGER NOT NULL REFERENCES finding,
  ordinal    INTEGER NOT NULL,
  listed     INTEGER NOT NULL,             -- 1: one of the positions listed for the finding
  position   TEXT NOT NULL,                -- what follows the finding's location, or a whole one
  masked     TEXT,                         -- NULL: position only, as always in files
  confidence REAL,
  sealed     BLOB,                         -- in files: the sample or nothing, under the key
  PRIMARY KEY (finding_id, ordinal)
) WITHOUT ROWID;

-- Clear names of places that hold values, by the hash behind the masked name, under the key.
CREATE TABLE sealed_name (hash TEXT PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID;

-- Assets with state-secret markings, under the key: nothing else here tells which they are.
CREATE TABLE sealed_secret (no INTEGER PRIMARY KEY, sealed BLOB NOT NULL);

-- Columns whose name or comment speaks of personal financial information, found there or not.
CREATE TABLE named_column (
  id          INTEGER PRIMARY KEY,
  source_no   INTEGER NOT NULL REFERENCES source,
  asset_id    INTEGER NOT NULL REFERENCES asset_entry,
  location    TEXT NOT NULL,
  type        TEXT,                        -- as declared
  rows        INTEGER NOT NULL,
  filled      INTEGER NOT NULL,
  masked      INTEGER NOT NULL,
  encrypted   INTEGER NOT NULL,
  lost_digits INTEGER NOT NULL,
  found       INTEGER NOT NULL,            -- rows with a value that was found
  state       TEXT NOT NULL                -- FOUND | EMPTY | MASKED | ENCRYPTED | LOST_DIGITS | UNLIKE
);

CREATE TABLE column_rule (
  column_id INTEGER NOT NULL REFERENCES named_column,
  ordinal   INTEGER NOT NULL,
  rule      TEXT NOT NULL,
  PRIMARY KEY (column_id, ordinal)
) WITHOUT ROWID;

-- People of an asset, by identifiers: keyed hashes of 60 bits, the rank of the kind in the lowest
-- four, 8 bytes each, the highest first. The key is the operator's. One may be in several batches.
CREATE TABLE person_batch (
  asset_id    INTEGER NOT NULL REFERENCES asset_entry,
  ordinal     INTEGER NOT NULL,
  identifiers BLOB NOT NULL,
  PRIMARY KEY (asset_id, ordinal)
);

-- In place of batches, where there are too many: a Theta sketch of Apache DataSketches.
CREATE TABLE person_sketch (
  asset_id INTEGER PRIMARY KEY REFERENCES asset_entry,
  sketch   BLOB NOT NULL
);

-- Those of an asset's people who stand in a record with sensitive personal information; likewise.
CREATE TABLE person_sensitive (
  asset_id    INTEGER NOT NULL REFERENCES asset_entry,
  ordinal     INTEGER NOT NULL,
  identifiers BLOB NOT NULL,
  PRIMARY KEY (asset_id, ordinal)
);

CREATE TABLE person_sensitive_sketch (
  asset_id INTEGER PRIMARY KEY REFERENCES asset_entry,
  sketch   BLOB NOT NULL
);

-- How sure an asset's number of people is: how many have no document, some perhaps several times,
-- and how many further ones there may be.
CREATE TABLE person_doubt (
  asset_id INTEGER PRIMARY KEY REFERENCES asset_entry,
  weak     INTEGER NOT NULL,
  more     INTEGER NOT NULL
);

-- Identifiers of an asset by twos: the second stands with the person of the first, 0 for nobody, and
-- may be of somebody else.
CREATE TABLE person_doubtful (
  asset_id INTEGER NOT NULL REFERENCES asset_entry,
  ordinal  INTEGER NOT NULL,
  pairs    BLOB NOT NULL,
  PRIMARY KEY (asset_id, ordinal)
);

-- Identifiers of one record by twos: both are of one person, or a person and a name of it. Each stands
-- there for the place that told it first, by a hash of its location, and once more for the second.
CREATE TABLE person_link (
  ordinal INTEGER PRIMARY KEY,
  teller  INTEGER NOT NULL,
  links   BLOB NOT NULL
);

-- How many links there was no room for.
CREATE TABLE person_link_lost (links INTEGER NOT NULL);

-- Keyed hashes of blocks of a document's text, 8 bytes each, the highest first.
CREATE TABLE content_block (
  asset_id INTEGER PRIMARY KEY REFERENCES asset_entry,
  blocks   BLOB NOT NULL
);

-- When assets with findings were made, where the source or the document tells.
CREATE TABLE asset_created (
  asset_id INTEGER PRIMARY KEY REFERENCES asset_entry,
  created  TEXT NOT NULL
);

-- How violations stand against the scan before; empty if there is none to compare with.
CREATE TABLE standing (
  violation  TEXT PRIMARY KEY,
  state      TEXT NOT NULL,                -- NEW | OPEN
  first_seen TEXT NOT NULL                 -- start of the earliest scan in a row that saw it
) WITHOUT ROWID;

-- Violations of the scan before that this one does not have.
CREATE TABLE former_violation (
  id            TEXT PRIMARY KEY,
  policy        TEXT NOT NULL,
  nature        TEXT NOT NULL,
  severity      TEXT NOT NULL,
  location      TEXT NOT NULL,
  verdict       TEXT NOT NULL,             -- where it was then
  jurisdiction  TEXT,
  title_zh      TEXT NOT NULL,
  title_en      TEXT NOT NULL,
  matches       INTEGER NOT NULL,          -- as they were then
  persons       INTEGER NOT NULL,
  persons_exact INTEGER NOT NULL,
  persons_least INTEGER NOT NULL,
  persons_most  INTEGER NOT NULL,
  state         TEXT NOT NULL,             -- RECTIFIED | NOT_LOOKED_AT
  first_seen    TEXT NOT NULL
) WITHOUT ROWID;

-- What else is declared of a source: who has it by which contract, and for how long.
CREATE TABLE handling (
  source_no       INTEGER PRIMARY KEY REFERENCES source,
  foreign_party   INTEGER NOT NULL,
  contract        TEXT,                    -- its number; NULL: none is registered
  contract_start  TEXT,
  contract_end    TEXT,
  confidentiality INTEGER,
  destruction     INTEGER,
  retention       TEXT                     -- ISO 8601 period
);

-- What the bank's register says of a source beyond that.
CREATE TABLE register (
  source_no INTEGER NOT NULL REFERENCES source,
  field     TEXT NOT NULL,                 -- business-line | legal-entity | provider | …
  value     TEXT NOT NULL,
  PRIMARY KEY (source_no, field)
) WITHOUT ROWID;

-- By what violations are judged besides the policy files.
CREATE TABLE judgement (
  as_of           TEXT NOT NULL,           -- the day whose law counts
  exemptions_name TEXT,                    -- the file of exemptions; NULL: there is none
  exemptions      TEXT
);

-- By what ways content leaves a place or comes to it, and where the far end is.
CREATE TABLE flow (
  no           INTEGER PRIMARY KEY,
  source_no    INTEGER NOT NULL REFERENCES source,
  location     TEXT NOT NULL,
  direction    TEXT NOT NULL,              -- OUT | IN, seen from the location
  far_host     TEXT NOT NULL,              -- <…> when nothing names it
  far_port     INTEGER NOT NULL,           -- 0 unknown
  far_how_zh   TEXT NOT NULL,
  far_how_en   TEXT NOT NULL,
  far_name     TEXT,                       -- what it is called there
  kind         TEXT NOT NULL,              -- REPLICATION | SUBSCRIPTION | FOREIGN_TABLE | …
  evidence_zh  TEXT NOT NULL,
  evidence_en  TEXT NOT NULL,
  far_source   TEXT,                       -- id of the source that the far end is
  verdict      TEXT NOT NULL,              -- of the far end, unless far_source has it
  jurisdiction TEXT
);

CREATE TABLE flow_evidence (
  flow_no      INTEGER NOT NULL REFERENCES flow,
  ordinal      INTEGER NOT NULL,           -- this and the next as in evidence
  kind         TEXT NOT NULL,
  strength     TEXT NOT NULL,
  jurisdiction TEXT,
  text_zh      TEXT NOT NULL,
  text_en      TEXT NOT NULL,
  source_zh    TEXT,
  source_en    TEXT,
  observed     TEXT,
  PRIMARY KEY (flow_no, ordinal)
) WITHOUT ROWID;

-- The people abroad of the year's scans before, if they are of the same year and key. Identifiers as
-- in person_batch, or in their place a sketch.
CREATE TABLE former_abroad (
  jurisdiction TEXT NOT NULL,
  recipient    TEXT NOT NULL,              -- '': none is declared
  scene        TEXT NOT NULL,              -- '': none
  exempt       INTEGER NOT NULL,           -- 1: transfers that are declared exempt
  sensitive    INTEGER NOT NULL,           -- 1: of the people, those with sensitive information
  people       BLOB NOT NULL,
  sketch       INTEGER NOT NULL,
  least        INTEGER NOT NULL,           -- so many are different people for certain
  partly       INTEGER NOT NULL,           -- 1: of some places random rows were looked at
  PRIMARY KEY (jurisdiction, recipient, scene, exempt, sensitive)
);

-- Links of the year's scans before between identifiers of those people; without the places that told them.
CREATE TABLE former_link (ordinal INTEGER PRIMARY KEY, links BLOB NOT NULL);

CREATE TABLE former_abroad_run (ordinal INTEGER PRIMARY KEY, run TEXT NOT NULL);

-- How many people the year's sums had after each of these scans; columns as in abroad_count.
CREATE TABLE former_count (
  run          TEXT NOT NULL,
  day          TEXT NOT NULL,              -- on which it began, by the mainland's time
  jurisdiction TEXT NOT NULL,
  recipient    TEXT NOT NULL,
  scene        TEXT NOT NULL,
  measure      TEXT NOT NULL,              -- and HELD: in all places, by this scan alone
  persons      INTEGER NOT NULL,
  exact        INTEGER NOT NULL,
  least        INTEGER NOT NULL,
  most         INTEGER NOT NULL,
  PRIMARY KEY (run, jurisdiction, recipient, scene, measure)
) WITHOUT ROWID;

-- The export scenes that the bank declares, and what each covers.
CREATE TABLE scene (
  id      TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  field   TEXT NOT NULL,                   -- name | purpose | recipient | path | …
  value   TEXT NOT NULL,
  PRIMARY KEY (ordinal, field)
) WITHOUT ROWID;

-- The bank's own list of important data.
CREATE TABLE important_data (
  ordinal     INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  grade       TEXT NOT NULL,               -- CORE | IMPORTANT
  declared_by TEXT NOT NULL,
  declared_on TEXT NOT NULL
);

CREATE TABLE important_pattern (
  item    INTEGER NOT NULL REFERENCES important_data,
  ordinal INTEGER NOT NULL,
  of_name INTEGER NOT NULL,                -- 1: of a table's or file's own name; 0: of its location
  pattern TEXT NOT NULL,                   -- * is any text
  PRIMARY KEY (item, ordinal)
) WITHOUT ROWID;

CREATE TABLE scene_scope (
  scene   TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  source  TEXT NOT NULL,
  assets  TEXT,                            -- * is any text; NULL: all, or flows
  far     TEXT,                            -- host that flows go to; NULL: what is stored
  kinds   TEXT NOT NULL,                   -- of flows, with blanks between
  PRIMARY KEY (scene, ordinal)
) WITHOUT ROWID;

-- What earlier scans are in the year's sum, or why none is.
CREATE TABLE abroad_note (text_zh TEXT NOT NULL, text_en TEXT NOT NULL);

-- A constant under the operator's key, to know the same key again.
CREATE TABLE key_mark (sealed BLOB NOT NULL);

-- The sum of keyed hashes of all rows of the tables above and its key, under the operator's key.
CREATE TABLE record_seal (sealed BLOB NOT NULL);
