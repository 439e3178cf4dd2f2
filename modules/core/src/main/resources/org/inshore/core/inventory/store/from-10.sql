-- An inventory of form 10 as one of the current form: links between scans came with form 11.
CREATE TEMP TABLE former_link (ordinal INTEGER, links BLOB);
