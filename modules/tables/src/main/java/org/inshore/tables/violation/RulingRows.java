package org.inshore.tables.violation;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/**
 * Rows of the text that all violations of a policy rule share, numbered from 1: long texts, few of
 * them, however many violations. Rows of violations refer to them.
 */
public final class RulingRows {
  public static final List<String> COLUMNS =
      List.of("ruling", "policy", "title", "basis", "remedy", "violations");

  private final Map<Ruling, Integer> numbers = new LinkedHashMap<>();
  private final Map<Ruling, Long> counts = new LinkedHashMap<>();

  /** Counts violations. */
  public RulingRows add(Stream<Violation> violations) {
    try (violations) {
      for (Iterator<Violation> each = violations.iterator(); each.hasNext(); ) {
        Ruling ruling = Ruling.of(each.next());
        numbers.putIfAbsent(ruling, numbers.size() + 1);
        counts.merge(ruling, 1L, Long::sum);
      }
    }
    return this;
  }

  /** Text of a violation. */
  private record Ruling(String policy, Wording title, List<Wording> basis, Wording remedy) {
    static Ruling of(Violation violation) {
      return new Ruling(
          violation.policy(), violation.title(), violation.basis(), violation.remedy());
    }
  }

  /** The number of what is said of a violation that was counted. */
  int number(Violation violation) {
    Integer number = numbers.get(Ruling.of(violation));
    if (number == null) {
      throw new IllegalArgumentException("violation " + violation.id() + " was not counted");
    }
    return number;
  }

  public void write(Wordbook words, RowSink sink) throws IOException {
    for (Map.Entry<Ruling, Integer> entry : numbers.entrySet()) {
      Ruling ruling = entry.getKey();
      sink.number(entry.getValue());
      sink.text(ruling.policy());
      sink.text(words.text(ruling.title()));
      sink.text(words.joined(ruling.basis()));
      sink.text(words.text(ruling.remedy()));
      sink.number(counts.getOrDefault(ruling, 0L));
      sink.end();
    }
  }
}
