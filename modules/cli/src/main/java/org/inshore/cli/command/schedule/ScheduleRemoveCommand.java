package org.inshore.cli.command.schedule;

import java.util.concurrent.Callable;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.schedule.Schedule;
import org.inshore.core.schedule.Schedules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code inshore schedule remove NAME}: removes a schedule and its timer; results stay. */
@Command(name = "remove")
public final class ScheduleRemoveCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Machine machine;

  @Parameters(paramLabel = "NAME", descriptionKey = "option.schedule")
  String name = "";

  public ScheduleRemoveCommand(Terminal terminal, Machine machine) {
    this.terminal = terminal;
    this.machine = machine;
  }

  @Override
  public Integer call() throws Exception {
    Schedules schedules = machine.schedules();
    Schedule schedule = schedules.get(name);
    machine.waker(schedule).remove(name);
    schedules.remove(name);
    terminal.out().println(terminal.text("schedule.removed", name, schedule.out().toString()));
    return ExitCode.DONE;
  }
}
