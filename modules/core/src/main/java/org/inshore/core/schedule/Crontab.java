package org.inshore.core.schedule;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Timers in the user's crontab: two lines for a schedule, each with a comment that names it. What
 * others wrote there stays as it is.
 */
public final class Crontab implements Waker {
  private static final String MARK = " # inshore schedule ";

  /** What is said to a user who never had one. */
  private static final Pattern NONE = Pattern.compile("(?i)no crontab|no such file");

  private final List<String> command;

  /** That of the user who asks. */
  public Crontab() {
    this("crontab");
  }

  /** That of another command with the same arguments. */
  Crontab(String... command) {
    this.command = List.of(command);
  }

  @Override
  public String name() {
    return "cron";
  }

  @Override
  public void set(Schedule schedule, Call call) throws IOException, InterruptedException {
    List<String> lines = others(schedule.name());
    String minutes =
        Waker.minutes(schedule, Instant.now(), ZoneId.systemDefault()).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    String run = line(schedule, call);
    lines.add(minutes + " * * * * " + run + MARK + schedule.name());
    lines.add("@reboot " + run + MARK + schedule.name());
    write(lines);
  }

  private static String line(Schedule schedule, Call call) {
    String variables =
        call.environment().entrySet().stream()
            .map(each -> each.getKey() + "=" + quoted(each.getValue()) + " ")
            .collect(Collectors.joining());
    String words =
        call.words(schedule.name()).stream().map(Crontab::quoted).collect(Collectors.joining(" "));
    // What was printed is kept beside the results; it holds no value.
    String log = quoted(schedule.out().resolve("schedule.log").toString());
    return (variables + words + " >>" + log + " 2>&1").replace("%", "\\%");
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  @Override
  public void remove(String schedule) throws IOException, InterruptedException {
    List<String> lines = lines();
    List<String> others = others(schedule);
    if (others.size() < lines.size()) {
      write(others);
    }
  }

  @Override
  public boolean wakes(String schedule) throws IOException, InterruptedException {
    try {
      return lines().stream().anyMatch(line -> line.endsWith(MARK + schedule));
    } catch (ScheduleException e) {
      // Without the command there is no cron either.
      return false;
    }
  }

  private List<String> others(String schedule) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>(lines());
    lines.removeIf(line -> line.endsWith(MARK + schedule));
    return lines;
  }

  private List<String> lines() throws IOException, InterruptedException {
    Tool.Result result = Tool.call(with("-l"), "");
    if (result.code() != 0 && !NONE.matcher(result.said()).find()) {
      // What cannot be read must not be written either: others' lines would be lost.
      throw ScheduleException.of(
          "tool.failed", String.join(" ", with("-l")), result.said().strip());
    }
    if (result.code() != 0) {
      return List.of();
    }
    return result.said().lines().toList();
  }

  private void write(List<String> lines) throws IOException, InterruptedException {
    Tool.must(with("-"), lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
  }

  private List<String> with(String argument) {
    List<String> words = new ArrayList<>(command);
    words.add(argument);
    return words;
  }
}
