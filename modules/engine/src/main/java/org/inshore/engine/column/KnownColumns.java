package org.inshore.engine.column;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.inshore.spi.scan.Content;
import org.jspecify.annotations.Nullable;

/**
 * Columns judged before, by what they are called: the tables of an estate share most of their
 * names. Those used last are remembered, and none whose name may be a value. Belongs to one thread.
 */
public final class KnownColumns {
  private static final int MOST = 1 << 10;

  /**
   * Names of a column.
   *
   * @param names whether its neighbours make it one of names
   */
  private record Called(String heading, @Nullable String comment, boolean names) {}

  private final Map<Called, JudgedColumn> known = new LinkedHashMap<>(64, 0.75f, true);

  /** A column judged before, or now; only what it is called counts in it. */
  JudgedColumn of(Content.Column column, boolean names, Supplier<JudgedColumn> judge) {
    if (column.origin() != null) {
      return judge.get();
    }
    Called called = new Called(column.heading(), column.comment(), names);
    JudgedColumn judged = known.get(called);
    if (judged == null) {
      judged = judge.get();
      known.put(called, judged);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return judged;
  }
}
