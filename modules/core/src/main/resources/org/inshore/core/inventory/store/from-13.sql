-- An inventory of form 13 as one of the current form: which place tells a link came with form 14.
CREATE TEMP VIEW person_link AS SELECT ordinal, 0 AS teller, links FROM main.person_link;
