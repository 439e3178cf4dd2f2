package org.inshore.core.person.lone;

import java.util.function.LongConsumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;

/**
 * Customer numbers that stand alone in their records. A number beside somebody else's values is a
 * customer's; where that is usual in an asset, as in a table of contacts, so is one beside which
 * cells were left empty. Elsewhere nothing tells that it is a person's and not a company's, or a
 * key without anybody.
 *
 * <p>A number beside which another record of the asset has a document is of the document's person,
 * whoever has the same number elsewhere: systems number their customers each for itself.
 */
final class LoneCustomers {
  private static final int MOST = 1_000_000;

  private final LongSet alone = new LongSet(MOST);
  private final LongSet sensitive = new LongSet(MOST);
  private final LongSet beside = new LongSet(MOST);
  private final LongSet documented = new LongSet(MOST);
  private final LongSet pairs = new LongSet(MOST);
  private final LongSet ofSeveral = new LongSet(MOST);
  private final LongSet waiting = new LongSet(MOST);
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

  /** Takes a link of somebody in a record. */
  void link(long better, long worse) {
    if (Identifier.isCustomer(worse) && Identifier.isDocument(better)) {
      boolean other = pairs.add(31 * better + worse);
      if (!documented.add(worse) && other) {
        ofSeveral.add(worse);
      }
    }
  }

  /**
   * Takes whom a record tells of, where that is known by a customer number at best.
   *
   * @return whether it is kept until the asset ends
   */
  boolean await(long person, boolean isSensitive) {
    return Identifier.isCustomer(person)
        && !isSensitive
        && (waiting.add(person) || !waiting.isFull());
  }

  /** Whether a number is of the one person with whose document it stands. */
  private boolean isDocumented(long number) {
    return documented.contains(number) && !ofSeveral.contains(number) && !pairs.isFull();
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
    for (long number : waiting.toArray()) {
      if (!isDocumented(number)) {
        people.accept(number);
      }
    }
    for (long number : alone.toArray()) {
      if (isDocumented(number) && !sensitive.contains(number)) {
        continue;
      }
      if (usual) {
        (sensitive.contains(number) ? inSensitive : people).accept(number);
      } else {
        doubtful.accept(number);
      }
    }
  }
}
