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

  private final Map<Long, Set<Long>> events = new HashMap<>();
  private final Map<Long, Set<Long>> others = new HashMap<>();

  /**
   * Makes one.
   *
   * @param events what stands in each
   */
  Clerks(List<List<Match>> events) {
    for (int event = 0; event < events.size(); event++) {
      List<Match> matches = events.get(event);
      Set<Long> telling =
          matches.stream().filter(Clerks::tells).map(Match::valueHash).collect(Collectors.toSet());
      for (Match match : matches) {
        if (match.person() == 0 && RecordMatches.isName(match)) {
          this.events.computeIfAbsent(match.valueHash(), name -> new HashSet<>()).add((long) event);
          others.computeIfAbsent(match.valueHash(), name -> new HashSet<>()).addAll(telling);
        }
      }
    }
  }

  /** Hashes of their names. */
  Set<Long> names() {
    return events.entrySet().stream()
        .filter(name -> name.getValue().size() >= FEWEST)
        .map(Map.Entry::getKey)
        .filter(name -> others.getOrDefault(name, Set.of()).size() > FEWEST)
        .collect(Collectors.toSet());
  }

  private static boolean tells(Match match) {
    int rank = match.personKey();
    return rank == Identifier.SHARED || Identifier.tells(rank);
  }
}
