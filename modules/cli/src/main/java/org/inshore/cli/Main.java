package org.inshore.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.inshore.cli.terminal.Errors;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Language;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.TemporaryFolders;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.file.RunFolderException;

/** The entry point of the command line. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    // POI's logging interface without a binding; its complaint is not for the user.
    System.setProperty("log4j2.statusLoggerLevel", "OFF");
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    // Picocli would look for Groovy in every jar.
    System.setProperty("picocli.disable.closures", "true");
    Logs.offFromStart();
    Locale locale = Language.of(args, Locale.getDefault());
    Locale.setDefault(locale);
    boolean interactive =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    Terminal terminal =
        new Terminal(writer(FileDescriptor.out), writer(FileDescriptor.err), locale, interactive);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, exception) ->
            terminal
                .err()
                .println(terminal.text("error.prefix", Errors.describe(terminal, exception))));
    int exitCode = run(terminal, args);
    terminal.out().flush();
    terminal.err().flush();
    end(exitCode);
  }

  /** Runs a command with folders of its own for all temporary files that must have a name. */
  private static int run(Terminal terminal, String[] args) {
    try (TemporaryFolders _ = TemporaryFolders.open()) {
      return args.length == 2 && args[0].equals("--warm-up")
          ? WarmUp.run(args[1])
          : CommandLines.execute(terminal, args);
    } catch (RunFolderException e) {
      terminal.err().println(terminal.text("error.prefix", terminal.text(e.wording())));
      return ExitCode.USAGE;
    }
  }

  /**
   * Ends the JVM. Where all went well and nothing goes on, to return is enough; it is quicker,
   * since the JDK makes its logging ready before it exits.
   */
  private static void end(int exitCode) {
    boolean goesOn =
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> !thread.isDaemon() && !thread.equals(Thread.currentThread()));
    if (exitCode != ExitCode.DONE || goesOn) {
      System.exit(exitCode);
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
