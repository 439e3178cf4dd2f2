package org.inshore.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.inshore.core.scan.run.ScanRun;

/**
 * The time at which a scan is stopped. The clock is asked every second, since a machine may sleep
 * meanwhile.
 */
public final class Deadline {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Instant end;
  private final InstantSource clock;
  private volatile boolean reached;

  public Deadline(Instant end, InstantSource clock) {
    this.end = end;
    this.clock = clock;
  }

  /** Stops the scan when the time has come, unless this is closed before. */
  AutoCloseable watch(ScanRun run) {
    Thread thread =
        Thread.ofPlatform()
            .name("inshore-deadline")
            .daemon()
            .start(
                () -> {
                  try {
                    while (clock.instant().isBefore(end)) {
                      Thread.sleep(TICK);
                    }
                    reached = true;
                    run.stopForTime();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    return thread::interrupt;
  }

  /** Whether a scan was stopped by it. */
  public boolean reached() {
    return reached;
  }
}
