package org.inshore.cli.command.schedule;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.schedule.Schedule;
import org.inshore.core.schedule.ScheduleException;
import org.inshore.core.schedule.Schedules;
import org.inshore.core.schedule.Waker;
import org.inshore.core.schedule.Wakers;

/**
 * The machine as schedules see it.
 *
 * @param clock tells the time
 * @param environment of this process
 */
public record Machine(InstantSource clock, Map<String, String> environment) {

  /** This one. */
  public static Machine here() {
    return new Machine(InstantSource.system(), System.getenv());
  }

  private Path home() {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home", ".") : home);
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The user's schedules. */
  Schedules schedules() {
    return Schedules.of(environment, home());
  }

  /** What is to wake a new schedule. */
  Waker waker() throws ScheduleException, InterruptedException {
    return Wakers.choose(root(), environment, home());
  }

  /** What wakes a schedule. */
  Waker waker(Schedule schedule) {
    return Wakers.of(schedule, root(), environment, home());
  }

  /** What a timer is to call. */
  Waker.Call call(Terminal terminal) {
    Path launcher = Path.of(System.getProperty("inshore.home", "")).resolve("inshore");
    return new Waker.Call(
        launcher.toAbsolutePath().normalize(), terminal.locale().getLanguage(), environment);
  }
}
