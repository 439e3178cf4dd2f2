package org.inshore.core.person.lone;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Columns by what a rule finds in them, in the order in which they came: so of two that tell as
 * much it is the same one that is taken each time. Places are told apart by identity, since a
 * column's matches share one.
 *
 * @param <C> what is kept of a column
 */
final class RuleColumns<C> {
  private static final int MOST_PLACES = 10_000;

  /** Column for a rule, and what is kept of it. */
  record Column<C>(RuleInfo rule, C kept) {}

  private final Supplier<C> fresh;
  private final IdentityHashMap<Place, IdentityHashMap<RuleInfo, C>> byPlace =
      new IdentityHashMap<>();
  private final List<Column<C>> inOrder = new ArrayList<>();

  /** Makes one without columns. */
  RuleColumns(Supplier<C> fresh) {
    this.fresh = fresh;
  }

  /** What is kept of a match's column and rule; null if there are too many columns. */
  @Nullable C of(Match match) {
    if (byPlace.size() >= MOST_PLACES && !byPlace.containsKey(match.place())) {
      return null;
    }
    return byPlace
        .computeIfAbsent(match.place(), place -> new IdentityHashMap<>())
        .computeIfAbsent(match.rule(), this::begun);
  }

  private C begun(RuleInfo rule) {
    C kept = fresh.get();
    inOrder.add(new Column<>(rule, kept));
    return kept;
  }

  /** All columns, as they came. */
  List<Column<C>> inOrder() {
    return inOrder;
  }

  void clear() {
    byPlace.clear();
    inOrder.clear();
  }
}
