package org.inshore.spi.inventory.violation;

import java.time.Instant;
import java.time.LocalDate;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Standing of a violation against earlier scans, with what an officer noted of it.
 *
 * @param state against the scan before
 * @param firstSeen start of the earliest scan in a row that saw it
 * @param mark what an officer noted; null if nothing
 */
public record Standing(State state, Instant firstSeen, @Nullable Mark mark) {

  /** State against the scan before. */
  public enum State {
    /** No earlier scan saw it, or there is none to compare with. */
    NEW("新增", "new", Figure.NEW),
    /** The scan before saw it too. */
    OPEN("仍未整改", "still open", Figure.OPEN),
    /** The scan before saw it, this one looked there again and did not. */
    RECTIFIED("已整改", "rectified", Figure.RECTIFIED),
    /** The scan before saw it, this one did not look there: it may still be so. */
    NOT_LOOKED_AT("本次未检查", "no longer looked at", Figure.NO_LONGER_LOOKED_AT);

    private final Wording label;
    private final Figure figure;

    State(String zh, String en, Figure figure) {
      this.label = new Wording(zh, en);
      this.figure = figure;
    }

    /** The figure that counts violations that stand so. */
    public Figure figure() {
      return figure;
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }

  /**
   * An officer's note of a violation; it never hides it.
   *
   * @param status what was decided
   * @param owner who is to deal with it; null if not said
   * @param due until when; null if not said
   * @param until last day on which an acceptance holds; null unless accepted
   * @param reason why; null if not said
   * @param by who noted it
   * @param at when
   * @param extent how much stood there then; null if that was not noted
   */
  public record Mark(
      Status status,
      @Nullable String owner,
      @Nullable LocalDate due,
      @Nullable LocalDate until,
      @Nullable String reason,
      String by,
      Instant at,
      @Nullable Extent extent) {

    /** A note that does not say how much stood there. */
    public Mark(
        Status status,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate until,
        @Nullable String reason,
        String by,
        Instant at) {
      this(status, owner, due, until, reason, by, at, null);
    }

    /**
     * Whether it no longer speaks of what stands there now: a false alarm that has twice as much
     * since. Who accepts a place until a day, or is to deal with it, does so whatever is added.
     */
    public boolean isOutgrownBy(Extent now) {
      return status == Status.FALSE_ALARM && extent != null && extent.isOutgrownBy(now);
    }
  }

  /**
   * Numbers at a place when it was judged.
   *
   * @param persons people
   * @param matches matches; they count where nobody can be counted
   */
  public record Extent(long persons, long matches) {

    /** Whether what stands there now is at least twice as much. */
    public boolean isOutgrownBy(Extent now) {
      return (persons > 0 || now.persons > 0)
          ? now.persons >= 2 * Math.max(1, persons)
          : now.matches >= 2 * Math.max(1, matches);
    }
  }

  /** Decision of an officer. */
  public enum Status {
    /** To be dealt with. */
    OPEN("待处理", "open"),
    /** Accepted until a day. */
    ACCEPTED("暂时接受", "accepted"),
    /** What was found is not what the rule looks for. */
    FALSE_ALARM("误报", "false alarm");

    private final Wording label;

    Status(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }
}
