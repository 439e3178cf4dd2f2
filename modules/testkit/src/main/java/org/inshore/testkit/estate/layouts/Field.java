package org.inshore.testkit.estate.layouts;

/** Kind of identifier or attribute of a person. */
enum Field {
  NAME,
  LATIN,
  ID,
  PASSPORT,
  PHONE,
  CARD
}
