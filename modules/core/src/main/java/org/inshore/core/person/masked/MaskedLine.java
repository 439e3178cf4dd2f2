package org.inshore.core.person.masked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.core.person.link.Identifier;

/**
 * Masked values in a line of a text, of which there may be several of a kind: each name is another
 * person's, and so is each document. Of which of them a telephone or a card is, their order says
 * where there are as many.
 */
final class MaskedLine {
  private static final int MOST_PEOPLE = 100;

  /** A value and how many digits of it are shown. */
  private record Value(long hash, int shown) {}

  private final Map<Integer, List<Value>> kinds = new TreeMap<>();

  void add(int rank, long value, int shown) {
    List<Value> of = kinds.computeIfAbsent(rank, each -> new ArrayList<>());
    if (of.size() < MOST_PEOPLE && of.stream().noneMatch(each -> each.hash == value)) {
      of.add(new Value(value, shown));
    }
  }

  /** Who is in the line. */
  List<MaskedRow> people() {
    int count = 1;
    for (Map.Entry<Integer, List<Value>> kind : kinds.entrySet()) {
      if (isOwn(kind.getKey())) {
        count = Math.max(count, kind.getValue().size());
      }
    }
    List<MaskedRow> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(new MaskedRow());
    }
    for (Map.Entry<Integer, List<Value>> kind : kinds.entrySet()) {
      List<Value> values = kind.getValue();
      boolean inOrder = isOwn(kind.getKey()) || values.size() == count;
      for (int i = 0; i < values.size(); i++) {
        Value each = values.get(i);
        people.get(inOrder ? i : 0).add(kind.getKey(), each.hash, each.shown);
      }
    }
    return people;
  }

  /** Whether a person has one of a kind. */
  private static boolean isOwn(int rank) {
    return rank <= Identifier.LAST_DOCUMENT || rank >= Identifier.OTHER_NAME;
  }
}
