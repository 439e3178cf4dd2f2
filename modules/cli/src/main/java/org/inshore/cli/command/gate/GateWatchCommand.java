package org.inshore.cli.command.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inshore.cli.terminal.Errors;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.outbound.Judge;
import org.inshore.core.outbound.passage.Passed;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.core.outbound.watch.DropFolder;
import org.inshore.core.outbound.watch.FolderGate;
import org.inshore.core.outbound.watch.GateListener;
import org.inshore.core.plugin.Plugins;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore gate watch DIR}: judges what is put into a drop folder. */
@Command(name = "watch")
public final class GateWatchCommand implements Callable<Integer> {
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "option.gate-root")
  Path root = Path.of("");

  @Mixin GateOptions options = new GateOptions();

  @Option(
      names = "--quiet-time",
      paramLabel = "MILLISECONDS",
      defaultValue = "2000",
      descriptionKey = "option.gate-quiet")
  int quiet = 2000;

  @Option(names = "--poll", descriptionKey = "option.gate-poll")
  boolean poll;

  @Option(names = "--once", descriptionKey = "option.gate-once")
  boolean once;

  public GateWatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Plugins plugins = Plugins.installed();
    int threads = Runtime.getRuntime().availableProcessors();
    DropFolder folder = DropFolder.in(root);
    try (AutoCloseable _ = Logs.off();
        Judge judge = options.judge(plugins, threads)) {
      GateRecord record = GateRecord.open(folder.record(), Clock.systemUTC());
      RestrictedForms forms =
          new RestrictedForms(record, plugins, judge.rules(), options.institution);
      GatePrinter printer = new GatePrinter(terminal, terminal.out(), judge, record, forms);
      judge.warmUp();
      long waiting;
      try (FolderGate gate =
          FolderGate.open(
              folder,
              judge,
              record,
              new Told(printer, folder),
              new FolderGate.Options(
                  threads,
                  Duration.ofMillis(Math.max(0, quiet)),
                  AGAIN,
                  !poll,
                  options.quarantine()))) {
        forms.writeMissing();
        watch(gate);
        waiting = gate.waiting();
      }
      if (waiting > 0) {
        terminal.err().println(GateOptions.MESSAGES.text(terminal.locale(), "waiting", waiting));
      }
      return !once
          ? ExitCode.DONE
          : printer.held() > 0
              ? ExitCode.VIOLATIONS
              : printer.unread() + waiting > 0 ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
  }

  private void watch(FolderGate gate) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              gate.stop();
              try {
                boolean _ = ended.await(60, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "inshore-gate-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      if (once) {
        gate.once();
      } else {
        gate.run();
      }
    } finally {
      terminal.out().flush();
      ended.countDown();
      remove(hook);
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is already going down, and the hook with it.
    }
  }

  /** Tells the terminal. */
  private final class Told implements GateListener {
    private final GatePrinter printer;
    private final DropFolder folder;
    private @Nullable String last;

    Told(GatePrinter printer, DropFolder folder) {
      this.printer = printer;
      this.folder = folder;
    }

    @Override
    public void ready() {
      terminal
          .err()
          .println(
              GateOptions.MESSAGES.text(
                  terminal.locale(),
                  "watching",
                  folder.incoming().toString(),
                  folder.released().toString(),
                  folder.held().toString()));
    }

    @Override
    public void passed(Passed passed) {
      try {
        printer.print(passed);
      } catch (IOException e) {
        terminal.err().println(terminal.text("error.prefix", Errors.describe(terminal, e)));
      }
    }

    @Override
    public synchronized void fault(Wording what) {
      String text = Visible.of(terminal.text(what));
      if (!text.equals(last)) {
        terminal.err().println(terminal.text("error.prefix", text));
      }
      last = text;
    }
  }
}
