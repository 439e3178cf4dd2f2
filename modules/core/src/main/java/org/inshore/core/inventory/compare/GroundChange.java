package org.inshore.core.inventory.compare;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.RescanCheck;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.message.Wording;

/**
 * Grounds of one kind that only one of two scans has. They may change where what is found does not:
 * a declared basis ends, rights are given, a place is located.
 *
 * @param title what is wrong
 * @param came whether the later scan has them, and not the earlier one
 * @param grounds how many
 */
public record GroundChange(Nature nature, Wording title, boolean came, long grounds) {
  private static final Comparator<GroundChange> WORST =
      Comparator.comparing(GroundChange::nature)
          .thenComparing(GroundChange::came, Comparator.reverseOrder())
          .thenComparing(GroundChange::grounds, Comparator.reverseOrder());

  /**
   * Compares two scans by the ids of their grounds.
   *
   * @param earlierFolder output folder of the earlier one
   * @param folder that of the later one
   * @return the worst and most first; none at places that the later scan did not look at
   * @throws InventoryException if that cannot be read
   */
  public static List<GroundChange> between(
      Inventory earlier, Inventory later, Path earlierFolder, Path folder)
      throws InventoryException {
    Map<GroundChange, Long> counts = new HashMap<>();
    try (Session before = Store.open(earlierFolder);
        Session session = Store.open(folder)) {
      RescanCheck revisit = new RescanCheck(before, session);
      for (Violation each : onlyIn(later, ids(earlier))) {
        counts.merge(new GroundChange(each.nature(), each.title(), true, 0), 1L, Long::sum);
      }
      for (Violation each : onlyIn(earlier, ids(later))) {
        if (!revisit.missed(each.place().toString(), History.kinds(before, each.id()))) {
          counts.merge(new GroundChange(each.nature(), each.title(), false, 0), 1L, Long::sum);
        }
      }
    } catch (SQLException | IllegalArgumentException e) {
      throw Store.unreadable(folder, e);
    }
    List<GroundChange> changes = new ArrayList<>();
    counts.forEach(
        (kind, count) -> changes.add(new GroundChange(kind.nature, kind.title, kind.came, count)));
    changes.sort(WORST);
    return List.copyOf(changes);
  }

  private static Set<Long> ids(Inventory inventory) {
    try (Stream<Violation> violations = inventory.violations()) {
      return violations.map(GroundChange::number).collect(Collectors.toSet());
    }
  }

  private static List<Violation> onlyIn(Inventory inventory, Set<Long> others) {
    try (Stream<Violation> violations = inventory.violations()) {
      return violations.filter(each -> !others.contains(number(each))).toList();
    }
  }

  /** An id as a number, which takes a third of the memory. */
  private static long number(Violation violation) {
    return Long.parseUnsignedLong(violation.id(), 16);
  }
}
