package org.inshore.core.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inshore.core.integrity.ChainedLog.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainedLogTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void file() {
    file = folder.resolve("actions.log");
  }

  private ChainedLog open() throws IOException {
    return ChainedLog.open(file, Clock.systemUTC());
  }

  private List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    open().each(lines::add);
    return lines;
  }

  @Test
  void whatIsAddedIsReadAgainWhateverIsInIt() throws IOException {
    open().add("a", "tab\there", "line\nend", "back\\slash", "中文 \uD83D\uDE00", "");
    open().add("b");

    assertThat(lines())
        .extracting(Line::fields)
        .containsExactly(
            List.of("a", "tab\there", "line\nend", "back\\slash", "中文 \uD83D\uDE00", ""),
            List.of("b"));
  }

  @Test
  void halfALineIsCutOffByTheNext() throws IOException {
    open().add("a");
    Files.writeString(file, "2\t2026-11-27T0", StandardOpenOption.APPEND);

    assertThat(lines()).hasSize(1);
    assertThat(open().add("b").number()).isEqualTo(2);
    assertThat(lines()).extracting(line -> line.fields().getFirst()).containsExactly("a", "b");
  }

  @Test
  void halfAHeadIsBegunAnew() throws IOException {
    Files.writeString(file, "# Insho");

    assertThat(open().add("a").number()).isEqualTo(1);
    assertThat(lines()).hasSize(1);
  }

  @Test
  void everyChangedByteIsNoticed() throws IOException {
    for (int i = 0; i < 5; i++) {
      open().add("act", Integer.toString(i));
    }
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 7) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      // The last line's end alone makes half a line of it, which was never acted upon.
      if (at < whole.length - 1) {
        assertThatThrownBy(this::open).as("byte " + at).isInstanceOf(IntegrityException.class);
      }
    }
  }

  @Test
  void aLineTakenOutIsNoticed() throws IOException {
    for (int i = 0; i < 5; i++) {
      open().add("act", Integer.toString(i));
    }
    List<String> texts = new ArrayList<>(Files.readAllLines(file));
    texts.remove(3);
    Files.write(file, texts, StandardCharsets.UTF_8);

    assertThatThrownBy(this::open).isInstanceOf(IntegrityException.class).hasMessageContaining("3");
  }

  @Test
  void linesLongerThanWhatIsReadAtOnceAreGoneOnFrom() throws IOException {
    open().add("x".repeat(200_000));
    open().add("y".repeat(100_000));
    open().add("z");

    assertThat(lines()).extracting(Line::number).containsExactly(1L, 2L, 3L);
  }

  @Test
  void threadsWithLogsOfTheirOwnDoNotMixLines() throws Exception {
    Callable<Boolean> writer =
        () -> {
          ChainedLog log = open();
          for (int j = 0; j < 25; j++) {
            log.add("act", "x".repeat(j));
          }
          return true;
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> each : pool.invokeAll(Collections.nCopies(4, writer))) {
        assertThat(each.get()).isTrue();
      }
    }

    assertThat(lines()).hasSize(100);
  }
}
