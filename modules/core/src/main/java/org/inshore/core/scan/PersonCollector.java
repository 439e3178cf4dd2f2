package org.inshore.core.scan;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.inshore.engine.Match;

/**
 * Tells the people of one asset apart: per record (row or line), the best identifier in it.
 *
 * <p>A record may name several people by their best identifiers, for instance a list of resident
 * IDs in one line; further kinds in it are of the same people.
 */
final class PersonCollector {
  private static final int BATCH = 50_000;
  private static final int MOST_OPEN = 100_000;

  private final Consumer<long[]> people;
  private final TreeMap<Long, Best> records = new TreeMap<>();
  private final LongSet found = new LongSet(BATCH);
  private boolean closed;

  /** The identifiers of the best rank that a record holds. */
  private static final class Best {
    private int rank = Integer.MAX_VALUE;
    private final LongSet hashes = new LongSet(1000);
  }

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
    if (match.personKey() == 0 || closed) {
      return;
    }
    if (records.size() >= MOST_OPEN && !records.containsKey(match.record())) {
      settle(records.size());
    }
    Best best = records.computeIfAbsent(match.record(), record -> new Best());
    if (match.personKey() < best.rank) {
      best.rank = match.personKey();
      best.hashes.clear();
    }
    if (match.personKey() == best.rank) {
      best.hashes.add(match.valueHash());
    }
  }

  /**
   * Ends the content at hand.
   *
   * @param more whether the same text goes on, perhaps in the middle of its last line
   */
  synchronized void contentDone(boolean more) {
    settle(more && !records.isEmpty() ? records.size() - 1 : records.size());
  }

  /** Ends the asset; what comes later is dropped. */
  synchronized void close() {
    closed = true;
    settle(records.size());
    flush();
  }

  private void settle(int count) {
    Iterator<Map.Entry<Long, Best>> iterator = records.entrySet().iterator();
    for (int i = 0; i < count; i++) {
      for (long hash : iterator.next().getValue().hashes.toArray()) {
        found.add(hash);
        if (found.size() >= BATCH) {
          flush();
        }
      }
      iterator.remove();
    }
  }

  private void flush() {
    if (found.size() > 0) {
      people.accept(found.toArray());
      found.clear();
    }
  }
}
