package org.inshore.core.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.inventory.violation.Decision;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Counts violations by what was decided of them. */
final class Tally {
  private final LocalDate day;
  private final Map<Decision, Long> counts = new EnumMap<>(Decision.class);

  /** The earliest day until which the settled ones hold, the latest on which ended ones did. */
  private final Map<Decision, LocalDate> days = new EnumMap<>(Decision.class);

  private final Map<Decision, Boolean> sameDay = new EnumMap<>(Decision.class);
  private long others;
  private long counted;

  Tally(LocalDate day) {
    this.day = day;
  }

  /**
   * Adds one.
   *
   * @param wanted whether the conditions speak of it
   */
  void add(Violation violation, boolean wanted) {
    if (!wanted) {
      others++;
      return;
    }
    Decision decision = Decision.of(violation, day);
    counts.merge(decision, 1L, Long::sum);
    if (!decision.settles()) {
      counted++;
    }
    LocalDate until = until(violation, decision);
    if (until != null) {
      LocalDate known = days.get(decision);
      boolean ended = decision == Decision.ENDED;
      sameDay.merge(decision, known == null || known.equals(until), Boolean::logicalAnd);
      if (known == null || until.isBefore(known) != ended) {
        days.put(decision, until);
      }
    }
  }

  /** How many count. */
  long counted() {
    return counted;
  }

  /** What was passed over and why, and what counts again. */
  List<Wording> lines() {
    List<Wording> lines = new ArrayList<>();
    List<Wording> reasons = new ArrayList<>();
    long passed = 0;
    for (Decision decision : List.of(Decision.FALSE_ALARM, Decision.ACCEPTED, Decision.EXEMPTED)) {
      long count = counts.getOrDefault(decision, 0L);
      if (count > 0) {
        passed += count;
        reasons.add(reason(decision, count));
      }
    }
    if (passed > 0) {
      lines.add(Gate.MESSAGES.wording("passed-over", passed, Gate.list(reasons)));
    }
    long ended = counts.getOrDefault(Decision.ENDED, 0L);
    if (ended > 0) {
      lines.add(
          Gate.MESSAGES.wording(
              "ended", ended, Objects.requireNonNull(days.get(Decision.ENDED)).toString()));
    }
    long outgrown = counts.getOrDefault(Decision.OUTGROWN, 0L);
    if (outgrown > 0) {
      lines.add(Gate.MESSAGES.wording("outgrown", outgrown));
    }
    if (others > 0) {
      lines.add(Gate.MESSAGES.wording("others", others));
    }
    return lines;
  }

  private Wording reason(Decision decision, long count) {
    LocalDate until = days.get(decision);
    String key =
        decision.name()
            + (until == null || sameDay.getOrDefault(decision, true) ? "" : ".earliest");
    return Gate.MESSAGES.wording(key, count, until == null ? "" : until.toString());
  }

  private static @Nullable LocalDate until(Violation violation, Decision decision) {
    Exemption exemption = violation.exemption();
    Standing standing = violation.standing();
    Standing.Mark mark = standing == null ? null : standing.mark();
    LocalDate accepted = mark == null ? null : mark.until();
    return switch (decision) {
      case EXEMPTED -> exemption == null ? null : exemption.until();
      case ACCEPTED -> accepted;
      case ENDED -> accepted == null && exemption != null ? exemption.until() : accepted;
      case NONE, FALSE_ALARM, OUTGROWN -> null;
    };
  }
}
