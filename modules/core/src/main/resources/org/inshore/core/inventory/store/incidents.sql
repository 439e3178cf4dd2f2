-- What an officer works: places with their grounds, and what these have in common. Worked out with
-- the rest of the evaluation, and again for a reader whose notes settle some of it.

CREATE TABLE incident (
  asset_id INTEGER PRIMARY KEY,
  settled  INTEGER NOT NULL,               -- 1: every ground is exempted, accepted or a false alarm
  nature   TEXT NOT NULL,                  -- this and the next: of the worst ground not settled
  severity TEXT NOT NULL,
  verdict  TEXT NOT NULL,                  -- of its source
  persons  INTEGER NOT NULL
);

CREATE TABLE incident_group (
  ordinal       INTEGER PRIMARY KEY,       -- by harm
  grouping      TEXT NOT NULL,             -- FOLDER | SOURCE | SYSTEM | OWNER
  name          TEXT NOT NULL,             -- of the system or owner; empty if none is declared
  location      TEXT,                      -- of the folder, schema or source; else NULL
  verdict       TEXT NOT NULL,             -- this and the next: of its worst open incident
  severity      TEXT NOT NULL,
  incidents     INTEGER NOT NULL,
  violations    INTEGER NOT NULL,          -- incidents with a violation; others are to be clarified
  settled       INTEGER NOT NULL,
  persons       INTEGER NOT NULL,          -- of incidents not settled, each counted once
  persons_exact INTEGER NOT NULL,
  persons_least INTEGER NOT NULL,
  persons_most  INTEGER NOT NULL,
  share         REAL NOT NULL,             -- of the people of all incidents not settled
  share_so_far  REAL NOT NULL              -- the same of this group and those before it together
);

-- How many people each asset holds.
CREATE TABLE asset_person (
  asset_id INTEGER PRIMARY KEY,
  persons  INTEGER NOT NULL,
  exact    INTEGER NOT NULL,
  least    INTEGER NOT NULL,
  most     INTEGER NOT NULL
);
