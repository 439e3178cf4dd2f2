package org.inshore.core.person.lone;

import java.util.function.LongConsumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;

/**
 * Telephones that stand alone in a record: each is somebody's, unless the same asset says whose it
 * is. Elsewhere others may have it too, so that links over all assets may give it to one of them.
 */
final class LoneTelephones {
  private static final int MOST = 1_000_000;

  private final LongSet alone = new LongSet(MOST);
  private final LongSet sensitive = new LongSet(MOST);
  private final LongSet owned = new LongSet(MOST);

  /**
   * Takes whom a record tells of.
   *
   * @return whether it is kept until the asset ends
   */
  boolean add(long person, boolean isSensitive) {
    if (!Identifier.isShared(person) || (!alone.add(person) && alone.isFull())) {
      return false;
    }
    if (isSensitive) {
      sensitive.add(person);
    }
    return true;
  }

  /** Takes a link of somebody in a record. */
  void link(long better, long worse) {
    if (Identifier.isShared(worse) && Identifier.isDocument(better)) {
      owned.add(worse);
    } else if (Identifier.isShared(better) && isNamed(worse)) {
      owned.add(better);
    }
  }

  /** Whether it is somebody with a name: beside the telephone, or by the key of a row. */
  private static boolean isNamed(long person) {
    int rank = Identifier.rank(person);
    return rank == Identifier.NAMED_NUMBER || rank == Identifier.NAME_BESIDE;
  }

  /**
   * Hands on those that are of nobody else.
   *
   * @param people takes them
   * @param inSensitive takes those with sensitive information, whoever has them
   */
  void people(LongConsumer people, LongConsumer inSensitive) {
    for (long telephone : alone.toArray()) {
      if (sensitive.contains(telephone)) {
        inSensitive.accept(telephone);
      } else if (!owned.contains(telephone)) {
        people.accept(telephone);
      }
    }
  }
}
