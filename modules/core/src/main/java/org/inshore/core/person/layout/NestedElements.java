package org.inshore.core.person.layout;

import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.jspecify.annotations.Nullable;

/**
 * Set of the records of a nest in which something was found that tells of nobody, as an address
 * does: such an element is no record of somebody who was not recognised.
 */
public final class NestedElements {
  private static final int MOST = 50_000;

  private final LongSet records = new LongSet(MOST);
  private @Nullable Place place;
  private int base;

  /** Takes a match that identifies nobody. */
  @SuppressWarnings("ReferenceEquality") // another object of an equal place is only looked at again
  public void add(Match match) {
    if (match.place() != place) {
      place = match.place();
      String path = NestedRows.path(match);
      base = path == null ? 0 : NestedRows.folder(path).hashCode();
    }
    if (base != 0) {
      records.add(key(match.record(), base));
    }
  }

  /** Whether a record with such a path is among them. */
  boolean contain(long record, String path) {
    return records.contains(key(record, path.hashCode()));
  }

  private static long key(long record, int path) {
    return (record << Integer.SIZE) | Integer.toUnsignedLong(path);
  }
}
