package org.inshore.cli.print;

import java.time.Duration;
import org.inshore.cli.terminal.Amounts;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.VisibleWriter.Control;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.core.scan.journal.ScanProgress;
import org.inshore.core.scan.run.ScanRun;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.jspecify.annotations.Nullable;

/** Shows how a scan goes: one moving line on a terminal, a plain line now and then elsewhere. */
public final class ProgressPrinter implements ScanListener {
  private static final Duration MOVING = Duration.ofMillis(200);
  private static final Duration PLAIN = Duration.ofSeconds(10);
  private static final int BAR = 20;

  private final Terminal terminal;
  private @Nullable Thread thread;

  public ProgressPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void sourceOpened(DataSource source) {
    line(terminal.text("progress.open", source.id(), source.target()));
  }

  @Override
  public void sourceFailed(DataSource source, ScanException reason) {
    line(
        terminal.alarm(
            terminal.text("progress.failed-source", source.id(), terminal.text(reason.wording()))));
  }

  /** Begins to show a scan's progress. */
  public void start(ScanRun run) {
    Thread printer = new Thread(() -> show(run), "inshore-progress");
    printer.setDaemon(true);
    printer.start();
    thread = printer;
  }

  /** Ends it. */
  public void stop() throws InterruptedException {
    Thread printer = thread;
    if (printer != null) {
      printer.interrupt();
      printer.join();
    }
    if (terminal.interactive()) {
      terminal.err().print(terminal.control(Control.CLEAR_LINE));
      terminal.err().flush();
    }
  }

  private void show(ScanRun run) {
    try {
      while (true) {
        Thread.sleep(terminal.interactive() ? MOVING : PLAIN);
        String line = describe(run.progress());
        if (terminal.interactive()) {
          terminal
              .err()
              .print(
                  terminal.control(Control.CLEAR_LINE)
                      + terminal.control(Control.NO_WRAP)
                      + line
                      + terminal.control(Control.WRAP));
          terminal.err().flush();
        } else {
          terminal.err().println(line);
        }
      }
    } catch (InterruptedException e) {
      // The scan has ended.
    }
  }

  String describe(ScanProgress progress) {
    double seconds = Math.max(0.001, progress.elapsed().toMillis() / 1000.0);
    Duration left = progress.left();
    return (terminal.interactive() ? bar(progress) : "")
        + terminal.text(
            "progress.line",
            progress.sourcesDone(),
            progress.sources(),
            progress.assetsDone(),
            progress.assetsFound(),
            progress.listed() ? "" : terminal.text("progress.discovering"),
            bytes(progress, seconds),
            progress.rows(),
            (long) (progress.rows() / seconds),
            progress.findings(),
            Amounts.time(progress.elapsed()),
            left == null ? "" : terminal.text("progress.remaining", Amounts.time(left)));
  }

  /** How much of how much was read, how fast, and what came out of containers. */
  private String bytes(ScanProgress progress, double seconds) {
    String read =
        terminal.text(
            "progress.bytes",
            Amounts.bytes(progress.bytes()),
            Amounts.bytes(progress.bytesFound()),
            progress.listed() ? "" : terminal.text("progress.discovering"),
            Amounts.bytes((long) (progress.bytes() / seconds)));
    return progress.unpacked() == 0
        ? read
        : read + terminal.text("progress.unpacked", Amounts.bytes(progress.unpacked()));
  }

  /** As far as it can be known: while sources are still being listed, it is not. */
  private static String bar(ScanProgress progress) {
    int full = progress.listed() ? (int) (progress.done() * BAR) : 0;
    return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
  }

  private synchronized void line(String text) {
    terminal.err().println(terminal.control(Control.CLEAR_LINE) + text);
  }
}
