package org.inshore.core.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.inshore.core.integrity.Action.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionLogTest {
  @TempDir Path folder;

  @Test
  void aLineIsInTheFileOnceItWasWaitedFor() throws Exception {
    try (ActionLog log = ActionLog.create(folder, "run")) {
      for (int i = 1; i <= 200; i++) {
        long line = log.add(read("a" + i));
        assertThat(line).isEqualTo(i);
        if (i % 50 == 0) {
          log.await(line);
          assertThat(lines()).hasSizeGreaterThan(i).element(i).asString().contains("\ta" + i);
        }
      }
    }
    assertThat(lines()).hasSize(201);
    assertThat(LogCheck.of(folder).broken()).isEmpty();
  }

  @Test
  void manyWaitTogether() throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    try (ActionLog log = ActionLog.create(folder, "run")) {
      for (int t = 0; t < 8; t++) {
        String name = "t" + t + "-";
        threads.add(
            Thread.ofPlatform()
                .uncaughtExceptionHandler((thread, e) -> failure.set(e))
                .start(
                    () -> {
                      for (int i = 0; i < 100; i++) {
                        log.await(log.add(read(name + i)));
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(failure.get()).isNull();
    LogCheck check = LogCheck.of(folder);
    assertThat(check.broken()).isEmpty();
    assertThat(check.lines()).isEqualTo(800);
  }

  @Test
  void anInterruptEndsNoLog() throws Exception {
    try (ActionLog log = ActionLog.create(folder, "run")) {
      Thread.currentThread().interrupt();
      log.await(log.add(read("a")));
      assertThat(Thread.interrupted()).isTrue();
      log.await(log.add(read("b")));
    }
    assertThat(LogCheck.of(folder).lines()).isEqualTo(2);
  }

  @Test
  void aReadingThatWasGivenUpSpeaksInVain() throws Exception {
    ActionLog log = ActionLog.create(folder, "run");
    log.add(read("a"));
    log.close();
    assertThat(log.add(read("late"))).isZero();
    log.force();
    assertThat(LogCheck.of(folder).lines()).isEqualTo(1);
  }

  @Test
  void neverTakesThePlaceOfAnotherLog() throws Exception {
    ActionLog.create(folder, "run").close();
    assertThatThrownBy(() -> ActionLog.create(folder, "other"))
        .isInstanceOf(IntegrityException.class)
        .hasMessageContaining("choose another output folder");
  }

  private static Action read(String place) {
    return new Action(Verb.READ, "core", "", place, "");
  }

  private List<String> lines() throws Exception {
    return Files.readAllLines(folder.resolve(ActionLog.FILE));
  }
}
