package org.inshore.engine.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.engine.header.ColumnWords;

/**
 * Detection of several like persons whom single letters tell apart, before or behind what their
 * columns hold: {@code a_id_no, a_name, b_id_no, b_name}. Each has a document, so that whoever
 * stands there twice, as tables that were joined have it, is counted once.
 */
final class LetteredParts {
  private LetteredParts() {}

  /** Numbers the persons of columns without a role. */
  static void number(List<String> headers, List<ColumnPart> parts) {
    number(headers, parts, true);
    number(headers, parts, false);
  }

  private static void number(List<String> headers, List<ColumnPart> parts, boolean before) {
    Map<String, List<Integer>> byLetter = new TreeMap<>();
    Map<String, Set<String>> kinds = new HashMap<>();
    boolean owned = false;
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isOwn()) {
        continue;
      }
      List<String> tokens = ColumnWords.tokens(headers.get(i));
      String letter = tokens.isEmpty() ? "" : before ? tokens.getFirst() : tokens.getLast();
      if (tokens.size() > 1 && letter.length() == 1 && Character.isLetter(letter.charAt(0))) {
        byLetter.computeIfAbsent(letter, _ -> new ArrayList<>()).add(i);
        List<String> rest = tokens.subList(before ? 1 : 0, tokens.size() - (before ? 0 : 1));
        kinds.computeIfAbsent(letter, _ -> new HashSet<>()).add(String.join("_", rest));
      } else {
        owned |= parts.get(i).tells();
      }
    }
    byLetter.values().removeIf(columns -> !isPerson(columns, parts));
    kinds.keySet().retainAll(byLetter.keySet());
    if (byLetter.size() > 1 && Set.copyOf(kinds.values()).size() == 1) {
      int person = owned ? 1 : 0;
      for (List<Integer> columns : byLetter.values()) {
        for (int column : columns) {
          parts.set(column, parts.get(column).of(person == 0 ? 0 : RepeatedParts.BLOCKS + person));
        }
        person++;
      }
    }
  }

  private static boolean isPerson(List<Integer> columns, List<ColumnPart> parts) {
    return columns.stream().map(parts::get).anyMatch(part -> part.name() && !part.otherName())
        && columns.stream().map(parts::get).anyMatch(ColumnPart::document);
  }
}
