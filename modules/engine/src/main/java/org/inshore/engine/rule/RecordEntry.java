package org.inshore.engine.rule;

import java.util.List;

/**
 * Parts that must stand together for a rule to match a record as a whole.
 *
 * @param id the entry's id in its rule
 * @param within in how many lines or rows; 1: in one, and then rows of databases count too
 * @param parts what must be there, each by a match of its own
 */
public record RecordEntry(String id, int within, List<RecordPart> parts) {
  public RecordEntry {
    parts = List.copyOf(parts);
  }
}
