package org.inshore.tables.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.spi.message.Wording;

/** Numbers the rules of law in the order in which they come up, so that each is stated once. */
public final class BasisKey {
  private final Map<Wording, Integer> numbers = new LinkedHashMap<>();

  /** A key without entries. */
  public BasisKey() {}

  /** Numbers those that have no number yet. */
  public void add(List<Wording> basis) {
    for (Wording each : basis) {
      numbers.putIfAbsent(each, numbers.size() + 1);
    }
  }

  /** The numbers of some as a reader sees them, for instance {@code [1] [3]}. */
  public String of(List<Wording> basis) {
    add(basis);
    return basis.stream()
        .map(numbers::get)
        .sorted()
        .map(number -> "[" + number + "]")
        .collect(Collectors.joining(" "));
  }

  /** All of them; the first has the number 1. */
  public List<Wording> entries() {
    return new ArrayList<>(numbers.keySet());
  }
}
