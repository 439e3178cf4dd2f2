package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.inshore.core.file.Sha256;
import org.inshore.core.key.OperatorKey;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inventories of every released form of the store open, say the same, and stay as they are. */
class ReleasedFormsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 12})
  void opens(int form) throws Exception {
    Path scan = unpacked(form);
    String before = Sha256.of(Files.readAllBytes(scan.resolve("inventory.db")));
    for (LocalDate day : List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2029, 6, 1))) {
      OperatorKey key = OperatorKey.open(folder.resolve("key-" + form));
      ReadOptions options =
          new ReadOptions(day.getYear() == 2026 ? null : day, Map.of(), key.sealer(), true);
      try (InventoryReader reader = InventoryReader.open(scan, options)) {
        assertThat(reader.run().id()).isEqualTo("run-2");
        assertThat(reader.sources()).hasSize(3);
        assertThat(count(reader.findings())).isEqualTo(2);
        assertThat(count(reader.assets())).isPositive();
        assertThat(count(reader.flows())).isEqualTo(1);
        assertThat(count(reader.columns())).isEqualTo(1);
        assertThat(count(reader.copies())).isEqualTo(1);
        assertThat(count(reader.formerViolations())).isEqualTo(1);
        assertThat(count(reader.personsByAsset())).isEqualTo(2);
        assertThat(count(reader.incidents())).isEqualTo(2);
        assertThat(reader.totals()).isNotNull();
        try (Stream<SecretEntry> secrets = reader.secrets()) {
          assertThat(secrets.toList()).hasSize(1);
        }
        YearSum all = reader.yearSums().getFirst();
        assertThat(all.persons()).isEqualTo(new PersonCount(178, true));
        assertThat(all.runs()).containsExactly("run-1", "run-2");
        try (Stream<Violation> violations = reader.violations()) {
          assertThat(violations.map(each -> each.title().zh()))
              .anyMatch(title -> title.contains(day.getYear() == 2026 ? "按所声明的依据存放于境外" : "不在有效期内"));
        }
        SceneSum scene = reader.scenes().getFirst();
        assertThat(scene.scene().id()).isEqualTo("register:hk");
        assertThat(scene.scene().recipient()).isEqualTo("示例（香港）");
        try (Stream<ScenePlace> places = reader.scenePlaces()) {
          assertThat(places.map(ScenePlace::scene)).contains("register:hk");
        }
        assertThat(reader.thresholds()).isNotEmpty();
        assertThat(reader.passings()).isNotEmpty();
      }
    }
    assertThat(Sha256.of(Files.readAllBytes(scan.resolve("inventory.db")))).isEqualTo(before);
  }

  /** The next scan goes on with the year of an inventory from before the upgrade. */
  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 12})
  void isCarriedOn(int form) throws Exception {
    Path scan = unpacked(form);
    OperatorKey key = OperatorKey.open(folder.resolve("key-" + form));
    Path next = folder.resolve("next");
    RunInfo run = Fixture.run();
    RunInfo own =
        new RunInfo(
            "run-3",
            run.toolVersion(),
            run.startedBy(),
            Fixture.STARTED,
            null,
            RunInfo.State.RUNNING,
            run.targets(),
            run.configurationHash(),
            run.ruleSetHash(),
            0.5,
            null,
            "run-2",
            null,
            null);
    try (InventoryWriter writer =
        InventoryWriter.create(
            next,
            own,
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.with(scan).with(key.sealer()))) {
      writer.source(Fixture.source("hk"), Fixture.HONG_KONG);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(next)) {
      assertThat(reader.yearSums().getFirst().persons()).isEqualTo(new PersonCount(178, true));
      assertThat(reader.yearSums().getFirst().runs()).containsExactly("run-1", "run-2", "run-3");
    }
  }

  private static long count(Stream<?> stream) {
    try (stream) {
      return stream.count();
    }
  }

  private Path unpacked(int form) throws Exception {
    Path scan = Files.createDirectories(folder.resolve("form-" + form));
    try (InputStream in = resource(form, "inventory.db.gz");
        InputStream key = resource(form, "key")) {
      Files.copy(new GZIPInputStream(in), scan.resolve("inventory.db"));
      Path to = folder.resolve("key-" + form);
      Files.copy(key, to);
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
    }
    return scan;
  }

  private static InputStream resource(int form, String name) {
    return Objects.requireNonNull(
        ReleasedFormsTest.class.getResourceAsStream("/released/form-" + form + "/" + name));
  }
}
