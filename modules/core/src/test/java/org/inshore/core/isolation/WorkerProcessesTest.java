package org.inshore.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many processes a pool starts: few, since each compiles the parsers for itself. */
final class WorkerProcessesTest {
  private static final Duration TIME = Duration.ofHours(1);

  @Test
  void documentsThatAreReadAtOnceShareAProcess() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(2)) {
      WorkerChannel first = processes.take(TIME, false);
      WorkerChannel second = processes.take(TIME, false);
      WorkerChannel inner = processes.take(TIME, false);
      assertThat(second).isNotSameAs(first);
      assertThat(second.process()).isSameAs(first.process());
      assertThat(inner.process()).isSameAs(first.process());
    }
  }

  @Test
  void manyThreadsHaveSeveral() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(2 * WorkerProcesses.SEATS)) {
      List<WorkerProcess> used = new ArrayList<>();
      for (int i = 0; i < 3 * WorkerProcesses.SEATS; i++) {
        used.add(processes.take(TIME, false).process());
      }
      assertThat(used.subList(0, WorkerProcesses.SEATS)).containsOnly(used.getFirst());
      assertThat(used.stream().distinct()).hasSize(2);
    }
  }

  @Test
  void aChannelIsUsedAgain() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(1)) {
      WorkerChannel first = processes.take(TIME, false);
      processes.give(first);
      assertThat(processes.take(TIME, false)).isSameAs(first);
    }
  }

  @Test
  void aProcessThatIsGivenUpEndsWhenOtherDocumentsAreRead() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(2)) {
      WorkerChannel first = processes.take(TIME, false);
      WorkerChannel second = processes.take(TIME, false);
      WorkerProcess process = first.process();
      processes.abandon(first);
      assertThat(process.isAlive()).isTrue();
      assertThat(processes.take(TIME, false).process()).isNotSameAs(process);
      processes.give(second);
      assertThat(process.isServing()).isFalse();
      while (process.isAlive()) {
        Thread.onSpinWait(); // it was told to end
      }
    }
  }

  @Test
  void whatReadDamagedDocumentsAloneIsKeptForThese() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(1)) {
      WorkerChannel fresh = processes.take(TIME, true);
      processes.giveSecond(fresh);
      assertThat(processes.take(TIME, false).process()).isNotSameAs(fresh.process());
      assertThat(processes.take(TIME, true)).isSameAs(fresh);
      assertThat(processes.take(TIME, true).process()).isNotSameAs(fresh.process());
    }
  }

  @Test
  void whatReadWhatAnotherCouldNotTakesItsPlace() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(1)) {
      WorkerChannel spoilt = processes.take(TIME, false);
      WorkerChannel fresh = processes.take(TIME, true);
      processes.retire(spoilt);
      processes.give(fresh);
      assertThat(processes.take(TIME, false).process()).isSameAs(fresh.process());
    }
  }

  @Test
  void aProcessOfTheFirstCompilerIsFollowedInALongRunByOneOfAll() throws Exception {
    try (WorkerProcesses processes = new WorkerProcesses(1, Duration.ZERO)) {
      List<WorkerProcess> used = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        WorkerChannel channel = processes.take(TIME, false);
        used.add(channel.process());
        while (channel.process().processorNanos() == 0) {
          Thread.onSpinWait(); // it has only begun
        }
        processes.give(channel);
      }
      assertThat(used.stream().distinct()).hasSize(2);
      assertThat(used.getFirst().isServing()).isFalse();
      assertThat(used.getLast().isServing()).isTrue();
    }
  }
}
