package org.inshore.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with one place costs that place, is said in a line, and has an outcome. */
class BadInputIT {
  private static final String ID = "110101190001010014";

  @TempDir Path folder;

  @Test
  void damagedAndEncryptedFilesHaveAnOutcomeAndTheRestIsScanned() throws IOException {
    Path share = Files.createDirectory(folder.resolve("share"));
    Files.createFile(share.resolve("empty.xlsx"));
    byte[] workbook = workbook();
    Files.write(share.resolve("half.xlsx"), Arrays.copyOf(workbook, workbook.length / 2));
    Files.write(share.resolve("half.zip"), Arrays.copyOf(workbook, workbook.length / 2));
    Files.write(share.resolve("locked.pdf"), encryptedPdf());
    Files.write(share.resolve("good.xlsx"), workbook);
    Files.writeString(share.resolve("good.txt"), "身份证号：" + ID + "\n");

    Run run =
        Run.of(
            "scan",
            share.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--fail-on",
            "incomplete");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
    try (InventoryReader inventory = InventoryReader.open(folder.resolve("out"))) {
      Map<String, Outcome> outcomes = outcomes(inventory);
      assertThat(outcomes.get("empty.xlsx")).isInstanceOf(Outcome.Scanned.class);
      assertThat(outcomes.get("good.xlsx")).isInstanceOf(Outcome.Scanned.class);
      assertThat(outcomes.get("good.txt")).isInstanceOf(Outcome.Scanned.class);
      assertThat(outcomes.get("half.xlsx"))
          .isInstanceOfAny(Outcome.Failed.class, Outcome.Incomplete.class);
      assertThat(outcomes.get("half.zip"))
          .isInstanceOfAny(Outcome.Failed.class, Outcome.Incomplete.class);
      assertThat(outcomes.get("locked.pdf"))
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> {
                assertThat(failed.reason().en()).containsIgnoringCase("password");
                assertThat(failed.reason().zh()).contains("密码");
              });
      // Also in the two halves, as far as they go.
      try (Stream<?> findings = inventory.findings()) {
        assertThat(findings.count()).isEqualTo(4);
      }
    }
  }

  @Test
  void notesThatCannotBeUsedAreToldBeforeAnythingIsRead() throws IOException {
    Path share = Files.createDirectory(folder.resolve("share"));
    Files.writeString(share.resolve("a.txt"), "x");
    Path notes = Files.writeString(folder.resolve("notes.yaml"), "no notes\n");
    Path out = folder.resolve("out");

    Run run =
        Run.of("scan", share.toString(), "--out", out.toString(), "--marks", notes.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(notes.toString()).doesNotContain("opening");
    assertThat(out).doesNotExist();
  }

  @Test
  void aMissingPathIsToldInALine() {
    Run run =
        Run.of(
            "scan", folder.resolve("none").toString(), "--out", folder.resolve("out").toString());

    assertThat(run.exitCode()).isIn(ExitCode.FAILED, ExitCode.USAGE);
    assertThat(run.err()).contains(folder.resolve("none").toString());
    assertThat(run.err() + run.out()).doesNotContain("Exception");
  }

  @Test
  void unreachableAndRefusingServersDoNotEndTheScan() throws Exception {
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start()) {
      Path share = Files.createDirectory(folder.resolve("share"));
      Files.writeString(share.resolve("good.txt"), "身份证号：" + ID + "\n");
      Files.writeString(folder.resolve("wrong"), "not-the-password\n");
      Path config =
          Files.writeString(
              folder.resolve("inshore.yaml"),
              """
              sources:
                - {id: wrong-password, target: '%s', settings: {password: 'file:wrong'}}
                - {id: unknown-host, target: 'postgresql://u@host.invalid:5432/db'}
                - {id: good, target: share, jurisdiction: CN}
              """
                  .formatted(server.url()));

      Run run =
          Run.of(
              "scan",
              "--config",
              config.toString(),
              "--out",
              folder.resolve("out").toString(),
              "--fail-on",
              "incomplete");

      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
      assertThat(run.err()).doesNotContain("not-the-password", "Exception");
      try (InventoryReader inventory = InventoryReader.open(folder.resolve("out"))) {
        Map<String, SourceEntry> sources =
            inventory.sources().stream()
                .collect(Collectors.toMap(entry -> entry.source().id(), entry -> entry));
        assertThat(requireNonNull(sources.get("wrong-password")).failure())
            .isInstanceOfSatisfying(
                Outcome.Failed.class,
                failed -> assertThat(failed.category()).isEqualTo("ACCESS_DENIED"));
        assertThat(requireNonNull(sources.get("unknown-host")).failure())
            .isInstanceOfSatisfying(
                Outcome.Failed.class,
                failed -> assertThat(failed.category()).isEqualTo("UNREACHABLE"));
        assertThat(requireNonNull(sources.get("good")).failure()).isNull();
        assertThat(requireNonNull(sources.get("good")).persons().persons()).isEqualTo(1);
      }
    }
  }

  private static Map<String, Outcome> outcomes(InventoryReader inventory) {
    try (Stream<AssetEntry> assets = inventory.assets()) {
      return assets
          .filter(entry -> entry.kind().equals("file"))
          .collect(
              Collectors.toMap(
                  entry -> String.valueOf(entry.location().value("path")), AssetEntry::outcome));
    }
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("客户");
      sheet.createRow(0).createCell(0).setCellValue("身份证号");
      sheet.createRow(1).createCell(0).setCellValue(ID);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encryptedPdf() throws IOException {
    try (PDDocument document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
      return out.toByteArray();
    }
  }
}
