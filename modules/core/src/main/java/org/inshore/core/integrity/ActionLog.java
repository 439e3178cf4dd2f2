package org.inshore.core.integrity;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.file.Sha256;

/**
 * What a scan did, one line for each action, each bound to the line before by a hash; for all
 * threads. Its form is described by {@link ActionLine}.
 */
public final class ActionLog implements AutoCloseable {
  /** The log's file in an output folder. */
  public static final String FILE = "actions.log";

  private static final long FLUSH_NANOS = 500_000_000;

  private final BufferedWriter writer;
  private final Clock clock;
  private String chain;
  private long number;
  private long flushed = System.nanoTime();
  private boolean closed;

  private ActionLog(BufferedWriter writer, Clock clock, String chain) {
    this.writer = writer;
    this.clock = clock;
    this.chain = chain;
  }

  /**
   * Begins a log in a folder, readable by its owner only.
   *
   * @param run id of the scan
   * @throws IOException if it cannot be made
   */
  public static ActionLog create(Path folder, String run) throws IOException {
    return create(folder, run, Clock.systemUTC());
  }

  static ActionLog create(Path folder, String run, Clock clock) throws IOException {
    Path file = folder.resolve(FILE);
    Files.createFile(file, OwnerOnly.file(folder));
    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    String head = ActionLine.head(run);
    writer.write(head);
    writer.write('\n');
    return new ActionLog(writer, clock, Sha256.of(head));
  }

  /** Adds an action. */
  public synchronized void add(Action action) {
    if (closed) {
      return; // a reading that was given up may still speak
    }
    String text = ActionLine.text(++number, clock.instant().truncatedTo(ChronoUnit.MILLIS), action);
    chain = ActionLine.chain(chain, text);
    try {
      writer.write(text);
      writer.write('\t');
      writer.write(chain);
      writer.write('\n');
      if (System.nanoTime() - flushed > FLUSH_NANOS) {
        writer.flush();
        flushed = System.nanoTime();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the log. */
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      writer.close();
    }
  }
}
