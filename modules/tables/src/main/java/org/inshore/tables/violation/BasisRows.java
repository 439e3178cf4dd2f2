package org.inshore.tables.violation;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** The rules of law that violations break, with what breaks them; few, however many violations. */
public final class BasisRows {
  public static final List<String> COLUMNS = List.of("basis", "violations", "policies");

  private BasisRows() {}

  public static void write(Stream<Violation> violations, Wordbook words, RowSink sink)
      throws IOException {
    Map<Wording, Use> uses = new LinkedHashMap<>();
    try (violations) {
      for (Iterator<Violation> each = violations.iterator(); each.hasNext(); ) {
        Violation violation = each.next();
        for (Wording basis : violation.basis()) {
          Use use = uses.computeIfAbsent(basis, key -> new Use());
          use.violations++;
          use.policies.add(violation.policy());
        }
      }
    }
    for (Map.Entry<Wording, Use> entry : uses.entrySet()) {
      sink.text(words.text(entry.getKey()));
      sink.number(entry.getValue().violations);
      sink.text(String.join(words.text("list.separator"), entry.getValue().policies));
      sink.end();
    }
  }

  /** Number of times one is broken, and by which policy rules. */
  private static final class Use {
    private long violations;
    private final TreeSet<String> policies = new TreeSet<>();
  }
}
