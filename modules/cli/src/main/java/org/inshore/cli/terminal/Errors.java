package org.inshore.cli.terminal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import org.inshore.core.file.FullDisk;
import org.inshore.core.integrity.IntegrityException;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.InventoryWriteException;
import org.inshore.core.key.KeyException;
import org.inshore.core.plugin.PluginException;
import org.inshore.core.policy.PolicyException;
import org.inshore.core.schedule.ScheduleException;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.message.Worded;
import org.inshore.spi.scan.ScanException;

/**
 * Errors as one line for the user and as an exit code; of a bug only the class and the place are
 * told, since a message might hold a value.
 */
public final class Errors {
  private static final int MAX_CAUSES = 20;

  private Errors() {}

  /**
   * The exit code of a command that ended with an exception: what was given and cannot be used, of
   * an option to a folder of results, is the user's to change; all else has failed.
   */
  public static int exitCode(Throwable exception) {
    return switch (exception) {
      case Failure failure -> failure.exitCode();
      case PluginException e -> ExitCode.USAGE;
      case RuleException e -> ExitCode.USAGE;
      case PolicyException e -> ExitCode.USAGE;
      case KeyException e -> ExitCode.USAGE;
      case ScheduleException e -> ExitCode.USAGE;
      case IntegrityException e -> ExitCode.USAGE;
      case InvalidPathException e -> ExitCode.USAGE;
      case InventoryWriteException e -> ExitCode.FAILED;
      case InventoryException e -> ExitCode.USAGE;
      case ScanException e when e.category() == ScanException.Category.CONFIGURATION ->
          ExitCode.USAGE;
      default -> ExitCode.FAILED;
    };
  }

  /** What to tell the user. */
  public static String describe(Terminal terminal, Throwable exception) {
    return switch (exception) {
      case Throwable any when isOutOfMemory(any) ->
          terminal.text("error.memory", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
      case Worded worded -> terminal.text(worded.wording());
      case UncheckedIOException e -> describe(terminal, requireNonNull(e.getCause()));
      case FileSystemException e ->
          terminal.text("error.io", FileFault.place(e), FileFault.reason(terminal, e));
      case InvalidPathException e -> terminal.text("error.no-path", e.getInput());
      case IOException e when FullDisk.caused(e) -> terminal.text("error.disk-full");
      default -> {
        StackTraceElement[] stack = exception.getStackTrace();
        yield terminal.text(
            "error.internal",
            exception.getClass().getName() + (stack.length == 0 ? "" : " (" + stack[0] + ")"));
      }
    };
  }

  private static boolean isOutOfMemory(Throwable exception) {
    Throwable cause = exception;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
