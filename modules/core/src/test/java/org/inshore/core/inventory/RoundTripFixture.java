package org.inshore.core.inventory;

import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** A folder for an inventory, with findings, columns and hostile names. */
abstract class RoundTripFixture {
  static final List<String> HOSTILE =
      List.of(
          "o'clock\"; DROP TABLE asset; --",
          "=cmd|' /C calc'!A0",
          "<script>alert(1)</script>&amp;",
          "客户🏦\uD83D表",
          "a/b%2f:c\n\t\u0000end",
          " leading and trailing ",
          "{0} ? ?1 %s");

  @TempDir Path folder;

  static Finding of(Location location, long records, long filled, @Nullable Marking marking) {
    return new Finding(
        location,
        file("s", "a"),
        Fixture.ID.id(),
        Fixture.ID.subject(),
        records,
        records,
        records,
        filled,
        0.9,
        0.95,
        List.of(),
        List.of(),
        marking);
  }

  static ColumnEntry column(
      Location asset,
      String name,
      long filled,
      long masked,
      long encrypted,
      long lostDigits,
      long found) {
    return new ColumnEntry(
        asset.append("column", name),
        asset,
        name.equals("1") ? null : "varchar(20)",
        List.of("resident-id", "secret-marking"),
        9,
        filled,
        masked,
        encrypted,
        lostDigits,
        found);
  }

  void write(Consumer<InventoryWriter> content) throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("s"), HONG_KONG);
      content.accept(writer);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
  }

  static Finding finding(
      Location asset, String column, List<Location> positions, List<Sample> samples) {
    return new Finding(
        asset.append("column", column),
        asset,
        Fixture.ID.id(),
        Subject.PERSONAL_FINANCIAL,
        5,
        4,
        0.75,
        positions,
        samples);
  }

  static String plain(String name) {
    return name.replaceAll("[\uD83D\uFFFD?]", "").replace("🏦", "");
  }
}
