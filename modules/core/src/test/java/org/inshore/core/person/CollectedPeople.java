package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/** A collector of people, and who comes out of it. */
public abstract class CollectedPeople {
  final TreeSet<Long> people = new TreeSet<>();

  /** By the worse identifier. */
  final TreeMap<Long, Long> links = new TreeMap<>();

  final TreeSet<Long> sensitive = new TreeSet<>();

  final PersonCollector collector =
      new PersonCollector(
          batch -> {
            TreeSet<Long> inBatch = new TreeSet<>();
            Arrays.stream(batch.persons()).map(CollectedPeople::number).forEach(inBatch::add);
            people.addAll(inBatch);
            Arrays.stream(batch.sensitive())
                .map(CollectedPeople::number)
                .peek(person -> assertThat(inBatch.contains(person)).isTrue())
                .forEach(sensitive::add);
            for (long[] pairs : List.of(batch.links(), batch.doubtful())) {
              for (int i = 0; i < pairs.length; i += 2) {
                if (pairs[i] != 0) {
                  links.put(number(pairs[i + 1]), number(pairs[i]));
                }
              }
            }
          });

  final void add(long record, long hash, int rank) {
    collector.add(match(Place.of(Location.of("s")), "a", record, hash, rank));
  }

  public static Match match(Place place, String rule, long record, long hash, int rank) {
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    return new Match(info, place, record, 0, 1, 0.9, null, hash << 4, rank);
  }

  static long number(long identifier) {
    return identifier >> 4;
  }
}
