package org.inshore.core.outbound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.bound.Bounds;
import org.inshore.core.person.bound.PeopleSets;
import org.inshore.core.person.link.Links;
import org.inshore.spi.inventory.figure.PersonCount;

/** Counts the people of one file, each once by the links between their identifiers. */
final class FoundPeople implements Consumer<PersonBatch> {
  private final List<PersonBatch> batches = new ArrayList<>();

  @Override
  public void accept(PersonBatch batch) {
    batches.add(batch);
  }

  /** Everybody; then those of whom sensitive information stands there. */
  List<PersonCount> counts() {
    long[] links = joined(PersonBatch::links);
    long[] doubtful = joined(PersonBatch::doubtful);
    long[] people = joined(PersonBatch::persons);
    Links linked =
        Links.of(
            links.length / 2,
            taker -> taker.accept(0, links),
            doubtful,
            standing -> standing.accept(0, people));
    long more = batches.stream().mapToLong(PersonBatch::more).sum() + doubtful.length / 2;
    return List.of(count(people, linked, more), count(joined(PersonBatch::sensitive), linked, 0));
  }

  private static PersonCount count(long[] identifiers, Links links, long more) {
    long[] people = Arrays.stream(identifiers).map(links::person).toArray();
    PeopleSets sets = PeopleSets.of(people, new long[0], links);
    return new Bounds(List.of(sets), List.of(new int[1]), 1).of(0, sets.all().count(), more);
  }

  private long[] joined(Function<PersonBatch, long[]> part) {
    return batches.stream().map(part).flatMapToLong(Arrays::stream).toArray();
  }
}
