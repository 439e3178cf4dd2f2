package org.inshore.cli;

import java.time.Duration;
import org.inshore.core.scan.ScanListener;
import org.inshore.core.scan.ScanProgress;
import org.inshore.core.scan.ScanRun;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.jspecify.annotations.Nullable;

/** Shows how a scan goes: one moving line on a terminal, a plain line now and then elsewhere. */
final class ProgressPrinter implements ScanListener {
  private static final Duration MOVING = Duration.ofMillis(200);
  private static final Duration PLAIN = Duration.ofSeconds(10);
  // A line longer than the terminal is wide is cut, so that it can be overwritten.
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final int BAR = 20;
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private @Nullable Thread thread;

  ProgressPrinter(Terminal terminal) {
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
  void start(ScanRun run) {
    Thread printer = new Thread(() -> show(run), "inshore-progress");
    printer.setDaemon(true);
    printer.start();
    thread = printer;
  }

  /** Ends it. */
  void stop() throws InterruptedException {
    Thread printer = thread;
    if (printer != null) {
      printer.interrupt();
      printer.join();
    }
    if (terminal.interactive()) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
    }
  }

  private void show(ScanRun run) {
    try {
      while (true) {
        Thread.sleep(terminal.interactive() ? MOVING : PLAIN);
        String line = describe(run.progress());
        if (terminal.interactive()) {
          terminal.err().print(CLEAR + NO_WRAP + line + WRAP);
          terminal.err().flush();
        } else {
          terminal.err().println(line);
        }
      }
    } catch (InterruptedException e) {
      // The scan has ended.
    }
  }

  private String describe(ScanProgress progress) {
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
            Amounts.bytes(progress.bytes())
                + " ("
                + Amounts.bytes((long) (progress.bytes() / seconds))
                + "/s)",
            progress.rows(),
            (long) (progress.rows() / seconds),
            progress.findings(),
            Amounts.time(progress.elapsed()),
            left == null ? "" : terminal.text("progress.remaining", Amounts.time(left)));
  }

  /** As far as it can be known: while sources are still being listed, it is not. */
  private static String bar(ScanProgress progress) {
    int full = progress.listed() ? (int) (progress.done() * BAR) : 0;
    return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
  }

  private synchronized void line(String text) {
    terminal.err().println((terminal.interactive() ? CLEAR : "") + text);
  }
}
