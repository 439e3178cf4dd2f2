package org.inshore.core.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Timer of the machine that wakes a schedule: it calls {@code inshore schedule run NAME --due} at
 * the schedule's minute of each hour, and once the machine is up.
 */
public interface Waker {
  /** Variables that a run needs and a timer does not hand on; none of them is a secret. */
  List<String> HANDED_ON =
      List.of(
          "HOME",
          "XDG_CONFIG_HOME",
          "INSHORE_SCHEDULES",
          "INSHORE_KEY_FILE",
          "INSHORE_TMP_DIR",
          "INSHORE_NATIVE_DIR",
          "INSHORE_PLUGINS",
          "INSHORE_JAVA_HOME",
          "INSHORE_JAVA_OPTIONS",
          "JAVA_HOME");

  /** Its name: {@code systemd} or {@code cron}. */
  String name();

  /** Sets the timer of a schedule, in the place of an earlier one. */
  void set(Schedule schedule, Call call) throws IOException, InterruptedException;

  /** Removes the timer of a schedule, if there is one. */
  void remove(String schedule) throws IOException, InterruptedException;

  /** Whether there is a timer for a schedule. */
  boolean wakes(String schedule) throws IOException, InterruptedException;

  /**
   * Command that a timer calls.
   *
   * @param launcher the {@code inshore} command
   * @param language of what it prints
   * @param environment variables that it needs
   */
  record Call(Path launcher, String language, Map<String, String> environment) {
    /** Keeps only what is handed on, in one order. */
    public Call {
      environment = new TreeMap<>(environment);
      environment.keySet().retainAll(HANDED_ON);
      environment.values().removeIf(String::isBlank);
    }

    /** The command and its arguments. */
    List<String> words(String schedule) {
      return List.of(launcher.toString(), "schedule", "run", schedule, "--due", "--lang", language);
    }
  }

  /** Minutes of the machine's hours at which a schedule's times can be, over a year to come. */
  static List<Integer> minutes(Schedule schedule, Instant from, ZoneId machine) {
    TreeSet<Integer> minutes = new TreeSet<>();
    Instant at = from;
    while (at.isBefore(from.plus(366, ChronoUnit.DAYS))) {
      at = schedule.next(at);
      minutes.add(at.atZone(machine).getMinute());
    }
    return List.copyOf(minutes);
  }

  /** Whether systemd is what runs this machine. */
  static boolean systemdRuns() {
    return Files.isDirectory(Path.of("/run/systemd/system"));
  }
}
