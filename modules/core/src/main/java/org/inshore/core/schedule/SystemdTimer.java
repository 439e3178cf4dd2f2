package org.inshore.core.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inshore.core.file.AtomicFile;

/**
 * Timers of systemd, the system's for root, else the user's own: a service and a timer for each
 * schedule. A user's run only while the user is logged in unless {@code loginctl enable-linger} was
 * called once.
 */
public final class SystemdTimer implements Waker {
  private static final String PREFIX = "inshore-";

  private final Path units;
  private final List<String> command;

  private SystemdTimer(Path units, List<String> command) {
    this.units = units;
    this.command = command;
  }

  /** Those of the system. */
  public static SystemdTimer ofSystem() {
    return new SystemdTimer(Path.of("/etc/systemd/system"), List.of("systemctl"));
  }

  /** Those of a user. */
  public static SystemdTimer ofUser(Path configuration) {
    return new SystemdTimer(
        configuration.resolve("systemd").resolve("user"), List.of("systemctl", "--user"));
  }

  /** Units in a folder, told to another command. */
  static SystemdTimer of(Path units, List<String> command) {
    return new SystemdTimer(units, command);
  }

  /** Whether there is a manager that takes them. */
  public boolean answers() throws InterruptedException {
    try {
      return Tool.call(with("list-timers", "--no-pager"), "").code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return "systemd";
  }

  @Override
  public void set(Schedule schedule, Call call) throws IOException, InterruptedException {
    Files.createDirectories(units);
    String unit = unit(schedule.name());
    AtomicFile.write(units.resolve(unit + ".service"), bytes(service(schedule, call)));
    AtomicFile.write(units.resolve(unit + ".timer"), bytes(timer(schedule)));
    Tool.must(with("daemon-reload"), "");
    Tool.must(with("enable", "--now", unit + ".timer"), "");
  }

  private static String service(Schedule schedule, Call call) {
    StringBuilder text = new StringBuilder("[Unit]\n");
    text.append("Description=Inshore scan ").append(escaped(schedule.name())).append("\n\n");
    text.append("[Service]\nType=oneshot\nNice=10\nKillSignal=SIGTERM\nTimeoutStopSec=90\n");
    // By its exit code a scan tells what it found; that is no failure of the unit.
    text.append("SuccessExitStatus=3 4\n");
    call.environment()
        .forEach(
            (name, value) ->
                text.append("Environment=").append(quoted(name + "=" + value)).append('\n'));
    text.append("StandardOutput=append:").append(escaped(log(schedule))).append('\n');
    text.append("StandardError=inherit\nExecStart=");
    List<String> words = call.words(schedule.name());
    // What is run is no variable, and its "$" is not to be doubled.
    text.append(quoted(words.getFirst()));
    for (String word : words.subList(1, words.size())) {
      text.append(' ').append(quoted(word.replace("$", "$$")));
    }
    return text.append('\n').toString();
  }

  private static String log(Schedule schedule) {
    return schedule.out().resolve("schedule.log").toString();
  }

  private static String timer(Schedule schedule) {
    String minutes =
        Waker.minutes(schedule, Instant.now(), ZoneId.systemDefault()).stream()
            .map(minute -> String.format(Locale.ROOT, "%02d", minute))
            .collect(Collectors.joining(","));
    return "[Unit]\nDescription=Inshore schedule "
        + escaped(schedule.name())
        + "\n\n[Timer]\nOnCalendar=*-*-* *:"
        + minutes
        + ":00\nPersistent=true\nAccuracySec=1s\n\n[Install]\nWantedBy=timers.target\n";
  }

  @Override
  public void remove(String schedule) throws IOException, InterruptedException {
    if (wakes(schedule)) {
      Tool.must(with("disable", "--now", unit(schedule) + ".timer"), "");
    }
    Files.deleteIfExists(units.resolve(unit(schedule) + ".timer"));
    Files.deleteIfExists(units.resolve(unit(schedule) + ".service"));
    Tool.must(with("daemon-reload"), "");
  }

  @Override
  public boolean wakes(String schedule) throws IOException, InterruptedException {
    try {
      return Tool.call(with("is-enabled", unit(schedule) + ".timer"), "").code() == 0;
    } catch (ScheduleException e) {
      return false;
    }
  }

  /** The unit's name: letters that a unit may not have are written as systemd-escape does. */
  private static String unit(String schedule) {
    StringBuilder name = new StringBuilder(PREFIX);
    for (byte each : schedule.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
      name.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\x%02x", (int) c));
    }
    return name.toString();
  }

  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  private static String quoted(String word) {
    return "\"" + escaped(word).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> with(String... arguments) {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of(arguments));
    return words;
  }
}
