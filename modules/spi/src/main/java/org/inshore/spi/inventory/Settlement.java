package org.inshore.spi.inventory;

import java.time.LocalDate;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Why a ground asks for no act on a day. It stays in every report. */
public enum Settlement {
  /** An exemption of the institution holds. */
  EXEMPTED(Figure.EXEMPTED),
  /** An officer noted that what was found is not what the rule looks for. */
  FALSE_ALARM(Figure.FALSE_ALARM),
  /** An officer accepted it until a day that is not past. */
  ACCEPTED(Figure.ACCEPTED);

  private final Figure figure;

  Settlement(Figure figure) {
    this.figure = figure;
  }

  /** The figure that counts such grounds. */
  public Figure figure() {
    return figure;
  }

  /** The name as reports show it. */
  public Wording label() {
    return figure.label();
  }

  /** The first that holds of a ground, in the order above; null if it asks for an act. */
  public static @Nullable Settlement of(Violation ground, LocalDate day) {
    return ground.exemption() != null
        ? EXEMPTED
        : of(ground.standing() == null ? null : ground.standing().mark(), day);
  }

  /** The same of an officer's note alone. */
  public static @Nullable Settlement of(Standing.@Nullable Mark mark, LocalDate day) {
    if (mark == null) {
      return null;
    }
    return switch (mark.status()) {
      case OPEN -> null;
      case FALSE_ALARM -> FALSE_ALARM;
      case ACCEPTED -> mark.until() != null && mark.until().isBefore(day) ? null : ACCEPTED;
    };
  }
}
