package org.inshore.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {
  private static final Location PLACE = Location.of("s").append("path", "f");
  private static final Limits SHORT =
      new Limits(1L << 30, 1L << 30, 200, 1000, 8, 0, Duration.ofSeconds(2));

  private static final DocumentOptions OPTIONS =
      new DocumentOptions(DocumentOptions.Ocr.AUTO, List.of("first", "second"));
  private static final Isolation ISOLATION =
      Isolation.of(List.of(new HostileExtractor()), OPTIONS, 1);
  private final Extractor extractor = ISOLATION.extractors().getFirst();
  private final Recording sink = new Recording();

  @AfterAll
  static void close() {
    ISOLATION.close();
  }

  @Test
  void contentArrivesAsItWasHandedOn() throws Exception {
    read("plain 文本", Limits.DEFAULT);
    read("table", Limits.DEFAULT);
    assertThat(sink.heard)
        .containsExactly(
            "s/path:f plain 文本",
            "s/path:f CELL 2 7[张三|null]9[|x@70]",
            "s/path:f CELL 2 8[张三|null]10[|x@70]");
    assertThat(sink.columns.get(1)).isSameAs(sink.columns.get(0));
    assertThat(sink.columns.getFirst().get(1).origin()).isEqualTo(new Content.Origin("h", 3, 1));
  }

  @Test
  void whenADocumentWasMadeArrives() throws Exception {
    read("made 2026-03-04T12:00:07Z", Limits.DEFAULT);
    assertThat(sink.heard).containsExactly("s/path:f made 2026-03-04T12:00:07Z");
  }

  /** Each costs its own document; the next is read. */
  @ParameterizedTest
  @ValueSource(strings = {"exit", "halt", "killed", "deep", "bug", "error"})
  void aParserThatBreaksDownCostsItsOwnDocument(String how) throws Exception {
    assertThatThrownBy(() -> read(how + " 110101199003070011", Limits.DEFAULT))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.UNREADABLE))
        .hasMessageNotContaining("1101");
    read("neighbour", Limits.DEFAULT);
    assertThat(sink.heard).containsExactly("s/path:f neighbour");
  }

  @Test
  void aParserThatSwellsIsEnded() throws Exception {
    assertThatThrownBy(() -> read("swell", Limits.DEFAULT))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED))
        .hasMessageContaining("memory");
    read("neighbour", Limits.DEFAULT);
    assertThat(sink.heard).containsExactly("s/path:f neighbour");
  }

  @Test
  void whatOneDocumentLeavesBehindDoesNotCostTheNext() throws Exception {
    read("keep", Limits.DEFAULT);
    read("x".repeat(64 << 20), Limits.DEFAULT);
    assertThat(sink.heard).hasSize(1);
    assertThat(sink.failures).isEmpty();
  }

  /** A parser's shared state may make it take good documents for damaged. */
  @Test
  void whatOneDocumentSpoilsDoesNotMakeTheNextDamaged() throws Exception {
    for (int i = 0; i < 2; i++) {
      read("spoil", Limits.DEFAULT);
      read("fragile", Limits.DEFAULT);
    }
    assertThat(sink.heard).containsExactly("s/path:f fragile", "s/path:f fragile");
  }

  /** What it has compiled is worth more than what a fresh one would. */
  @Test
  void aProcessStaysWhereAFreshOneFindsTheSameDamage() throws Exception {
    read("process", Limits.DEFAULT);
    assertThatThrownBy(() -> read("damaged", Limits.DEFAULT)).hasMessageContaining("damaged");
    read("process", Limits.DEFAULT);
    assertThat(sink.heard).hasSize(2);
    assertThat(sink.heard.getLast()).isEqualTo(sink.heard.getFirst());
  }

  @Test
  void documentsThatAreAllDamagedDoNotEachGetAFreshProcess() {
    WorkerProcesses processes = new WorkerProcesses(1);
    int tried = 0;
    while (processes.mayTryFreshOne()) {
      tried++;
    }
    assertThat(tried).isBetween(2, 100);
    processes.freshOneHelped();
    assertThat(processes.mayTryFreshOne()).isTrue();
  }

  @Test
  void aParserThatHangsIsEndedAfterItsTime() throws Exception {
    assertThatThrownBy(() -> read("hang", SHORT))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED));
    read("neighbour", SHORT);
    assertThat(sink.heard).containsExactly("s/path:f neighbour");
  }

  @Test
  void aParserWithoutAProcessorIsWaitedForLonger() throws Exception {
    read("paused", SHORT);
    assertThat(sink.heard).containsExactly("s/path:f went on");
  }

  @Test
  void smallDocumentsGetLittleTime() {
    assertThat(TimeAllowance.of(800, Limits.DEFAULT)).isLessThan(Duration.ofMinutes(1));
    assertThat(TimeAllowance.of(100 << 20, Limits.DEFAULT))
        .isGreaterThan(Duration.ofMinutes(10))
        .isLessThanOrEqualTo(Limits.DEFAULT.assetTime());
    assertThat(TimeAllowance.of(-1, Limits.DEFAULT)).isEqualTo(Limits.DEFAULT.assetTime());
  }

  @Test
  void anInterruptEndsAParserSoon() throws Exception {
    Thread reader = Thread.currentThread();
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                Thread.sleep(700);
              } catch (InterruptedException e) {
                return;
              }
              reader.interrupt();
            });
    assertThatThrownBy(() -> read("hang", Limits.DEFAULT)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whatCameBeforeIsKept() {
    assertThatThrownBy(() -> read("begun with this", Limits.DEFAULT))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("what came before");
  }

  @Test
  void aFailureKeepsItsCategoryAndWords() {
    assertThatThrownBy(() -> read("broken", Limits.DEFAULT))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.NO_READER);
              assertThat(e.wording().in(Locale.CHINESE)).isEqualTo("没有");
            });
  }

  @Test
  void innerDocumentsAreReadWhileTheOuterOneWaits() throws Exception {
    sink.opener = extractor;
    read("outer outer inmost", Limits.DEFAULT);
    assertThat(sink.heard)
        .containsExactly(
            "s/path:f/entry:a/entry:a inmost",
            "s/path:f/entry:a/entry:b l…z 3145728",
            "done",
            "s/path:f/entry:b l…z 3145728",
            "done");
  }

  @Test
  void noWayLeadsToTheNetwork() throws Exception {
    read("network", Limits.DEFAULT);
    assertThat(sink.heard).containsExactly("s/path:f ");
  }

  @Test
  void optionsOfTheScanAreInForce() throws Exception {
    read("options", Limits.DEFAULT);
    assertThat(sink.heard).containsExactly("s/path:f AUTO [first, second]");
  }

  @Test
  void secretsOfTheEnvironmentStayHere() throws Exception {
    read("environment", Limits.DEFAULT);
    assertThat(sink.heard.getFirst().split("[ ,]"))
        .allMatch(name -> name.matches("s/path:f|PATH|LANG|LC_.*|PWD|_|SHLVL|OLDPWD|TESSDATA.*"));
  }

  @Test
  void aFileIsOpenedWhereItIs(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "file content");
    extractor.extract(
        new Content.Binary(PLACE, "a", new OfFile(file)), "x/y", Limits.DEFAULT, sink);
    assertThat(sink.heard).containsExactly("s/path:f file content");
  }

  @Test
  void aProcessEndsWithItsParent() throws Exception {
    Process process = ProcessCommand.builder(1, true).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private void read(String text, Limits limits) throws ScanException, InterruptedException {
    Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    extractor.extract(new Content.Binary(PLACE, "f", bytes), "x/y", limits, sink);
  }

  private record OfFile(Path file) implements Bytes {
    @Override
    public InputStream open() {
      throw new AssertionError();
    }

    @Override
    public long size() {
      return 1;
    }
  }

  /** Writes down what it hears; opens inner documents once. */
  private static final class Recording implements ContentSink {
    final List<String> heard = new ArrayList<>();
    final List<ScanException> failures = new ArrayList<>();
    final List<List<Content.Column>> columns = new ArrayList<>();
    @org.jspecify.annotations.Nullable Extractor opener;

    @Override
    public void content(Content content) throws ScanException, InterruptedException {
      switch (content) {
        case Content.Text text ->
            heard.add(
                text.location()
                    + " "
                    + new String(
                        text.bytes(), text.from(), text.length(), text.encoding().charset()));
        case Content.Rows rows -> {
          columns.add(rows.columns());
          heard.add(rows.location() + " " + rows.naming() + " " + cells(rows));
        }
        case Content.Binary binary -> inner(binary);
      }
    }

    private void inner(Content.Binary binary) throws ScanException, InterruptedException {
      byte[] all;
      try (InputStream in = binary.bytes().open()) {
        all = in.readAllBytes();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      Extractor known = opener;
      if (all.length > 100) {
        heard.add(binary.location() + " l…" + (char) all[all.length - 1] + " " + all.length);
      } else if (known != null) {
        known.extract(binary, "x/y", Limits.DEFAULT, this);
      }
    }

    private static String cells(Content.Rows rows) {
      StringBuilder text = new StringBuilder().append(rows.cells().rows()).append(' ');
      for (int row = 0; row < rows.cells().rows(); row++) {
        text.append(rows.cells().number(row)).append('[');
        for (int column = 0; column < rows.cells().width(row); column++) {
          text.append(column == 0 ? "" : "|").append(rows.cells().text(row, column));
          long line = rows.cells().line(row, rows.cells().firstCell(row) + column);
          text.append(line == rows.cells().number(row) ? "" : "@" + line);
        }
        text.append(']');
      }
      return text.toString();
    }

    @Override
    public void failed(Location part, ScanException reason) {
      failures.add(reason);
    }

    @Override
    public void skipped(Location part, Wording reason) {
      heard.add("skipped " + part);
    }

    @Override
    public void created(Location of, Instant when) {
      heard.add(of + " made " + when);
    }

    @Override
    public void note(Wording note) {
      heard.add(note.en());
    }
  }
}
