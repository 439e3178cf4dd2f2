package org.inshore.core.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;

/** Joining of the parts of a name, surname and given names in columns of their own, to one name. */
final class NameParts {
  private NameParts() {}

  /** The matches of a record, of each person the first part with the value of all, in order. */
  static List<Match> joined(List<Match> record) {
    boolean any = false;
    for (int i = 0; i < record.size(); i++) {
      any |= isPart(record.get(i));
    }
    if (!any) {
      return record;
    }
    Map<Integer, Integer> firsts = new HashMap<>();
    List<Match> joined = new ArrayList<>();
    for (Match match : record) {
      Integer first = isPart(match) ? firsts.putIfAbsent(match.person(), joined.size()) : null;
      if (first == null) {
        joined.add(match);
      } else {
        Match before = joined.get(first);
        if (before.valueHash() == match.valueHash()) {
          continue; // both have the value of the whole
        }
        // Of two letters nothing is shown, so that the other part tells the script.
        Match shown = RecordMatches.isHan(before) ? match : before;
        joined.set(first, shown.ofValue(Identifier.mixed(before.valueHash(), match.valueHash())));
      }
    }
    return joined;
  }

  private static boolean isPart(Match match) {
    return match.place().owner() == Place.Owner.PART && RecordMatches.isName(match);
  }
}
