package org.inshore.core.person.form;

import static org.inshore.core.person.match.RecordMatches.identifier;
import static org.inshore.core.person.match.RecordMatches.isName;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.match.Match;

/** One person of a letter, contract or form, with what is known of it so far. */
final class Party {
  final List<Match> known = new ArrayList<>();
  final Set<Integer> roles = new LinkedHashSet<>();

  /** The line of what was known last. */
  long last;

  /** Whether it has a document of the kind. */
  boolean holds(Match document) {
    return known.stream().anyMatch(each -> each.rule().equals(document.rule()));
  }

  /** Whether another value of the kind stands in a line with the name, above that of a value. */
  boolean isWholeWithout(Match value) {
    return known.stream()
        .filter(each -> each.record() < value.record() && !isName(each))
        .filter(each -> each.rule().equals(value.rule()))
        .anyMatch(each -> known.stream().anyMatch(own -> isIn(own, each.record())));
  }

  private static boolean isIn(Match own, long line) {
    return isName(own) && own.record() == line;
  }

  /** Whether it has another value of the kind. */
  boolean has(Match value) {
    return known.stream()
        .anyMatch(
            each -> each.rule().equals(value.rule()) && identifier(each) != identifier(value));
  }
}
