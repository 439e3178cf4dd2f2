package org.inshore.core.person.lone;

import java.util.function.LongConsumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongPairs;
import org.inshore.core.person.set.LongSet;

/**
 * Telephones and cards that stand alone in a record: each is somebody's, unless the same asset says
 * whose it is. Elsewhere others may have it too, so that links over all assets may give it to one
 * of them, or to nobody.
 */
final class OwnedNumbers {
  private static final int MOST = 1_000_000;

  private final LongSet alone = new LongSet(MOST);
  private final LongSet sensitive = new LongSet(MOST);
  private final LongSet owned = new LongSet(MOST);
  private final LongPairs owners = new LongPairs();

  /**
   * Takes whom a record tells of.
   *
   * @return whether it is kept until the asset ends
   */
  boolean add(long person, boolean isSensitive) {
    if (!isNumber(person) || (!alone.add(person) && alone.isFull())) {
      return false;
    }
    if (isSensitive) {
      sensitive.add(person);
    }
    return true;
  }

  /** Takes a link of somebody in a record. */
  void link(long better, long worse) {
    if (isNumber(worse) && Identifier.isDocument(better)) {
      own(worse, better);
    } else if (isNumber(better) && isNamed(worse, Identifier.isShared(better))) {
      own(better, worse);
    }
  }

  private boolean own(long number, long owner) {
    boolean added = owned.add(number);
    if (added) {
      owners.add(number, owner);
    }
    return added;
  }

  /** Takes whose a number that stands alone likely is; tells whether nobody else has it. */
  boolean likely(long number, long owner) {
    return alone.contains(number) && own(number, owner);
  }

  private static boolean isNumber(long identifier) {
    return Identifier.isNumber(identifier) && !Identifier.isDocument(identifier);
  }

  /** Whether it is somebody with a name: by the key of a row, or beside a telephone. */
  private static boolean isNamed(long person, boolean beside) {
    int rank = Identifier.rank(person);
    return rank == Identifier.NAME_BESIDE || (beside && rank == Identifier.NAMED_NUMBER);
  }

  /**
   * Hands on those that are of nobody else.
   *
   * @param people takes them
   * @param inSensitive takes those with sensitive information, or who has them
   */
  void people(LongConsumer people, LongConsumer inSensitive) {
    for (long number : alone.toArray()) {
      if (!owned.contains(number)) {
        (sensitive.contains(number) ? inSensitive : people).accept(number);
      }
    }
    long[] pairs = owners.toArray();
    for (int i = 0; i < pairs.length; i += 2) {
      if (sensitive.contains(pairs[i])) {
        inSensitive.accept(pairs[i + 1]);
      }
    }
  }
}
