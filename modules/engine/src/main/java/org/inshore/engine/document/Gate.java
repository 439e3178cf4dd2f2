package org.inshore.engine.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses words of a query such that every match has one of them: as rare ones as can be, and long
 * words are rare.
 */
final class Gate {
  private final Set<String> words;
  private final double cost;

  private Gate(Set<String> words) {
    this.words = words;
    this.cost = words.stream().mapToDouble(Gate::frequency).sum();
  }

  static Set<String> of(DocumentQuery query) {
    Gate gate = best(query);
    if (gate.words.isEmpty()) {
      throw new IllegalArgumentException("matches documents without any of its words");
    }
    return gate.words;
  }

  private static Gate best(DocumentQuery query) {
    return switch (query) {
      case DocumentQuery.Word word -> new Gate(Set.of(word.text()));
      case DocumentQuery.All all -> cheapest(gates(all.parts()), 1);
      case DocumentQuery.Any any ->
          cheapest(gates(any.parts()), any.parts().size() - any.least() + 1);
      case DocumentQuery.None _ -> new Gate(Set.of());
      case DocumentQuery.Near near ->
          cheapest(
              near.groups().stream().map(group -> join(gates(List.copyOf(group)))).toList(),
              near.groups().size() - near.least() + 1);
    };
  }

  private static List<Gate> gates(List<DocumentQuery> parts) {
    return parts.stream().map(Gate::best).toList();
  }

  /** Of {@code n} parts any {@code k} must hold: so one of every {@code n - k + 1} does. */
  private static Gate cheapest(List<Gate> gates, int count) {
    List<Gate> sorted = new ArrayList<>(gates);
    sorted.removeIf(gate -> gate.words.isEmpty());
    if (sorted.size() < count) {
      return new Gate(Set.of());
    }
    sorted.sort(Comparator.comparingDouble(gate -> gate.cost));
    return join(sorted.subList(0, count));
  }

  private static Gate join(List<Gate> gates) {
    Set<String> words = new TreeSet<>();
    gates.forEach(gate -> words.addAll(gate.words));
    return new Gate(words);
  }

  private static double frequency(String word) {
    // A Latin letter says less than a Chinese character.
    double weight = word.chars().mapToDouble(c -> c < 0x80 ? 0.4 : 1).sum();
    return Math.pow(8, -weight);
  }
}
