package org.inshore.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {
  @TempDir private Path folder;

  @Test
  void writesEachFormatForItsOwnerOnly() throws Exception {
    ReportFormat two = format("two", output -> write(output, "b.csv", "c.csv"));
    ReportFormat one = format("one", output -> write(output, "a.html"));
    Path out = folder.resolve("new");
    assertThat(write(out, two, one))
        .containsExactly(out.resolve("b.csv"), out.resolve("c.csv"), out.resolve("a.html"));
    assertThat(out.resolve("c.csv")).hasContent("zh c.csv");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("a.html"))))
        .isEqualTo("rw-------");
    assertThat(names(out)).containsExactly("a.html", "b.csv", "c.csv");
  }

  @Test
  void replacesAReportOfBefore() throws Exception {
    Files.writeString(folder.resolve("a.html"), "old and much longer than the new one");
    write(folder, format("one", output -> write(output, "a.html")));
    assertThat(folder.resolve("a.html")).hasContent("zh a.html");
  }

  @Test
  void saysWhatKeepsAReportFromBeingWritten() {
    ReportFormat sealed = format("sealed", output -> refuse());

    assertThatThrownBy(() -> write(folder, sealed))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("it is sealed")
        .hasMessageNotContaining("space");
  }

  private static void refuse() throws IOException {
    throw new WordedException(new Wording("已密封", "it is sealed")) {
      private static final long serialVersionUID = 1L;
    };
  }

  @Test
  void leavesNothingOfAFormatThatFails() throws Exception {
    Files.writeString(folder.resolve("b.csv"), "old");
    ReportFormat good = format("good", output -> write(output, "a.html"));
    ReportFormat bad =
        format(
            "bad",
            output -> {
              write(output, "b.csv");
              OutputStream half = output.create("c.csv");
              half.write(1);
              throw new IOException("No space left on device");
            });
    assertThatThrownBy(() -> write(folder, good, bad))
        .isInstanceOfSatisfying(
            ReportException.class, e -> assertThat(e.wording().zh()).contains("bad"))
        .hasMessageContaining("bad")
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("nothing of it was left behind");
    assertThat(names(folder)).containsExactly("a.html", "b.csv");
    assertThat(folder.resolve("b.csv")).hasContent("old");
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthers() throws Exception {
    ReportFormat bad =
        format(
            "bad",
            output -> {
              throw new IOException("No space left on device");
            });
    List<ReportFormat> formats =
        List.of(
            format("one", output -> write(output, "a.html")),
            bad,
            format("two", output -> write(output, "b.csv")));
    Reports.Written written =
        Reports.writeAll(Empty::new, formats, Locale.SIMPLIFIED_CHINESE, folder);
    assertThat(written.files()).containsExactly(folder.resolve("a.html"), folder.resolve("b.csv"));
    assertThat(written.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure).hasMessageContaining("bad"));
  }

  @Test
  void leavesNothingWhenTheInventoryCannotBeRead() throws Exception {
    ReportFormat bad =
        format(
            "bad",
            output -> {
              write(output, "b.csv");
              throw new UncheckedIOException(new IOException("damaged"));
            });
    assertThatThrownBy(() -> write(folder, bad)).isInstanceOf(UncheckedIOException.class);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void refusesAFileLeftOpen() throws Exception {
    ReportFormat open = format("open", output -> output.create("a.csv").write(1));
    assertThatThrownBy(() -> write(folder, open)).isInstanceOf(IllegalStateException.class);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void refusesTwoFilesOfOneName() throws Exception {
    ReportFormat one = format("one", output -> write(output, "a.csv"));
    ReportFormat same = format("same", output -> write(output, "a.csv"));
    assertThatThrownBy(() -> write(folder, one, same)).isInstanceOf(IllegalStateException.class);
    assertThat(folder.resolve("a.csv")).exists();
    ReportFormat twice = format("twice", output -> write(output, "b.csv", "b.csv"));
    assertThatThrownBy(() -> write(folder, twice)).isInstanceOf(IllegalStateException.class);
    assertThat(names(folder)).containsExactly("a.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "/tmp/a", "sub/a", "..", ".", "", " ", "sub\\a", ".hidden"})
  void refusesWhatIsNoPlainName(String name) throws Exception {
    ReportFormat bad = format("bad", output -> write(output, name));
    assertThatThrownBy(() -> write(folder, bad)).isInstanceOf(IllegalArgumentException.class);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void saysWhenTheFolderCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    ReportFormat one = format("one", output -> write(output, "a.csv"));
    assertThatThrownBy(() -> write(file.resolve("out"), one)).isInstanceOf(ReportException.class);
    Files.createDirectory(folder.resolve("a.csv"));
    assertThatThrownBy(() -> write(folder, one)).isInstanceOf(ReportException.class);
    assertThat(names(folder)).containsExactly("a.csv", "file");
  }

  private static List<Path> write(Path out, ReportFormat... formats) throws IOException {
    return Reports.write(new Empty(), List.of(formats), Locale.SIMPLIFIED_CHINESE, out);
  }

  private static void write(ReportOutput output, String... names) throws IOException {
    for (String name : names) {
      try (OutputStream file = output.create(name)) {
        file.write(("zh " + name).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static ReportFormat format(String name, Body body) {
    return new ReportFormat() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void write(Inventory inventory, Locale locale, ReportOutput output)
          throws IOException {
        assertThat(locale.getLanguage()).isEqualTo("zh");
        body.write(output);
      }
    };
  }

  /** What a format writes. */
  @FunctionalInterface
  private interface Body {
    void write(ReportOutput output) throws IOException;
  }

  /** An inventory that no report of these tests looks at. */
  private static final class Empty implements Inventory {
    @Override
    public RunInfo run() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Totals totals() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<SourceEntry> sources() {
      return List.of();
    }

    @Override
    public List<RuleInfo> rules() {
      return List.of();
    }

    @Override
    public Stream<Violation> violations() {
      return Stream.empty();
    }

    @Override
    public Stream<Finding> findings() {
      return Stream.empty();
    }

    @Override
    public Stream<AssetEntry> assets() {
      return Stream.empty();
    }

    @Override
    public void close() {}
  }
}
