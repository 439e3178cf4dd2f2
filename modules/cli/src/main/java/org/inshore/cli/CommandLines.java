package org.inshore.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.inshore.cli.command.CheckCommand;
import org.inshore.cli.command.DemoCommand;
import org.inshore.cli.command.DetectCommand;
import org.inshore.cli.command.DiffCommand;
import org.inshore.cli.command.InshoreCommand;
import org.inshore.cli.command.LocateCommand;
import org.inshore.cli.command.MarkCommand;
import org.inshore.cli.command.MergeCommand;
import org.inshore.cli.command.PlanCommand;
import org.inshore.cli.command.ReportCommand;
import org.inshore.cli.command.ScanCommand;
import org.inshore.cli.command.VerifyCommand;
import org.inshore.cli.command.WhereCommand;
import org.inshore.cli.command.audit.AuditCommand;
import org.inshore.cli.command.destruction.DestructionCheckCommand;
import org.inshore.cli.command.gate.GateCasesCommand;
import org.inshore.cli.command.gate.GateCommand;
import org.inshore.cli.command.gate.GateNoteCommand;
import org.inshore.cli.command.gate.GateWatchCommand;
import org.inshore.cli.command.rules.RulesCommand;
import org.inshore.cli.command.rules.RulesListCommand;
import org.inshore.cli.command.rules.RulesShowCommand;
import org.inshore.cli.command.rules.RulesTestCommand;
import org.inshore.cli.command.schedule.HistoryCommand;
import org.inshore.cli.command.schedule.Machine;
import org.inshore.cli.command.schedule.ScheduleAddCommand;
import org.inshore.cli.command.schedule.ScheduleCommand;
import org.inshore.cli.command.schedule.ScheduleListCommand;
import org.inshore.cli.command.schedule.ScheduleRemoveCommand;
import org.inshore.cli.command.schedule.ScheduleRunCommand;
import org.inshore.cli.command.subject.SubjectCommand;
import org.inshore.cli.terminal.EditDistance;
import org.inshore.cli.terminal.Errors;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.HelpTexts;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together; tells every error in one line and as an exit code. */
public final class CommandLines {
  private CommandLines() {}

  /** Runs a command line and returns its exit code; {@code help COMMAND} is {@code COMMAND -h}. */
  public static int execute(Terminal terminal, String... args) {
    if (args.length == 0 || !args[0].equals("help")) {
      return run(terminal, args);
    }
    String[] asked = Arrays.copyOfRange(args, 1, args.length);
    // With -h the parser would pass over a command that is none.
    boolean known =
        asked.length == 0 || asked[0].startsWith("-") || commands(terminal).containsKey(asked[0]);
    return run(
        terminal,
        known
            ? Stream.concat(Arrays.stream(asked), Stream.of("-h")).toArray(String[]::new)
            : asked);
  }

  private static int run(Terminal terminal, String... args) {
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
    line.setExitCodeExceptionMapper(Errors::exitCode);
    line.setParameterExceptionHandler((exception, arguments) -> usage(terminal, exception));
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          terminal
              .err()
              .println(
                  MaskedNames.of(
                      terminal.text("error.prefix", Errors.describe(terminal, exception))));
          return Errors.exitCode(exception);
        });
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      terminal.err().println(terminal.text("error.prefix", Errors.describe(terminal, e)));
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
    commands.put("audit", () -> new AuditCommand(terminal));
    commands.put("verify", () -> new VerifyCommand(terminal));
    commands.put("check", () -> new CheckCommand(terminal));
    commands.put("diff", () -> new DiffCommand(terminal));
    commands.put("mark", () -> new MarkCommand(terminal));
    commands.put("where", () -> new WhereCommand(terminal));
    commands.put("subject", () -> new SubjectCommand(terminal));
    commands.put("merge", () -> new MergeCommand(terminal));
    commands.put("schedule", () -> schedule(terminal));
    commands.put("history", () -> new HistoryCommand(terminal, Machine.here()));
    commands.put("destruction-check", () -> new DestructionCheckCommand(terminal));
    commands.put("gate", () -> gate(terminal));
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

  private static CommandLine gate(Terminal terminal) {
    CommandLine gate = new CommandLine(new GateCommand(terminal));
    gate.addSubcommand("watch", new GateWatchCommand(terminal));
    gate.addSubcommand("cases", new GateCasesCommand(terminal));
    gate.addSubcommand("note", new GateNoteCommand(terminal));
    return gate;
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
          case UnmatchedArgumentException unmatched -> unmatched(terminal, unmatched);
          case MissingParameterException missing ->
              terminal.text(
                  "error.missing",
                  String.join(
                      " ", missing.getMissing().stream().map(CommandLines::asWritten).toList()));
          case OverwrittenOptionException twice ->
              terminal.text("error.twice", name(twice.getOverwritten()));
          case MutuallyExclusiveArgsException _ -> terminal.text("error.exclusive");
          default -> value(exception, terminal);
        };
    terminal.err().println(MaskedNames.of(terminal.text("error.usage", what)));
    terminal
        .err()
        .println(
            terminal.text(
                "error.try", exception.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private static String unmatched(Terminal terminal, UnmatchedArgumentException exception) {
    CommandLine line = exception.getCommandLine();
    List<String> all = exception.getUnmatched();
    String first = all.getFirst();
    boolean command = !first.startsWith("-") && !line.getSubcommands().isEmpty();
    Collection<String> known =
        command ? line.getSubcommands().keySet() : line.getCommandSpec().optionsMap().keySet();
    String told =
        command
            ? terminal.text("error.no-command", first)
            : terminal.text("error.unmatched", String.join(" ", all));
    String meant = EditDistance.nearest(first, known);
    return meant == null ? told : terminal.text("error.meant", told, meant);
  }

  private static String value(ParameterException exception, Terminal terminal) {
    CommandLine.Model.ArgSpec spec = exception.getArgSpec();
    if (spec == null || exception.getValue() == null) {
      return String.valueOf(exception.getMessage());
    }
    String key = spec.type() == LocalDate.class ? "error.date" : "error.value";
    return terminal.text(key, name(spec), exception.getValue());
  }

  /** An option with its value. */
  private static String asWritten(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String name(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }
}
