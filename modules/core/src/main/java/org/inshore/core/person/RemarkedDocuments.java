package org.inshore.core.person;

import java.util.List;
import java.util.Set;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;

/** Assignment of a document that stands among words of a row, as in the remark of a payment. */
final class RemarkedDocuments {
  private RemarkedDocuments() {}

  /**
   * Gives a document in a cell of words, in a row that names people by their parts alone, to the
   * first of these: /ID/… in what a payer writes beside the names.
   *
   * @return what was given, which may be another's of them
   */
  static Set<Long> adopt(List<List<Match>> groups) {
    if (groups.size() < 2) {
      return Set.of();
    }
    List<Match> own = groups.getFirst();
    List<List<Match>> parts = groups.subList(1, groups.size());
    boolean adopts =
        own.size() == 1
            && own.getFirst().person() == 0
            && own.getFirst().start() > 0
            && !RecordMatches.isText(own.getFirst())
            && RecordMatches.isDocument(own.getFirst())
            && RecordMatches.name(parts.getFirst()) != null
            && parts.stream().flatMap(List::stream).noneMatch(RecordMatches::isDocument);
    if (!adopts) {
      return Set.of();
    }
    parts.getFirst().addAll(own);
    groups.removeFirst();
    return Set.of(RecordMatches.identifier(own.getFirst()));
  }
}
