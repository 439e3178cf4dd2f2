package org.inshore.core.inventory.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.bound.NameCollisions;
import org.inshore.core.person.bound.NamedPeople;
import org.inshore.core.person.set.Copies;
import org.inshore.core.person.set.HashSample;

/**
 * Estimate of how many people two places share whom nothing but their name joins: those without a
 * document, and those with a document of one kind here and of another kind there.
 */
final class LikelySame implements Copies.Alike {
  private final NameCollisions strangers;
  private final List<NamedPeople> named = new ArrayList<>();

  /** Of each place how many have a document of each kind, the better first, and how many none. */
  private final List<long[]> documented = new ArrayList<>();

  LikelySame(NameCollisions strangers) {
    this.strangers = strangers;
  }

  /**
   * Adds the next place.
   *
   * @param people everybody
   * @param documents who has a document, by kind
   */
  void add(HashSample people, List<HashSample> documents, NamedPeople names) {
    long first = documents.getFirst().count().persons();
    long second = documents.getLast().count().persons();
    long none = Math.max(0, people.count().persons() - first - second);
    documented.add(new long[] {first, second, none});
    named.add(names);
  }

  /** The names of each place. */
  List<HashSample> names() {
    return named.stream().map(NamedPeople::names).toList();
  }

  @Override
  public long count(int smaller, int larger) {
    return named.get(smaller).alsoIn(named.get(larger), strangers);
  }

  @Override
  public long most(int smaller, int larger) {
    long[] here = documented.get(smaller);
    long[] there = documented.get(larger);
    return here[2] + there[2] + Math.min(here[0], there[1]) + Math.min(here[1], there[0]);
  }
}
