package org.inshore.engine.column;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.inshore.engine.program.Program;
import org.inshore.spi.content.Content;
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
   * @param use what its neighbours make of it
   */
  private record Called(String heading, @Nullable String comment, JudgedColumn.Use use) {}

  private final Program program;
  private final Map<Called, JudgedColumn> known = new LinkedHashMap<>(64, 0.75f, true);

  /** Made when it is first needed: most texts have no columns. */
  private @Nullable ColumnIndex index;

  /** Columns judged by a program. */
  public KnownColumns(Program program) {
    this.program = program;
  }

  private ColumnIndex index() {
    ColumnIndex made = index;
    if (made == null) {
      made = new ColumnIndex(program);
      index = made;
    }
    return made;
  }

  /** A column judged before, or now; only what it is called counts in it. */
  JudgedColumn of(
      Content.Column column, JudgedColumn.Use use, Function<ColumnIndex, JudgedColumn> judge) {
    if (column.origin() != null) {
      return judge.apply(index());
    }
    Called called = new Called(column.heading(), column.comment(), use);
    JudgedColumn judged = known.get(called);
    if (judged == null) {
      judged = judge.apply(index());
      known.put(called, judged);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return judged;
  }
}
