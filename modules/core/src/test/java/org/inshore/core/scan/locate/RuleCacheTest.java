package org.inshore.core.scan.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.pack.PackFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCacheTest {
  private static final String RULE =
      """
      id: staff
      name: {zh: 工号, en: Staff number}
      subject: personal-financial
      classifications: {jrt-0171: C1, sensitive: N}
      spelling: {last-digits: 2}
      patterns:
        - {id: plain, regex: 'SN[0-9]{6}', confidence: 0.9}
      examples:
        - {text: 'SN123456', finds: [SN123456]}
      """;

  @TempDir private Path home;
  private Path folder = Path.of("");

  @BeforeEach
  void chooseFolder() {
    folder = home.resolve("cache").resolve("inshore");
  }

  @Test
  void compilesOnceAndReadsFromThenOn() throws Exception {
    assertThat(load(RULE).isPrepared()).isTrue();
    Path kept = entries().getFirst();
    FileTime written = Files.getLastModifiedTime(kept.resolve("rules.prepared"));
    Files.setLastModifiedTime(kept, FileTime.from(Instant.EPOCH));

    RuleSet again = load(RULE);
    assertThat(again.isPrepared()).isTrue();
    assertThat(again.all()).isEqualTo(RuleSet.load(packs(RULE)).all());
    assertThat(again.freeTextOnly().isPrepared()).isTrue();
    assertThat(Files.getLastModifiedTime(kept.resolve("rules.prepared"))).isEqualTo(written);
    assertThat(Files.getLastModifiedTime(kept).toInstant()).isAfter(Instant.EPOCH); // was used
  }

  @Test
  void letsNobodyElseRead() throws Exception {
    load(RULE);
    for (Path each : List.of(folder, entries().getFirst())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aChangedRuleIsAnother() throws Exception {
    load(RULE);
    RuleSet changed = load(RULE.replace("{6}", "{7}"));
    assertThat(changed.isPrepared()).isTrue();
    assertThat(changed.sha256()).isNotEqualTo(load(RULE).sha256());
    assertThat(entries()).hasSize(2);
  }

  @Test
  void replacesWhatIsDamaged() throws Exception {
    load(RULE);
    Path file = entries().getFirst().resolve("rules.prepared");
    Files.write(file, new byte[100]);
    assertThat(load(RULE).isPrepared()).isTrue();
    assertThat(Files.size(file)).isGreaterThan(100);
  }

  @Test
  void keepsTheLastUsed() throws Exception {
    for (int i = 1; i <= 5; i++) {
      load(RULE.replace("{6}", "{" + i + "}"));
      age(entries());
    }
    Path abandoned = Files.createDirectory(folder.resolve("unfinished-1"));
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.EPOCH));
    Path begun = Files.createDirectory(folder.resolve("unfinished-2"));

    load(RULE);
    assertThat(entries()).hasSize(4).contains(begun).doesNotContain(abandoned);
  }

  @Test
  void doesWithoutAFolderThatOthersMayRead() throws Exception {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(load(RULE).isPrepared()).isFalse();
    assertThat(entries()).isEmpty();
  }

  @Test
  void doesWithoutAFolderThatCannotBeMade() throws Exception {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "in the way");
    assertThat(load(RULE).isPrepared()).isFalse();
  }

  @Test
  void aRuleThatCannotBeCompiledIsToldAndNotKept() throws Exception {
    String wrong = RULE.replace("confidence: 0.9}", "confidence: 0.9, validators: [none]}");
    assertThatExceptionOfType(RuleException.class).isThrownBy(() -> load(wrong));
    assertThat(entries()).isEmpty();
  }

  private RuleSet load(String rule) throws RuleException {
    return new RuleCache(folder).prepared(packs(rule), List.of());
  }

  private static Map<String, List<PackFile>> packs(String rule) {
    return Map.of("own", List.of(new PackFile("staff.yaml", rule)));
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static void age(List<Path> all) throws IOException {
    for (Path each : all) {
      Instant time = Files.getLastModifiedTime(each).toInstant().minus(Duration.ofMinutes(5));
      Files.setLastModifiedTime(each, FileTime.from(time));
    }
  }
}
