package org.inshore.cli.command.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.inshore.cli.option.FailOnOption;
import org.inshore.cli.option.Formats;
import org.inshore.cli.option.Targets;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TimeFormat;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.schedule.Schedule;
import org.inshore.core.schedule.Schedules;
import org.inshore.core.schedule.Waker;
import org.inshore.core.schedule.When;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore schedule add NAME}: keeps a schedule and sets its timer. */
@Command(name = "add")
public final class ScheduleAddCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Machine machine;

  @Parameters(paramLabel = "NAME", descriptionKey = "option.schedule")
  String name = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "option.config")
  Path config = Path.of("");

  @Option(
      names = "--when",
      paramLabel = "'DAYS HH:MM'",
      required = true,
      descriptionKey = "option.when")
  String when = "";

  @Option(names = "--until", paramLabel = "HH:MM", descriptionKey = "option.until")
  @Nullable String until;

  @Option(names = "--timezone", paramLabel = "ZONE", descriptionKey = "option.timezone")
  @Nullable String timezone;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.schedule-out")
  @Nullable Path out;

  @Option(names = "--keep", paramLabel = "N", descriptionKey = "option.keep-results")
  int keep = 12;

  @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "option.format")
  List<String> formats = new ArrayList<>();

  @Mixin FailOnOption failOn = new FailOnOption();

  @Option(names = "--then", paramLabel = "COMMAND", descriptionKey = "option.then")
  @Nullable String then;

  public ScheduleAddCommand(Terminal terminal, Machine machine) {
    this.terminal = terminal;
    this.machine = machine;
  }

  @Override
  public Integer call() throws Exception {
    Schedules schedules = machine.schedules();
    if (!Schedules.isName(name)) {
      throw wrong("error.schedule-name", name);
    }
    if (schedules.has(name)) {
      throw wrong("error.schedule-exists", name);
    }
    failOn.conditions();
    Formats.named(Plugins.installed(), formats);
    Configuration configuration = Targets.configuration(config);
    if (keep < 1) {
      throw wrong("error.schedule-keep", String.valueOf(keep));
    }
    When times = given(when, When::parse, "error.schedule-when");
    LocalTime end = until == null ? null : given(until, When::time, "error.schedule-until");
    ZoneId zone = timezone == null ? ZoneId.systemDefault() : zone(timezone);
    Path file = config.toAbsolutePath().normalize();
    Waker waker = machine.waker();
    Schedule schedule =
        new Schedule(
            name,
            file,
            times,
            end,
            zone,
            folder(configuration, file),
            keep,
            formats,
            failOn.given(),
            then,
            waker.name(),
            machine.clock().instant());
    Waker.Call call = machine.call(terminal);
    if (!Files.isExecutable(call.launcher())) {
      throw wrong("error.schedule-launcher", call.launcher().toString());
    }
    Files.createDirectories(schedule.out(), OwnerOnly.folder(schedule.out()));
    waker.set(schedule, call);
    schedules.put(schedule);
    terminal
        .out()
        .println(
            terminal.text(
                "schedule.added",
                name,
                TimeFormat.text(schedule.next(machine.clock().instant()), zone),
                zone.getId(),
                waker.name(),
                schedule.out().toString()));
    notices(waker);
    return ExitCode.DONE;
  }

  /** Beside the configuration, or where that says results go. */
  private Path folder(Configuration configuration, Path file) {
    if (out != null) {
      return out.toAbsolutePath().normalize();
    }
    Path base = configuration.out();
    return (base == null ? file.resolveSibling("inshore-out") : base).resolve(name);
  }

  /** What a timer has not, though the one who set it has. */
  private void notices(Waker waker) throws Exception {
    if (Files.readString(config).contains("env:")) {
      terminal.err().println(terminal.text("notice", terminal.text("schedule.env")));
    }
    if (waker.name().equals("systemd") && !"root".equals(System.getProperty("user.name"))) {
      terminal.err().println(terminal.text("notice", terminal.text("schedule.linger")));
    }
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw wrong("error.schedule-zone", id);
    }
  }

  private static <T> T given(String text, Function<String, T> reader, String error) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw wrong(error, text);
    }
  }

  private static Failure wrong(String key, String argument) {
    return new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording(key, argument));
  }
}
