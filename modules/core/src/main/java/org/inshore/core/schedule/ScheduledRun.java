package org.inshore.core.schedule;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.core.configuration.YamlText;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.inventory.ScanHistory.State;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Settings;
import org.jspecify.annotations.Nullable;

/**
 * One run of a schedule. What it came to is kept in numbers, since its folder goes some day.
 *
 * @param folder name of its output folder
 * @param occurrence the time of the schedule that it is for; null if somebody asked for it
 * @param exitCode of the scan; -1 while it has none
 * @param entry what is told of it over time
 */
public record ScheduledRun(
    String folder, @Nullable Instant occurrence, int exitCode, ScanHistory.Entry entry) {

  /** One that begins. */
  public static ScheduledRun begun(String folder, @Nullable Instant occurrence, Instant now) {
    return new ScheduledRun(
        folder, occurrence, -1, new ScanHistory.Entry(now, null, State.RUNNING, null, Map.of()));
  }

  /** The same, ended. */
  public ScheduledRun ended(
      State state,
      int code,
      @Nullable Instant at,
      @Nullable Totals figures,
      Map<Severity, Long> severities) {
    return new ScheduledRun(
        folder,
        occurrence,
        code,
        new ScanHistory.Entry(entry.started(), at, state, figures, severities));
  }

  /** What became of it. */
  public State state() {
    return entry.state();
  }

  /** Whether what it began is not finished: the next goes on from there. */
  public boolean unfinished() {
    return switch (state()) {
      case OUT_OF_HOURS, STOPPED, BROKEN_OFF -> true;
      case RUNNING, DONE, FAILED -> false;
    };
  }

  /** The form in the file of runs; a component's name is its key. */
  record Form(
      String folder,
      @Nullable String occurrence,
      String started,
      @Nullable String ended,
      State state,
      @Default("-1") int exitCode,
      Settings figures,
      Settings severities) {

    ScheduledRun run() throws ScanException {
      try {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Map.Entry<String, String> each : severities.texts().entrySet()) {
          counts.put(
              Severity.valueOf(each.getKey().toUpperCase(Locale.ROOT)),
              Long.valueOf(each.getValue()));
        }
        Instant end = ended == null ? null : Instant.parse(ended);
        return new ScheduledRun(
            folder,
            occurrence == null ? null : Instant.parse(occurrence),
            exitCode,
            new ScanHistory.Entry(
                Instant.parse(started), end, state, totals(figures.texts()), counts));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }

    private static @Nullable Totals totals(Map<String, String> texts) {
      if (texts.isEmpty()) {
        return null;
      }
      Map<Figure, Long> counts = new EnumMap<>(Figure.class);
      Map<Figure, PersonCount> people = new EnumMap<>(Figure.class);
      for (Figure figure : ScanHistory.FIGURES) {
        String text = texts.get(figure.key());
        if (text != null && figure.ofPeople()) {
          people.put(figure, PersonCount.ofDigits(text));
        } else if (text != null) {
          counts.put(figure, Long.valueOf(text));
        }
      }
      return new Totals(counts, people);
    }
  }

  /** The run as one line of YAML. */
  String line() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("folder", folder);
    values.put("occurrence", occurrence);
    values.put("started", entry.started());
    values.put("ended", entry.ended());
    values.put("state", entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    values.put("exit-code", exitCode);
    Totals figures = entry.figures();
    if (figures != null) {
      Map<String, String> numbers = new LinkedHashMap<>();
      figures.counts().forEach((figure, count) -> numbers.put(figure.key(), count.toString()));
      figures.people().forEach((figure, count) -> numbers.put(figure.key(), count.digits()));
      values.put("figures", new TreeMap<>(numbers));
      Map<String, Long> severities = new TreeMap<>();
      entry.severities().forEach((s, n) -> severities.put(s.name().toLowerCase(Locale.ROOT), n));
      values.put("severities", severities);
    }
    return YamlText.mapping(values);
  }
}
