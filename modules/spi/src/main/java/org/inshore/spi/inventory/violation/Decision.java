package org.inshore.spi.inventory.violation;

import java.time.LocalDate;
import org.inshore.spi.inventory.violation.Standing.Extent;
import org.inshore.spi.inventory.violation.Standing.Mark;
import org.jspecify.annotations.Nullable;

/** Decision on a violation, as far as it holds on a day; reports show it in any case. */
public enum Decision {
  /** Nothing, or that it is to be dealt with. */
  NONE,
  /** Allowed by an exemption until a day that has not passed. */
  EXEMPTED,
  /** Accepted by an officer until a day that has not passed. */
  ACCEPTED,
  /** What was found is not what the rule looks for. */
  FALSE_ALARM,
  /** The exemption or acceptance has ended. */
  ENDED,
  /** A false alarm whose place holds twice as much since: what was judged is not what is there. */
  OUTGROWN;

  /** The decision on a violation: its exemption, else the officer's note. */
  public static Decision of(Violation violation, LocalDate day) {
    Exemption exemption = violation.exemption();
    if (exemption != null && !exemption.until().isBefore(day)) {
      return EXEMPTED;
    }
    Standing standing = violation.standing();
    Mark mark = standing == null ? null : standing.mark();
    Decision noted = of(mark, day);
    if (noted == NONE) {
      return exemption == null ? NONE : ENDED;
    }
    Extent now = new Extent(violation.persons().persons(), violation.matches());
    return mark != null && mark.isOutgrownBy(now) ? OUTGROWN : noted;
  }

  /** What a note says by itself, whatever stands there now. */
  public static Decision of(@Nullable Mark mark, LocalDate day) {
    if (mark == null) {
      return NONE;
    }
    LocalDate until = mark.until();
    return switch (mark.status()) {
      case OPEN -> NONE;
      case FALSE_ALARM -> FALSE_ALARM;
      case ACCEPTED -> until == null || until.isBefore(day) ? ENDED : ACCEPTED;
    };
  }

  /** Whether nothing more is asked for now. */
  public boolean settles() {
    return this == EXEMPTED || this == ACCEPTED || this == FALSE_ALARM;
  }
}
