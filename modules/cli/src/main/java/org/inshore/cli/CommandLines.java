package org.inshore.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.inshore.core.file.RunFolderException;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.key.KeyException;
import org.inshore.core.plugin.PluginException;
import org.inshore.core.policy.PolicyException;
import org.inshore.core.schedule.ScheduleException;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.message.Worded;
import org.inshore.spi.scan.ScanException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together; tells every error in one line and as an exit code. */
final class CommandLines {
  private static final int MAX_CAUSES = 20;

  private CommandLines() {}

  /** Runs a command line and returns its exit code. */
  static int execute(Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new InshoreCommand(terminal));
    Map<String, Supplier<Object>> commands = commands(terminal);
    // Putting a command together takes its time; what the first word names is all that is needed.
    Supplier<Object> named = args.length == 0 ? null : commands.get(args[0]);
    if (named != null) {
      line.addSubcommand(args[0], named.get());
    } else {
      commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    }
    line.setResourceBundle(new HelpTexts(terminal.locale()));
    line.setOut(terminal.help());
    line.setErr(terminal.err());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpAutoWidth(true);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setExitCodeExceptionMapper(CommandLines::exitCode);
    line.setParameterExceptionHandler((exception, arguments) -> usage(terminal, exception));
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          terminal
              .err()
              .println(
                  MaskedNames.of(terminal.text("error.prefix", describe(terminal, exception))));
          return exitCode(exception);
        });
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      terminal.err().println(terminal.text("error.prefix", describe(terminal, e)));
      return ExitCode.FAILED;
    }
  }

  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("scan", () -> new ScanCommand(terminal));
    commands.put("plan", () -> new PlanCommand(terminal));
    commands.put("report", () -> new ReportCommand(terminal));
    commands.put("detect", () -> new DetectCommand(terminal));
    commands.put("rules", () -> rules(terminal));
    commands.put("locate", () -> new LocateCommand(terminal));
    commands.put("verify", () -> new VerifyCommand(terminal));
    commands.put("check", () -> new CheckCommand(terminal));
    commands.put("diff", () -> new DiffCommand(terminal));
    commands.put("mark", () -> new MarkCommand(terminal));
    commands.put("where", () -> new WhereCommand(terminal));
    commands.put("merge", () -> new MergeCommand(terminal));
    commands.put("schedule", () -> schedule(terminal));
    commands.put("history", () -> new HistoryCommand(terminal, Machine.here()));
    commands.put("demo", () -> new DemoCommand(terminal));
    return commands;
  }

  private static CommandLine rules(Terminal terminal) {
    CommandLine rules = new CommandLine(new RulesCommand(terminal));
    rules.addSubcommand("list", new RulesListCommand(terminal));
    rules.addSubcommand("show", new RulesShowCommand(terminal));
    rules.addSubcommand("test", new RulesTestCommand(terminal));
    return rules;
  }

  private static CommandLine schedule(Terminal terminal) {
    Machine here = Machine.here();
    CommandLine schedule = new CommandLine(new ScheduleCommand(terminal));
    schedule.addSubcommand("add", new ScheduleAddCommand(terminal, here));
    schedule.addSubcommand("list", new ScheduleListCommand(terminal, here));
    schedule.addSubcommand("remove", new ScheduleRemoveCommand(terminal, here));
    schedule.addSubcommand("run", new ScheduleRunCommand(terminal, here));
    return schedule;
  }

  private static int usage(Terminal terminal, ParameterException exception) {
    String what =
        switch (exception) {
          case UnmatchedArgumentException unmatched ->
              terminal.text("error.unmatched", String.join(" ", unmatched.getUnmatched()));
          case MissingParameterException missing ->
              terminal.text(
                  "error.missing",
                  String.join(
                      " ",
                      missing.getMissing().stream()
                          .map(CommandLine.Model.ArgSpec::paramLabel)
                          .toList()));
          default ->
              exception.getArgSpec() != null && exception.getValue() != null
                  ? terminal.text("error.value", name(exception.getArgSpec()), exception.getValue())
                  : String.valueOf(exception.getMessage());
        };
    terminal.err().println(MaskedNames.of(terminal.text("error.usage", what)));
    terminal
        .err()
        .println(
            terminal.text(
                "error.try", exception.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private static String name(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  static int exitCode(Throwable exception) {
    return switch (exception) {
      case Failure failure -> failure.exitCode();
      case PluginException e -> ExitCode.USAGE;
      case RuleException e -> ExitCode.USAGE;
      case PolicyException e -> ExitCode.USAGE;
      case KeyException e -> ExitCode.USAGE;
      case ScheduleException e -> ExitCode.USAGE;
      case InventoryException e when e.getCause() instanceof RunFolderException -> ExitCode.USAGE;
      case ScanException e when e.category() == ScanException.Category.CONFIGURATION ->
          ExitCode.USAGE;
      default -> ExitCode.FAILED;
    };
  }

  /** What to tell; of a bug only the class and the place, since a message might hold a value. */
  static String describe(Terminal terminal, Throwable exception) {
    return switch (exception) {
      case Throwable any when isOutOfMemory(any) ->
          terminal.text("error.memory", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
      case Worded worded -> terminal.text(worded.wording());
      case UncheckedIOException e -> describe(terminal, requireNonNull(e.getCause()));
      case FileSystemException e -> terminal.text("error.io", e.getFile(), reason(terminal, e));
      case IOException e when isDiskFull(e) -> terminal.text("error.disk-full");
      default -> {
        StackTraceElement[] stack = exception.getStackTrace();
        yield terminal.text(
            "error.internal",
            exception.getClass().getName() + (stack.length == 0 ? "" : " (" + stack[0] + ")"));
      }
    };
  }

  private static String reason(Terminal terminal, FileSystemException exception) {
    if (isDiskFull(exception)) {
      return terminal.text("error.disk-full");
    }
    return switch (exception) {
      case AccessDeniedException e -> terminal.text("error.io.denied");
      case NoSuchFileException e -> terminal.text("error.io.missing");
      case FileAlreadyExistsException e -> terminal.text("error.io.exists");
      default ->
          exception.getReason() == null
              ? exception.getClass().getSimpleName()
              : exception.getReason();
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

  private static boolean isDiskFull(IOException exception) {
    return String.valueOf(exception.getMessage())
        .toLowerCase(Locale.ROOT)
        .contains("no space left");
  }
}
