package org.inshore.core.person.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;

/**
 * Whoever sees to many events of other people, as who answers in chats does: a name that stands in
 * some events, with others' documents, telephones or names in each, in no part that is told.
 */
final class Clerks {
  /** Whoever is in fewer events may be whom they are about. */
  private static final int FEWEST = 3;

  private Clerks() {}

  /**
   * The hashes of their names.
   *
   * @param events what stands in each
   */
  static Set<Long> of(List<List<Match>> events) {
    Map<Long, Integer> times = new HashMap<>();
    Map<Long, Set<Long>> beside = new HashMap<>();
    for (List<Match> event : events) {
      Set<Long> telling =
          event.stream().filter(Clerks::tells).map(Match::valueHash).collect(Collectors.toSet());
      Set<Long> names =
          event.stream()
              .filter(match -> match.person() == 0 && RecordMatches.isName(match))
              .map(Match::valueHash)
              .collect(Collectors.toSet());
      for (Long name : names) {
        times.merge(name, 1, Integer::sum);
        beside.computeIfAbsent(name, each -> new HashSet<>()).addAll(telling);
      }
    }
    // The name itself is beside what it stands with.
    times.keySet().removeIf(name -> beside.getOrDefault(name, Set.of()).size() <= FEWEST);
    times.values().removeIf(count -> count < FEWEST);
    return times.keySet();
  }

  /** Whether it tells people apart, or is a telephone. */
  static boolean tells(Match match) {
    int rank = match.personKey();
    return rank == Identifier.SHARED || Identifier.tells(rank);
  }
}
