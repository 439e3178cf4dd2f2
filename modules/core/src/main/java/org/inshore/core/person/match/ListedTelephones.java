package org.inshore.core.person.match;

import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;

/** Telephones that stand in one place with nothing else that identifies: of one or of several. */
public final class ListedTelephones {
  private ListedTelephones() {}

  /** Whether all there is are several telephones in one place. */
  public static boolean are(List<Match> group) {
    return group.size() > 1
        && group.stream()
            .allMatch(
                each ->
                    RecordMatches.rank(each) == Identifier.SHARED
                        && each.place().equals(group.getFirst().place()));
  }

  /** Whether they are more than one person has. */
  public static boolean areOfSeveral(List<Match> group) {
    return group.size() > RecordMatches.MOST_OF_A_KIND && are(group);
  }
}
