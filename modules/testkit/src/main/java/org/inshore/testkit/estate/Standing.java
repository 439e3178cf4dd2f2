package org.inshore.testkit.estate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody in a record.
 *
 * @param person who it is
 * @param identifiers what the record has of that person alone
 */
public record Standing(int person, Set<String> identifiers) {

  /** How many people there seem to be where nothing joins two standings of one. */
  public static long apart(Stream<Standing> standings) {
    Map<Integer, List<Set<String>>> known = new HashMap<>();
    standings.forEach(each -> each.join(known));
    return known.values().stream().mapToLong(List::size).sum();
  }

  private void join(Map<Integer, List<Set<String>>> known) {
    List<Set<String>> of = known.computeIfAbsent(person, each -> new ArrayList<>());
    Set<String> joined = new HashSet<>(identifiers);
    List<Set<String>> same =
        of.stream()
            .filter(each -> joined.isEmpty() ? each.isEmpty() : !Collections.disjoint(each, joined))
            .toList();
    same.forEach(joined::addAll);
    of.removeAll(same);
    of.add(joined);
  }
}
