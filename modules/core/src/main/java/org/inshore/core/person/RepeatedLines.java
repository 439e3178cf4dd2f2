package org.inshore.core.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;

/**
 * Lines of a text that name somebody with a document and stand there again: quoted in an answer.
 */
final class RepeatedLines {
  private RepeatedLines() {}

  /** Leaves each such line once: the others say nothing, and seem to begin forms anew. */
  static void remove(List<Held> records) {
    Set<List<Long>> seen = new HashSet<>();
    records.removeIf(
        each ->
            isWhole(each.matches())
                && !seen.add(each.matches().stream().map(Match::valueHash).toList())
                && !each.sensitive());
  }

  private static boolean isWhole(List<Match> line) {
    return !line.isEmpty()
        && RecordMatches.isText(line.getFirst())
        && line.stream().anyMatch(RecordMatches::isName)
        && line.stream().anyMatch(RecordMatches::isDocument);
  }
}
