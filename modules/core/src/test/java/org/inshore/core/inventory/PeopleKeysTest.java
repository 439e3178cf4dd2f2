package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.core.person.PersonCollector;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of people of an estate and their bounds are the same under any operator's key. */
class PeopleKeysTest {
  private static final int KEYS = 16;
  private static final int ID = 1;
  private static final int PHONE = 3;
  private static final int CARD = 4;
  private static final int CUSTOMER = 9;
  private static final int NAME = 15;

  @TempDir private Path folder;

  private final long seed = Long.getLong("inshore.seed", 41L);

  @Test
  void neitherNumbersNorBoundsDependOnTheKey() throws Exception {
    List<PersonCount> first = counts(0);
    for (int key = 1; key < KEYS; key++) {
      assertThat(counts(key)).as("-Dinshore.seed=%d", seed).isEqualTo(first);
    }
  }

  private List<PersonCount> counts(int key) throws Exception {
    Path inventory = folder.resolve("key-" + key);
    try (InventoryWriter writer =
        InventoryWriter.create(
            inventory,
            Fixture.run(),
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD)) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int table = 0; table < 6; table++) {
        String id = "source-" + table % 3;
        if (table < 3) {
          writer.source(source(id), Residency.in(new Jurisdiction("HK"), List.of()));
        }
        Location place = file(id, "table-" + table);
        fill(writer, place, random.split(), key);
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    List<PersonCount> counts = new ArrayList<>();
    try (InventoryReader reader = InventoryReader.open(inventory)) {
      reader.sources().stream().map(SourceEntry::persons).forEach(counts::add);
      counts.add(reader.totals().persons(Figure.PERSONS));
      counts.add(reader.totals().persons(Figure.PERSONS_OFFSHORE));
    }
    return counts;
  }

  /**
   * Households under one telephone, mistyped documents, several cards, tables without some kinds.
   */
  private static void fill(
      InventoryWriter writer, Location place, SplittableRandom random, int key) {
    PersonCollector collector =
        new PersonCollector(place.hashCode(), batch -> writer.persons(place, batch));
    int kinds = 1 + random.nextInt(31);
    for (int row = 0; row < 60; row++) {
      int person = random.nextInt(80);
      boolean mistyped = random.nextInt(25) == 0;
      int[][] cells = {
        {ID, mistyped ? 1000 + person : person},
        {PHONE, person / 3},
        {NAME, person},
        {CARD, 2 * person + random.nextInt(2)},
        {CUSTOMER, person + (random.nextInt(20) == 0 ? 1 : 0)}
      };
      for (int column = 0; column < cells.length; column++) {
        if ((kinds & (1 << column)) != 0 && random.nextInt(6) > 0) {
          collector.add(match(place, row, column, cells[column][0], cells[column][1], key));
        }
      }
    }
    collector.close();
  }

  private static Match match(Location table, int row, int column, int rank, int value, int key) {
    String rule = "rule" + rank;
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    Place place =
        new Place(
            table.append("column", "c" + column),
            table,
            Content.Naming.COLUMN,
            column,
            0,
            0,
            Place.Owner.SAID);
    long hash = new SplittableRandom(31L * value + 1_000_003L * rank + 7_919L * key).nextLong();
    return new Match(info, place, row, 0, 1, 0.9, null, hash, rank, 0, false, null);
  }
}
