package org.inshore.core.person.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.inshore.core.person.set.LongSet;

/**
 * Set of people by who stands for them: a bit for the place of each who is linked, a set of hashes
 * for who is not.
 */
public final class LinkedSet {
  private final Links links;
  private final BitSet linked = new BitSet();
  private final LongSet others = new LongSet(Integer.MAX_VALUE);

  /** Makes an empty one. */
  public LinkedSet(Links links) {
    this.links = links;
  }

  /** Adds the person of an identifier, at its place among the linked; whether it is new. */
  public boolean addPerson(long identifier, int place) {
    return add(identifier, place < 0 ? place : links.personAt(place));
  }

  /** The same if all that is doubtful is of others. */
  public boolean addApart(long identifier, int place) {
    return add(identifier, place < 0 ? place : links.apartAt(place));
  }

  private boolean add(long identifier, int place) {
    if (place < 0) {
      return others.add(identifier);
    }
    boolean isNew = !linked.get(place);
    linked.set(place);
    return isNew;
  }

  /** Places of those who are linked, in order. */
  public int[] linked() {
    return linked.stream().toArray();
  }

  /** Those who are not, in order. */
  public long[] others() {
    long[] all = others.toArray();
    Arrays.sort(all);
    return all;
  }

  /** Who stands for each of all. */
  public long[] identifiers() {
    return LongStream.concat(
            linked.stream().mapToLong(links::identifier), Arrays.stream(others.toArray()))
        .toArray();
  }

  /** Whether both hold the same people. */
  public boolean isSame(LinkedSet other) {
    return linked.equals(other.linked) && Arrays.equals(others(), other.others());
  }
}
