package org.inshore.core.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.inshore.core.file.Sha256;
import org.inshore.core.key.Sealer;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest extends VerificationFixture {
  @Test
  void isRightAsWritten() throws Exception {
    seal(null);
    Verification verification = verify();
    assertThat(verification.wrong()).isEmpty();
    assertThat(verification.condition()).isEqualTo(Condition.WHOLE);
    assertThat(texts(verification.told()))
        .anyMatch(text -> text.contains("4 of 4 files"))
        .anyMatch(text -> text.contains("14 actions"))
        .anyMatch(text -> text.contains("not signed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inventory.db",
        "report.html",
        "report.xlsx",
        "actions.log",
        "manifest.sha256",
        "manifest.sha256.sig",
        "manifest.pub"
      })
  void catchesOneChangedByteInEachFile(String name) throws Exception {
    seal(key());
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    for (int at : List.of(0, bytes.length / 2, bytes.length - 2)) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThat(verify().wrong()).as(name + " at " + at).isNotEmpty();
    }
    Files.write(file, bytes);
    assertThat(verify().wrong()).isEmpty();
  }

  @Test
  void namesTheLineThatIsMissing() throws Exception {
    seal(null);
    Path log = folder.resolve(ActionLog.FILE);
    List<String> lines = Files.readAllLines(log);
    for (int i = 1; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      Files.write(log, fewer);
      String expected =
          i == lines.size() - 1 ? "holds 13 of 14 actions" : "actions " + i + " to " + i;
      assertThat(texts(verify().forged())).anyMatch(text -> text.contains(expected));
    }
  }

  @Test
  void namesTheLineThatWasChangedOrMoved() throws Exception {
    seal(null);
    Path log = folder.resolve(ActionLog.FILE);
    List<String> lines = Files.readAllLines(log);
    Files.writeString(log, Files.readString(log).replace("auditor", "nobody!"));
    assertThat(texts(verify().forged())).anyMatch(text -> text.contains("action 1"));
    Collections.swap(lines, 4, 5);
    Files.write(log, lines);
    assertThat(texts(verify().forged())).anyMatch(text -> text.contains("action 4"));
  }

  @Test
  void namesWhatIsMissingOrAdded() throws Exception {
    seal(null);
    Files.delete(folder.resolve("report.html"));
    Files.writeString(folder.resolve("report2.html"), "");
    Files.writeString(folder.resolve(".hidden"), "");
    Files.createDirectories(folder.resolve("nested/deep"));
    Files.writeString(folder.resolve("nested/deep/file"), "");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("report.xlsx"));
    Files.move(folder.resolve("report.xlsx"), elsewhere.resolve("report.xlsx"));
    Files.createSymbolicLink(folder.resolve("report.xlsx"), elsewhere.resolve("report.xlsx"));
    assertThat(texts(verify().wrong()))
        .containsExactlyInAnyOrder(
            "missing: report.html; inshore report makes reports anew",
            "added, not part of the results: report2.html",
            "added, not part of the results: .hidden",
            "added, not part of the results: nested/",
            "added, not part of the results: nested/deep/",
            "added, not part of the results: nested/deep/file",
            "added, not part of the results: link, a link",
            "not a plain file, but a link or a folder: report.xlsx; remove it, inshore report"
                + " makes reports anew");
  }

  @Test
  void saysThatTheManifestIsMissing() throws Exception {
    Verification verification = verify();
    assertThat(verification.condition()).isEqualTo(Condition.UNSEALED);
    assertThat(texts(verification.wrong()))
        .anyMatch(text -> text.contains("manifest.sha256 is missing"));
  }

  @Test
  void knowsTheStateOfAScanByItsLogAndInventory() throws Exception {
    Path stopped = elsewhere.resolve("stopped");
    SmallScan.write(stopped, State.STOPPED);
    Seal.scan(stopped, null, SmallScan.sealer(stopped));
    Verification verification = Verification.of(stopped, null, null);
    assertThat(verification.condition()).isEqualTo(Condition.STOPPED);
    assertThat(verification.wrong()).isEmpty();
    Path broken = elsewhere.resolve("broken");
    SmallScan.write(broken, null);
    verification = Verification.of(broken, null, null);
    assertThat(verification.condition()).isEqualTo(Condition.BROKEN_OFF);
    assertThat(verification.wrong()).isEmpty();
  }

  @Test
  void theKeyOfTheScanKnowsItsResultsAgain() throws Exception {
    Sealer sealer = SmallScan.sealer(folder);
    assertThat(Verification.of(folder, sealer).kept()).isFalse();
    seal(null);
    Verification verification = Verification.of(folder, sealer);
    assertThat(verification.kept()).isTrue();
    assertThat(verification).usingRecursiveComparison().ignoringFields("kept").isEqualTo(verify());
    assertThat(verify().kept()).isFalse();
    Sealer other = SmallScan.sealer(elsewhere.resolve("other"));
    assertThat(Verification.of(folder, other).kept()).isFalse();
  }

  /** A manifest that is written anew over changed results lists them right, without their seal. */
  @Test
  void noManifestWrittenAnewIsOfTheKey() throws Exception {
    Sealer sealer = SmallScan.sealer(folder);
    seal(null);
    SmallScan.sql(folder, "UPDATE asset_entry SET version = 7001");
    Manifest before = manifest(folder);
    Manifest anew =
        Seal.after(
            folder,
            before,
            before.condition(),
            List.of(folder.resolve("inventory.db")),
            elsewhere.resolve("marks.yaml"),
            Seal.By.SCAN);
    for (String seal : Arrays.asList(before.results(), "no seal!", null)) {
      Seal.write(folder, anew.sealing(seal), null);
      Verification verification = Verification.of(folder, sealer);
      assertThat(verification.forged()).isEmpty();
      assertThat(verification.kept()).isFalse();
    }
  }

  @Test
  void knowsThatAScanIsAtWork() throws Exception {
    Path running = elsewhere.resolve("running");
    try (ActionLog _ = ActionLog.create(running, "run-2")) {
      assertThat(Verification.of(running, null, null).condition()).isEqualTo(Condition.RUNNING);
      assertThatThrownBy(() -> ReportSeal.open(running, running, null))
          .isInstanceOf(IntegrityException.class)
          .hasMessageContaining("--out");
    }
    assertThat(Verification.of(running, null, null).condition()).isEqualTo(Condition.BROKEN_OFF);
  }

  /** Without a manifest nothing else could tell. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE run SET state = 'STOPPED'",
        "UPDATE run SET id = 'another'",
        "DELETE FROM asset_entry WHERE id = 2",
        "UPDATE asset_entry SET units = 8 WHERE id = 3",
        "UPDATE asset_entry SET outcome = 'FAILED', units = NULL, category = 'UNREADABLE' WHERE id = 3",
        "UPDATE asset_entry SET location = 'core/table:other' WHERE id = 3",
        "INSERT INTO source (no, id, scanner, target, classified, verdict)"
            + " VALUES (2, 'x', 'x', 'x', 0, 'UNKNOWN')",
        "INSERT INTO asset_entry (id, source_no, location, place_hash, type_no, size, outcome)"
            + " VALUES (99, 1, 'core/table:new', 0, 1, 1, 'SKIPPED')"
      })
  void catchesAnInventoryThatTheLogContradicts(String statement) throws Exception {
    assertThat(verify().forged()).isEmpty();
    SmallScan.sql(folder, statement);
    assertThat(texts(verify().forged())).anyMatch(text -> text.contains("inventory"));
    assertThatThrownBy(() -> ReportSeal.open(folder, folder, null))
        .isInstanceOf(IntegrityException.class)
        .hasMessageContaining("no report is made");
  }

  @Test
  void theInventoryOfAScanThatWasBrokenOffIsTheBeginOfItsLog() throws Exception {
    Path broken = elsewhere.resolve("broken");
    SmallScan.write(broken, null);
    SmallScan.sql(broken, "DELETE FROM asset_entry WHERE id >= 4");
    assertThat(Verification.of(broken, null, null).wrong()).isEmpty();
    SmallScan.sql(broken, "DELETE FROM asset_entry WHERE id = 2");
    assertThat(texts(Verification.of(broken, null, null).forged()))
        .anyMatch(text -> text.contains("lacks the asset of action"));
  }

  @Test
  void aScanWithoutAnEndStaysBrokenOff() throws Exception {
    Path broken = elsewhere.resolve("broken");
    SmallScan.write(broken, null);
    Path log = broken.resolve(ActionLog.FILE);
    String text = Files.readString(log);
    Files.writeString(log, text.substring(0, text.length() - 20));
    SmallScan.sql(broken, "DELETE FROM asset_entry WHERE id = 5");
    for (int i = 0; i < 3; i++) {
      report(broken, broken, "report.csv", i == 2 ? key() : null);
      Verification verification = Verification.of(broken, null, null);
      assertThat(texts(verification.wrong())).isEmpty();
      assertThat(verification.condition()).isEqualTo(Condition.BROKEN_OFF);
      assertThat(texts(verification.told()))
          .contains("The log of actions ends within action 13, where the scan was killed.");
    }
    assertThat(manifest(broken).earlier()).hasSize(2);
    SmallScan.sql(broken, "UPDATE run SET state = 'DONE', ended = '2026-11-25T01:02:03Z'");
    assertThat(texts(Verification.of(broken, null, null).forged()))
        .anyMatch(each -> each.contains("its log holds no end"));
  }

  @Test
  void resultsWithoutTheManifestOfTheirScanAreNeverSignedNorWhole() throws Exception {
    assertThatThrownBy(() -> ReportSeal.open(folder, folder, key()))
        .isInstanceOf(IntegrityException.class)
        .hasMessageContaining("not signed");
    for (int i = 0; i < 2; i++) {
      report(folder, folder, "report.html", null);
      Verification verification = verify();
      assertThat(verification.condition()).isEqualTo(Condition.UNSEALED);
      assertThat(texts(verification.wrong()))
          .anyMatch(text -> text.contains("was written by a report"))
          .anyMatch(text -> text.contains("added, not part of the results: report.xlsx"));
    }
    assertThatThrownBy(() -> ReportSeal.open(folder, folder, key()))
        .isInstanceOf(IntegrityException.class);
    Path out = elsewhere.resolve("out");
    report(folder, out, "report.html", null);
    assertThat(Verification.of(out, null, null).wrong()).hasSize(1);
  }

  @Test
  void aManifestNumbersThoseBeforeIt() throws Exception {
    seal(null);
    String first = Sha256.of(folder.resolve(Manifest.FILE));
    report(folder, folder, "report.html", null);
    String second = Sha256.of(folder.resolve(Manifest.FILE));
    report(folder, folder, "report.html", key());
    assertThat(Files.readAllLines(folder.resolve(Manifest.FILE)))
        .anyMatch(line -> line.startsWith("# manifest 2: " + first + " "))
        .anyMatch(line -> line.startsWith("# manifest 3: " + second + " "))
        .contains("# previous-manifest: " + second);
    assertThat(texts(verify().told())).anyMatch(text -> text.startsWith("Not all earlier"));
    assertThat(verify().wrong()).isEmpty();
    String text = Files.readString(folder.resolve(Manifest.FILE));
    assertThatThrownBy(() -> Manifest.parse(text.replace("# manifest 2:", "# manifest 4:")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reportsApartSayOfWhichInventoryTheyAre() throws Exception {
    seal(null);
    Path out = elsewhere.resolve("out");
    report(folder, out, "report.csv", null);
    report(folder, out, "report.html", null);
    Verification verification = Verification.of(out, null, null);
    assertThat(verification.wrong()).isEmpty();
    assertThat(verification.apart()).isTrue();
    assertThat(verification.condition()).isEqualTo(Condition.WHOLE);
    String hash = Sha256.of(folder.resolve("inventory.db"));
    assertThat(texts(verification.told()))
        .anyMatch(text -> text.contains("run-1") && text.contains(hash))
        .anyMatch(text -> text.contains("2 of 2 files"));
    assertThat(Files.readAllLines(out.resolve(Manifest.FILE)))
        .contains("# from: " + hash + "  inventory.db");
  }

  @Test
  void reportsGoOnlyWhereTheyAreToldFromTheRest() throws Exception {
    seal(null);
    Path full = Files.createDirectory(elsewhere.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "");
    assertThatThrownBy(() -> ReportSeal.open(folder, full, null))
        .isInstanceOf(IntegrityException.class)
        .hasMessageContaining("is not empty");
    assertThatThrownBy(() -> ReportSeal.open(folder, folder.resolve("reports"), null))
        .isInstanceOf(IntegrityException.class)
        .hasMessageContaining("inside the results");
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
    assertThatThrownBy(() -> ReportSeal.open(folder, link.resolve("reports"), null))
        .isInstanceOf(IntegrityException.class);
    report(folder, link, "report.html", null);
    assertThat(verify().apart()).isFalse();
  }

  @Test
  void tellsOfOfficersNotesMadeLater() throws Exception {
    Path marks = elsewhere.resolve("marks.yaml");
    seal(null);
    assertThat(texts(Verification.of(folder, null, marks).told()))
        .noneMatch(text -> text.contains("notes"));
    Files.writeString(marks, "marks: []\n");
    Verification verification = Verification.of(folder, null, marks);
    assertThat(verification.wrong()).isEmpty();
    assertThat(texts(verification.told())).anyMatch(text -> text.contains("notes were added"));
  }

  @Test
  void keepsWhatIsWrongWhenReportsAreRemade() throws Exception {
    seal(null);
    Files.writeString(folder.resolve("report.xlsx"), "another");
    Files.writeString(folder.resolve("added.txt"), "");
    report(folder, folder, "report.html", null);
    assertThat(texts(verify().wrong()))
        .containsExactlyInAnyOrder(
            "changed: report.xlsx; inshore report makes reports anew",
            "added, not part of the results: added.txt");
  }
}
