package org.inshore.spi.inventory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Runs of one schedule over time, in numbers.
 *
 * @param name of the schedule
 * @param zone of its clocks
 * @param entries its runs, the earliest first
 */
public record ScanHistory(String name, ZoneId zone, List<Entry> entries) {
  /** The figures of violations and people that are told over time. */
  public static final List<Figure> FIGURES =
      List.of(
          Figure.PERSONS,
          Figure.PERSONS_OFFSHORE,
          Figure.GROUNDS_VIOLATION,
          Figure.NEW,
          Figure.OPEN,
          Figure.RECTIFIED,
          Figure.NO_LONGER_LOOKED_AT,
          Figure.MISSED);

  /** Copies the list. */
  public ScanHistory {
    entries = List.copyOf(entries);
  }

  /** State of a run. */
  public enum State {
    /** At work. */
    RUNNING("正在运行", "running"),
    /** Came to its end. */
    DONE("完成", "done"),
    /** Stopped when its hours ended; the next goes on. */
    OUT_OF_HOURS("到时停止", "hours ended"),
    /** Stopped by somebody; the next goes on. */
    STOPPED("被停止", "stopped"),
    /** Killed, or the machine went down; the next goes on. */
    BROKEN_OFF("中断", "broken off"),
    /** Could not be run. */
    FAILED("失败", "failed");

    private final Wording label;

    State(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }

  /**
   * One run.
   *
   * @param started when it began
   * @param ended when it ended; null while it runs, and if it was broken off
   * @param state what became of it
   * @param figures what it came to; null if there is no result
   * @param severities violations that are not settled, by severity; empty if there is no result
   */
  public record Entry(
      Instant started,
      @Nullable Instant ended,
      State state,
      @Nullable Totals figures,
      Map<Violation.Severity, Long> severities) {

    /** Copies the map. */
    public Entry {
      severities = Map.copyOf(severities);
    }

    /** The number of a figure, of people the likeliest; null if there is no result. */
    public @Nullable Long number(Figure figure) {
      if (figures == null || !figures.has(figure)) {
        return null;
      }
      return figure.ofPeople() ? figures.persons(figure).persons() : figures.count(figure);
    }
  }
}
