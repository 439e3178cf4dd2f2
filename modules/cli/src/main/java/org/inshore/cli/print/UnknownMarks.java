package org.inshore.cli.print;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inshore.cli.terminal.Terminal;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Visible;

/** Notice of officers' notes that belong to nothing: a mistyped id would settle nothing unseen. */
public final class UnknownMarks {
  private static final int SHOWN = 5;

  private UnknownMarks() {}

  /** Prints one line if there are such notes. */
  public static void tell(Terminal terminal, Inventory inventory, Collection<String> marked) {
    Set<String> unknown = new TreeSet<>(marked);
    try (Stream<Violation> now = inventory.violations();
        Stream<Violation> former = inventory.formerViolations()) {
      Stream.concat(now, former)
          .takeWhile(_ -> !unknown.isEmpty())
          .forEach(each -> unknown.remove(each.id()));
    }
    if (!unknown.isEmpty()) {
      String shown = String.join(", ", unknown.stream().limit(SHOWN).toList());
      terminal
          .err()
          .println(
              Visible.of(
                  terminal.text(
                      "notice",
                      Terminal.MESSAGES.wording(
                          "marks.unknown",
                          unknown.size(),
                          unknown.size() > SHOWN ? shown + ", …" : shown))));
    }
  }
}
