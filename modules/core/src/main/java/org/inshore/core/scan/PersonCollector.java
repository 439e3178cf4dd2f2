package org.inshore.core.scan;

import java.util.function.Consumer;
import org.inshore.engine.Match;

/**
 * Tells the people of one asset apart: per record (row or line), the best identifier in it.
 *
 * <p>A record may name several people by their best identifiers, for instance a list of resident
 * IDs in one line; further kinds in it are of the same people.
 *
 * <p>Matches come record by record, so one record is open at a time. Records may come in any order;
 * one whose matches do not come in a row counts as several.
 */
final class PersonCollector {
  private static final int BATCH = 50_000;
  private static final int MOST_IN_RECORD = 1000;

  private final Consumer<long[]> people;
  private final LongSet found = new LongSet(BATCH);
  private boolean closed;

  private boolean open;
  private long record;

  /** The best rank that the open record holds. */
  private int rank;

  /** Its first identifier of that rank; nearly always the only one. */
  private long first;

  private final LongSet others = new LongSet(MOST_IN_RECORD - 1);

  /**
   * Makes a collector.
   *
   * @param people takes hashes in batches; one may come again in a later batch
   */
  PersonCollector(Consumer<long[]> people) {
    this.people = people;
  }

  /** Adds a match in the content at hand. */
  synchronized void add(Match match) {
    int rankOfMatch = match.personKey();
    if (rankOfMatch == 0 || closed) {
      return;
    }
    if (!open || match.record() != record) {
      settle();
      open = true;
      record = match.record();
      rank = rankOfMatch;
      first = match.valueHash();
    } else if (rankOfMatch < rank) {
      rank = rankOfMatch;
      first = match.valueHash();
      others.clear();
    } else if (rankOfMatch == rank && match.valueHash() != first) {
      others.add(match.valueHash());
    }
  }

  /**
   * Ends the content at hand.
   *
   * @param more whether the same text goes on, perhaps in the middle of its last line
   */
  synchronized void contentDone(boolean more) {
    if (!more) {
      settle();
    }
  }

  /** Ends the asset; what comes later is dropped. */
  synchronized void close() {
    closed = true;
    settle();
    flush();
  }

  private void settle() {
    if (!open) {
      return;
    }
    open = false;
    found(first);
    if (others.size() > 0) {
      for (long hash : others.toArray()) {
        found(hash);
      }
      others.clear();
    }
  }

  private void found(long hash) {
    found.add(hash);
    if (found.size() >= BATCH) {
      flush();
    }
  }

  private void flush() {
    if (found.size() > 0) {
      people.accept(found.toArray());
      found.clear();
    }
  }
}
