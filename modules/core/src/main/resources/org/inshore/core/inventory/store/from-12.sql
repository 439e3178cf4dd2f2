-- An inventory of form 12 as one of the current form: records are sealed from form 13 on.
CREATE TEMP TABLE record_seal (sealed BLOB NOT NULL);
