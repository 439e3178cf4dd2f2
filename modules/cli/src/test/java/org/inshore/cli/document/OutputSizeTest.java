package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many small files do not make a result of many times their size. */
class OutputSizeTest {
  private static final int FILES = 2_500;

  /**
   * With what the empty tables take and the listing of each folder, shared out, the 9 bytes of a
   * version's hash, and pages that commits leave half full, which are more on a busy machine.
   */
  private static final int MAX_BYTES = 400;

  @TempDir Path folder;
  private Path share;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    share = Files.createDirectory(folder.resolve("share"));
    out = folder.resolve("out");
    Files.writeString(
        folder.resolve("inshore.yaml"),
        "sources: [{id: share, target: share}]\nkey-file: hmac.key\n");
  }

  @Test
  void ofCleanFiles() throws IOException {
    write("note %d: nothing of interest\n");
    scan();
    long inventory = Files.size(out.resolve("inventory.db"));
    assertThat(inventory / FILES).isLessThanOrEqualTo(MAX_BYTES);
    assertThat(Files.size(out.resolve("inventory.json"))).isLessThanOrEqualTo(2 * inventory);
    assertThat(size(".csv")).isLessThanOrEqualTo(2 * inventory);
    assertThat(size(".html") + size(".xlsx") + size(".pdf")).isLessThanOrEqualTo(inventory);
    for (String file : List.of("inventory.json", "coverage-en.csv")) {
      assertThat(Files.readString(out.resolve(file))).contains(last()).contains("超长文件名");
    }
  }

  @Test
  void ofFilesWithAViolationEach() throws IOException {
    write("手机 1380000%04d\n");
    scan();
    long inventory = Files.size(out.resolve("inventory.db"));
    assertThat(Files.size(out.resolve("inventory.json"))).isLessThanOrEqualTo(2 * inventory);
    assertThat(size(".csv")).isLessThanOrEqualTo(2 * inventory);
    assertThat(Files.readString(out.resolve("incidents-en.csv"))).contains(last());
    assertThat(Files.readString(out.resolve("rulings-en.csv")))
        .contains("Personal Information Protection Law", "pfi-unknown");
  }

  private static String last() {
    return name(FILES - 1);
  }

  private static String name(int number) {
    return "report-" + number + ".txt";
  }

  /** Nested folders; in each some files have a long name, and one folder in twenty lies deep. */
  private void write(String content) throws IOException {
    for (int i = 0; i < FILES; i++) {
      int office = i / 40;
      String path = "division-" + office % 20 + "/branch-office-" + office + "/minutes-2026/";
      if (office % 20 == 7) {
        path = "folder-in-a-folder/".repeat(12) + office + "/";
      }
      String name = i % 40 == 3 ? "超长文件名".repeat(12) + i + ".txt" : name(i);
      Path file = share.resolve(path + name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.format(Locale.ROOT, content, i));
    }
  }

  private void scan() {
    String configuration = folder.resolve("inshore.yaml").toString();
    Run run = Run.of("scan", "--config", configuration, "--out", out.toString(), "--lang", "en");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private long size(String ending) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
