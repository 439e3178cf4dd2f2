package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.MainlandTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --fail-on} of a scan and of a later check, with files as other programs write them. */
class GateIT {
  private static final String ID = "110101190001010014";
  private static final List<String> OTHERS =
      List.of("110101190001010030", "110101190001010057", "110101190001010073");

  @TempDir Path folder;
  private Path share;

  @BeforeEach
  void share() throws IOException {
    share = Files.createDirectory(folder.resolve("share"));
    Files.writeString(share.resolve("good.txt"), "harmless\n");
    Files.writeString(
        folder.resolve("inshore.yaml"),
        """
        sources:
          - id: share
            target: share
            site: 香港机房
            jurisdiction: HK
            settings: {exclude: ['left/**', '*.left']}
        key-file: hmac.key
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customers.orc",
        "customers.rar",
        "customers.parquet",
        "half.zip",
        "locked.xlsx",
        "photo.png",
        "wrong-ending.docx",
        "photo-inside.zip",
        "locked-inside.zip",
        "link-outside"
      })
  void whatWasNotReadIsIncomplete(String name) throws Exception {
    make(name, share.resolve(name));

    Run run = scan("1", "--fail-on", "incomplete");

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.out())
        .contains("Not looked at, or not to the end: ", name, "--fail-on: NOT passed");
    Run later = Run.of("check", at("1"), "--fail-on", "incomplete");
    assertThat(later.exitCode()).as(later.err()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(later.out()).contains(name);
    Run zh = Run.of("check", at("1"), "--fail-on", "incomplete", "--lang", "zh");
    assertThat(zh.out()).contains("未检查或未检查完：", "未通过");
  }

  @Test
  void whatTheOperatorExcludedAndWhatIsEmptyIsNot() throws Exception {
    Files.createDirectory(share.resolve("left"));
    make("customers.rar", share.resolve("left/a.rar"));
    make("photo.png", share.resolve("b.left"));
    Files.createFile(share.resolve("empty.xlsx"));
    Files.createSymbolicLink(share.resolve("same"), share.resolve("good.txt"));

    Run run = scan("1", "--fail-on", "incomplete");

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("Everything in scope", "--fail-on: passed");
  }

  @Test
  void violationsAreHeededUntilSomebodyDecides() throws Exception {
    write("a.csv", ID);
    write("b.csv", ID);
    assertThat(scan("1", "--fail-on", "violation").exitCode()).isEqualTo(ExitCode.VIOLATIONS);
    LocalDate until = MainlandTime.day(Instant.now()).plusYears(1);
    mark("1", "a.csv", "--false-alarm");
    mark("1", "b.csv", "--accept-until", until.toString());

    Run later = Run.of("check", at("1"), "--fail-on", "violation");
    Run next = scan("2", "--fail-on", "violation");

    for (Run run : List.of(later, next)) {
      assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("passed over: ", "accepted until " + until);
    }
    Run after =
        Run.of("check", at("2"), "--fail-on", "violation", "--as-of", until.plusDays(1).toString());
    assertThat(after.exitCode()).as(after.err()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(after.out()).contains("ended", "the last day was " + until);
    // What was judged is not what stands there now.
    write("a.csv", ID, OTHERS.get(0), OTHERS.get(1), OTHERS.get(2));
    Run grown = scan("3", "--fail-on", "violation");
    assertThat(grown.exitCode()).as(grown.err()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(grown.out()).contains("has at least doubled");
  }

  @Test
  void onlyWhatIsNewCounts() throws Exception {
    write("a.csv", ID);
    assertThat(scan("1", "--fail-on", "new").exitCode()).isEqualTo(ExitCode.USAGE);
    Run first = scan("1", "--fail-on", "new", "--previous", "latest");
    assertThat(first.exitCode()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(first.out()).contains("There was no scan before");
    Run same = scan("2", "--fail-on", "new", "--previous", "latest");
    assertThat(same.exitCode()).as(same.out()).isEqualTo(ExitCode.DONE);
    assertThat(same.out()).contains("not asked for by --fail-on");
    write("b.csv", ID);
    Run more = scan("3", "--fail-on", "new,incomplete", "--previous", at("2"));
    assertThat(more.exitCode()).as(more.out()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(Run.of("check", at("3"), "--fail-on", "new").exitCode())
        .isEqualTo(ExitCode.VIOLATIONS);
    Run none = Run.of("check", at("1"), "--fail-on", "new");
    assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("--previous");
  }

  @Test
  void aCheckNeedsAConditionAndAnUntouchedResult() throws Exception {
    assertThat(scan("1").exitCode()).isEqualTo(ExitCode.DONE);
    Run nothing = Run.of("check", at("1"));
    assertThat(nothing.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.err()).contains("severity=high");
    Run unknown = Run.of("check", at("1"), "--fail-on", "violation,worst");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("\"worst\"", "severity=critical");
    assertThat(Run.of("check", at("none"), "--fail-on", "new").exitCode())
        .isEqualTo(ExitCode.USAGE);
    Path log = folder.resolve("out/1/actions.log");
    byte[] bytes = Files.readAllBytes(log);
    bytes[bytes.length / 2] ^= 1;
    Files.write(log, bytes);
    assertThat(Run.of("check", at("1"), "--fail-on", "violation").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aDifferenceTellsWhyAPlaceWasNotLookedAt() throws Exception {
    Files.createDirectory(share.resolve("inbox"));
    write("inbox/a.csv", ID);
    scan("1");
    Files.writeString(share.resolve("inbox/a.csv"), "0123456**ACE**\0");
    scan("2");

    Run diff = Run.of("diff", at("1"), at("2"));
    Run zh = Run.of("diff", at("1"), at("2"), "--lang", "zh");

    assertThat(diff.exitCode()).as(diff.err()).isEqualTo(ExitCode.DONE);
    assertThat(diff.out())
        .contains(
            "share › inbox (offshore Hong Kong",
            "no longer looked at: share › inbox/a.csv",
            "1 match before; why not this time: archive of a form")
        .doesNotContain("0 matches", "resident-id");
    assertThat(zh.out()).contains("本次未检查的原因：", "身份证").doesNotContain("matches");
  }

  private void make(String name, Path file) throws Exception {
    switch (name) {
      case "customers.orc" -> Files.writeString(file, "ORC\n\0\0" + ID + "\0ORC\u0003");
      case "customers.rar" -> Files.writeString(file, "Rar!\u001a\u0007\u0001\0" + ID);
      case "customers.parquet" -> Files.writeString(file, "PAR1\u0015\0" + ID + "PAR1");
      case "half.zip" -> {
        byte[] zip = zip("a.txt", (ID + "\n").repeat(99).getBytes(StandardCharsets.UTF_8));
        Files.write(file, Arrays.copyOf(zip, zip.length * 2 / 3));
      }
      case "locked.xlsx" -> Files.write(file, lockedWorkbook());
      case "photo.png" -> Files.write(file, photo());
      case "wrong-ending.docx" -> Files.write(file, photo());
      case "photo-inside.zip" -> Files.write(file, zip("p.png", photo()));
      case "locked-inside.zip" -> Files.write(file, zip("p.xlsx", lockedWorkbook()));
      case "link-outside" -> {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("a.csv"), ID);
        Files.createSymbolicLink(file, outside);
      }
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static byte[] lockedWorkbook() throws Exception {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue(ID);
      workbook.write(plain);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(files)) {
        encrypted.write(plain.toByteArray());
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] photo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private void write(String name, String... ids) throws IOException {
    Files.writeString(share.resolve(name), "身份证号\n" + String.join("\n", ids) + "\n");
  }

  private void mark(String scan, String file, String... decision) throws Exception {
    List<String> ids;
    try (InventoryReader reader = InventoryReader.open(folder.resolve("out").resolve(scan));
        Stream<Violation> violations = reader.violations()) {
      ids =
          violations
              .filter(each -> Objects.equals(each.place().value("path"), file))
              .map(Violation::id)
              .toList();
    }
    assertThat(ids).isNotEmpty();
    for (String id : ids) {
      Run run =
          Run.of(
              Stream.concat(
                      Stream.of("mark", id, "--in", at(scan), "--reason", "test"),
                      Arrays.stream(decision))
                  .toArray(String[]::new));
      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    }
  }

  private Run scan(String name, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "scan",
                    "--config",
                    folder.resolve("inshore.yaml").toString(),
                    "--format",
                    "csv",
                    "--out",
                    at(name)),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  private String at(String name) {
    return folder.resolve("out").resolve(name).toString();
  }
}
