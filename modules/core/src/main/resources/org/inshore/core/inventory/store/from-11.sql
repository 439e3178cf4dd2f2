-- An inventory of form 11 as one of the current form: what was listed together came with form 12.
CREATE TEMP TABLE listing (
  hash INTEGER, place TEXT, assets INTEGER, first_id INTEGER, carried INTEGER NOT NULL,
  digest TEXT
);
