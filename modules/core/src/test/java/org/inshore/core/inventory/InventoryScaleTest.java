package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.inshore.core.person.PersonBatch;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class InventoryScaleTest {
  private static final int FINDINGS = 100_000;
  private static final int ASSETS = 5_000;

  @TempDir private Path folder;

  @Test
  void streamsManyFindingsInOrder() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("s"), HONG_KONG);
      for (int i = 0; i < FINDINGS; i++) {
        Location asset = file("s", "file-" + i % ASSETS);
        writer.finding(Fixture.ids(asset.append("part", "" + i), asset, 1, 0.9));
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<Finding> findings = reader.findings()) {
      Iterator<Finding> iterator = findings.iterator();
      String last = "";
      int count = 0;
      while (iterator.hasNext()) {
        String location = iterator.next().location().toString();
        if (location.compareTo(last) <= 0) {
          throw new AssertionError(location + " after " + last);
        }
        last = location;
        count++;
      }
      assertThat(count).isEqualTo(FINDINGS);
      assertThat(reader.totals().count(Figure.FINDINGS)).isEqualTo(FINDINGS);
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(ASSETS);
    }
  }

  @Test
  void takesFromManyThreads() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      writer.source(source("s"), HONG_KONG);
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int number = thread;
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    Location asset = file("s", number + "-" + i);
                    writer.finding(Fixture.ids(asset, 1, 0.9));
                    writer.persons(asset, new PersonBatch(new long[] {i + 1}, new long[0]));
                    writer.asset(scanned(asset));
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().count(Figure.LOOKED_THROUGH)).isEqualTo(4_000);
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(4_000);
      assertThat(reader.totals().persons(Figure.PERSONS).persons()).isEqualTo(500);
    }
  }

  @Test
  void holdsNoValueInClear() throws Exception {
    String value = "110101190001010014";
    Location asset = file("s", "a");
    Sample sample = new Sample(asset.append("line", "1"), MaskedText.of(value, 3, 2), 0.9);
    Path running = folder.resolve("inventory.db-wal");
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("s"), HONG_KONG);
      writer.finding(
          new Finding(
              asset,
              asset,
              Fixture.ID.id(),
              Subject.PERSONAL_FINANCIAL,
              1,
              1,
              0.9,
              List.of(sample.position()),
              List.of(sample)));
      writer.asset(scanned(asset));
      Thread.sleep(1_200);
      check(running, value);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    check(folder.resolve("inventory.db"), value);
  }

  @Test
  void canBeReadWithoutUs() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(source("s"), HONG_KONG);
      Location asset = file("s", "a/b:c%2f客户.xlsx");
      writer.asset(scanned(asset));
      writer.finding(Fixture.ids(asset, 3, 0.9));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("inventory.db"));
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("SELECT place, jurisdiction, jrt_0171 FROM v_inventory")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("s/path:a/b:c%2f客户.xlsx/line:1");
        assertThat(row.getString(2)).isEqualTo("HK");
        assertThat(row.getString(3)).isEqualTo("C2");
      }
      try (ResultSet row = statement.executeQuery("SELECT place, outcome FROM v_coverage")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(2)).isEqualTo("SCANNED");
      }
      try (ResultSet row = statement.executeQuery("SELECT nature, basis_zh FROM v_violation")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("VIOLATION");
        assertThat(row.getString(2)).contains("个人信息保护法");
      }
    }
  }

  private static void check(Path file, String value) throws Exception {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("110*************14").doesNotContain(value);
  }
}
