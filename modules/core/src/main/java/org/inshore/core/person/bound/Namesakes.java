package org.inshore.core.person.bound;

import java.util.HashMap;
import java.util.Map;
import org.inshore.core.person.set.LongSet;

/**
 * Count of people that there may be where names are all there is. Of those that come again in one
 * asset, by their part in the record: of its holder each may be another person, of anybody else
 * unless few names stand in many records, as those of a bank's staff do.
 */
public final class Namesakes {
  private static final int MOST_ROLES = 10_000;

  /** Names of which a greater share comes again are of a few people. */
  private static final double STAFF = 0.4;

  /**
   * Where a text tells of somebody by a name alone, one for as many of them, and one at least, may
   * not be recognised.
   */
  private static final int NAMES_FOR_ONE_UNSEEN = 4;

  private static final int MOST_NAMES = 1_000_000;

  /** Names that are all that a text tells of somebody. */
  private final LongSet inText = new LongSet(MOST_NAMES);

  /** By role: how many names there were, and how many of them again. */
  private final Map<Integer, long[]> roles = new HashMap<>();

  /** Takes a name that is all that a text tells of somebody. */
  public void inText(long identifier) {
    inText.add(identifier);
  }

  public void add(int role, boolean again) {
    int known = roles.size() < MOST_ROLES || roles.containsKey(role) ? role : 0;
    long[] counts = roles.computeIfAbsent(known, fresh -> new long[2]);
    counts[0]++;
    counts[1] += again ? 1 : 0;
  }

  public long people() {
    long more = unseen(inText.size());
    for (Map.Entry<Integer, long[]> role : roles.entrySet()) {
      long[] counts = role.getValue();
      more += role.getKey() == 0 ? counts[1] : people(counts[0], counts[1]);
    }
    return more;
  }

  /** How many more there may be in words that name as many. */
  public static long unseen(long names) {
    return Math.ceilDiv(names, NAMES_FOR_ONE_UNSEEN);
  }

  /** How many more people there may be than names. */
  public static long people(long names, long again) {
    return again <= STAFF * names ? again : 0;
  }
}
