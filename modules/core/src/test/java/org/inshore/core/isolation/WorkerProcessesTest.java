package org.inshore.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many processes a pool starts: few, and never so few that documents wait for each other. */
final class WorkerProcessesTest {
  private static final Duration TIME = Duration.ofHours(1);

  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    other.shutdownNow();
  }

  @Test
  void aThreadWaitsForAProcessAtWork() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(2, TIME)) {
      WorkerProcess first = processes.take(TIME, false);
      Future<WorkerProcess> second = other.submit(() -> processes.take(TIME, false));
      processes.give(first);
      assertThat(second.get(1, TimeUnit.MINUTES)).isSameAs(first);
    }
  }

  @Test
  void anotherIsStartedWhenPatienceEnds() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(2, Duration.ZERO)) {
      WorkerProcess first = processes.take(TIME, false);
      assertThat(elsewhere(processes)).isNotSameAs(first);
    }
  }

  @Test
  void whoIsInsideOfADocumentDoesNotWait() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(2, TIME)) {
      WorkerProcess outer = processes.take(TIME, false);
      WorkerProcess inner = processes.take(TIME, false);
      assertThat(inner).isNotSameAs(outer);
      processes.give(inner);
      assertThat(elsewhere(processes)).isSameAs(inner);
    }
  }

  @Test
  void whatReadDamagedDocumentsAloneIsKeptForThese() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(1, Duration.ZERO)) {
      WorkerProcess fresh = processes.take(TIME, true);
      processes.giveSecond(fresh);
      assertThat(processes.take(TIME, false)).isNotSameAs(fresh);
      assertThat(processes.take(TIME, true)).isSameAs(fresh);
      assertThat(processes.take(TIME, true)).isNotSameAs(fresh);
    }
  }

  @Test
  void processesOfInnerDocumentsAreKept() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(1, Duration.ZERO)) {
      WorkerProcess outer = processes.take(TIME, false);
      WorkerProcess inner = processes.take(TIME, false);
      processes.give(inner);
      processes.give(outer);
      assertThat(processes.take(TIME, false)).isSameAs(outer);
      assertThat(processes.take(TIME, false)).isSameAs(inner);
    }
  }

  @Test
  void theEndOfAProcessEndsTheWaitForIt() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(2, TIME)) {
      WorkerProcess first = processes.take(TIME, false);
      Future<WorkerProcess> second = other.submit(() -> processes.take(TIME, false));
      processes.end(first);
      assertThat(second.get(1, TimeUnit.MINUTES)).isNotSameAs(first);
    }
  }

  private WorkerProcess elsewhere(WorkerProcesses processes)
      throws ExecutionException, InterruptedException {
    return other.submit(() -> processes.take(TIME, false)).get();
  }
}
