package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** The people of some rows are the same in any order of rows, however they lie in assets. */
class PersonOrderTest {
  private static final Location TABLE = Location.of("s");

  /** A value of a column: rank and number; of whom in the row. */
  private record Value(int column, int rank, long hash, int person) {}

  @Test
  void theOrderOfRowsAndTheirPlacesDoNotMatter() {
    long seed = Long.getLong("inshore.seed", 41L);
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      List<List<Value>> rows = rows(random);
      Set<Long> first = people(rows, 1);
      for (int assets = 1; assets <= 5; assets++) {
        Collections.shuffle(rows, random);
        assertThat(people(rows, assets)).as("-Dinshore.seed=%d", seed).isEqualTo(first);
      }
    }
  }

  private static List<List<Value>> rows(Random random) {
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      long one = random.nextInt(60);
      List<Value> row = new ArrayList<>();
      add(random, row, new Value(0, 1, one, 0));
      add(random, row, new Value(1, 3, 100 + one / 2, 0));
      add(random, row, new Value(2, 3, random.nextInt(10) == 0 ? 999 : 200 + one, 0));
      add(random, row, new Value(3, 4, 300 + one * 2 + random.nextInt(2), 0));
      add(random, row, new Value(4, 15, 500 + one, 0));
      long other = random.nextInt(60);
      add(random, row, new Value(5, 3, 100 + other / 2, 77));
      add(random, row, new Value(6, 15, 500 + other, 77));
      rows.add(row);
    }
    return rows;
  }

  private static void add(Random random, List<Value> row, Value value) {
    if (random.nextInt(3) > 0) {
      row.add(value);
    }
  }

  private static Set<Long> people(List<List<Value>> rows, int assets) {
    List<long[]> persons = new ArrayList<>();
    List<long[]> links = new ArrayList<>();
    int each = (rows.size() + assets - 1) / assets;
    for (int from = 0; from < rows.size(); from += each) {
      PersonCollector collector =
          new PersonCollector(
              batch -> {
                persons.add(batch.persons());
                links.add(batch.links());
              });
      for (int row = from; row < Math.min(rows.size(), from + each); row++) {
        for (Value value : rows.get(row)) {
          collector.add(match(row, value));
        }
      }
      collector.close();
    }
    int count = links.stream().mapToInt(batch -> batch.length / 2).sum();
    Links all = Links.of(count, taker -> links.forEach(batch -> taker.accept(0, batch)));
    Set<Long> people = new TreeSet<>();
    persons.forEach(batch -> Arrays.stream(batch).map(all::person).forEach(people::add));
    // A name alone is of its asset where no row tells more.
    people.removeIf(person -> Identifier.rank(person) == Identifier.NAME_BESIDE);
    return people;
  }

  private static Match match(int row, Value value) {
    String rule = "rule" + value.rank();
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    Location column = TABLE.append("column", "c" + value.column());
    Place place =
        new Place(
            column,
            TABLE,
            Content.Naming.COLUMN,
            value.column(),
            value.person(),
            0,
            Place.Owner.SAID);
    long hash = (value.hash() + 1) * 0x9E3779B97F4A7C15L;
    return new Match(
        info, place, row, 0, 1, 0.9, null, hash, value.rank(), value.person(), false, null);
  }
}
