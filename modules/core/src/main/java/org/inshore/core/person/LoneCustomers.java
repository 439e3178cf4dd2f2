package org.inshore.core.person;

import java.util.function.LongConsumer;
import org.inshore.core.person.set.LongSet;

/**
 * Customer numbers that stand alone in their records. A number beside somebody else's values is a
 * customer's; where that is usual in an asset, as in a table of contacts, so is one beside which
 * cells were left empty. Elsewhere nothing tells that it is a person's and not a company's, or a
 * key without anybody.
 */
final class LoneCustomers {
  private static final int MOST = 1_000_000;

  private final LongSet alone = new LongSet(MOST);
  private final LongSet sensitive = new LongSet(MOST);
  private final LongSet beside = new LongSet(MOST);
  private long records;

  /**
   * Takes the number of a record.
   *
   * @return whether it is kept until the asset ends
   */
  boolean add(long number, boolean isAlone, boolean isSensitive) {
    if (!isAlone) {
      beside.add(number);
      return false;
    }
    records++;
    if (!alone.add(number) && alone.isFull()) {
      return false;
    }
    if (isSensitive) {
      sensitive.add(number);
    }
    return true;
  }

  /**
   * Hands on the numbers that were kept.
   *
   * @param people takes those of people
   * @param inSensitive takes those of people with sensitive information
   * @param doubtful takes those that may be of people
   */
  void people(LongConsumer people, LongConsumer inSensitive, LongConsumer doubtful) {
    boolean usual = beside.size() >= records;
    for (long number : alone.toArray()) {
      if (usual) {
        (sensitive.contains(number) ? inSensitive : people).accept(number);
      } else {
        doubtful.accept(number);
      }
    }
  }
}
