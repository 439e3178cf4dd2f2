package org.inshore.testkit.estate.layouts;

/** What stands for somebody. */
enum Field {
  NAME,
  LATIN,
  ID,
  PASSPORT,
  PHONE,
  CARD
}
