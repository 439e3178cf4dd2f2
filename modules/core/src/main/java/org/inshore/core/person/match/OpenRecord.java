package org.inshore.core.person.match;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.Match;

/**
 * Collects the different identifiers of one record in the order in which they first come; in a line
 * of text a name is added each time it comes.
 */
public final class OpenRecord {
  /** So many different identifiers are looked at together. */
  static final int MOST = 1000;

  private final List<Match> matches = new ArrayList<>();
  private final LongSet different = new LongSet(MOST);
  private boolean chance;

  /** Adds an identifier; tells whether it is new in the record. */
  public boolean add(Match match) {
    boolean added = different.add(ofPerson(match));
    if (added || RecordMatches.isNamedAgain(match, matches)) {
      matches.add(match);
      chance |= RecordMatches.mayBeChance(match);
    }
    return added;
  }

  /** Whether there is no room for an identifier. */
  public boolean isFull(Match match) {
    return different.size() >= MOST && !different.contains(ofPerson(match));
  }

  /** The identifiers so far, which are no longer the record's once it is cleared. */
  public List<Match> matches() {
    return matches;
  }

  /** Whether nothing but its form may speak for one of them. */
  public boolean mayBeChance() {
    return chance;
  }

  /** Keeps the people of a line that are complete, and returns what is of those who follow. */
  public List<Match> cut() {
    List<Match> line = LongLine.inOrder(matches);
    int at = LongLine.cut(line);
    matches.clear();
    matches.addAll(line.subList(0, at));
    return line.subList(at, line.size());
  }

  /** Removes all. */
  public void clear() {
    matches.clear();
    different.clear();
    chance = false;
  }

  private static long ofPerson(Match match) {
    return Identifier.mixed(RecordMatches.identifier(match), match.person());
  }
}
