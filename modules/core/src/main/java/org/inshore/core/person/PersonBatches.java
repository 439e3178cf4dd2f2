package org.inshore.core.person;

import java.util.function.Consumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongPairs;
import org.inshore.core.person.set.LongSet;

/** Batches of identifiers of people and their links, handed on as they are full. */
final class PersonBatches {
  private static final int BATCH = 50_000;
  private static final int MOST_DOUBTS = 1_000_000;

  private final Consumer<PersonBatch> people;
  private final LongSet found = new LongSet(BATCH);
  private final LongSet foundSensitive = new LongSet(BATCH);

  /** What may be of further people; beyond as many, each time it stands there. */
  private final LongSet doubted = new LongSet(MOST_DOUBTS);

  private final LongPairs links = new LongPairs();
  private final LongPairs doubtful = new LongPairs();
  private long more;

  PersonBatches(Consumer<PersonBatch> people) {
    this.people = people;
  }

  void person(long identifier, boolean sensitive) {
    found.add(identifier);
    if (sensitive) {
      foundSensitive.add(identifier);
    }
    if (found.size() >= BATCH) {
      flush();
    }
  }

  /** Adds how many people there may be more. */
  void more(long count) {
    more += count;
  }

  /** Adds what may be of somebody else; tells whether it could be kept, and is not only counted. */
  boolean doubt(long holder, long identifier) {
    if (doubted.add(holder == 0 ? identifier : Identifier.mixed(holder, identifier))) {
      doubtful.add(holder, identifier);
    } else if (doubted.isFull()) {
      more++;
      return false;
    }
    return true;
  }

  void link(long better, long worse) {
    links.add(better, worse);
    if (links.size() >= 2 * BATCH) {
      flush();
    }
  }

  void flush() {
    if (found.size() > 0 || links.size() > 0 || doubtful.size() > 0 || more > 0) {
      people.accept(
          new PersonBatch(
              found.toArray(),
              links.toArray(),
              foundSensitive.toArray(),
              more,
              doubtful.toArray()));
      found.clear();
      foundSensitive.clear();
      links.clear();
      doubtful.clear();
      more = 0;
    }
  }
}
