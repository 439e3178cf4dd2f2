package org.inshore.core.inventory;

import java.sql.SQLException;
import java.util.List;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Outcomes as columns: name, units, category, reason. */
final class Outcomes {
  private Outcomes() {}

  static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Scanned scanned -> "SCANNED";
      case Outcome.Incomplete incomplete -> "INCOMPLETE";
      case Outcome.Skipped skipped -> "SKIPPED";
      case Outcome.Failed failed -> "FAILED";
    };
  }

  static @Nullable Long units(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Scanned scanned -> scanned.units();
      case Outcome.Incomplete incomplete -> incomplete.units();
      case Outcome.Skipped skipped -> null;
      case Outcome.Failed failed -> null;
    };
  }

  static @Nullable String category(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Incomplete incomplete -> incomplete.category();
      case Outcome.Failed failed -> failed.category();
      case Outcome.Scanned scanned -> null;
      case Outcome.Skipped skipped -> null;
    };
  }

  static @Nullable String zh(Outcome outcome) {
    Wording reason = reason(outcome);
    return reason == null ? null : reason.zh();
  }

  static @Nullable String en(Outcome outcome) {
    Wording reason = reason(outcome);
    return reason == null ? null : reason.en();
  }

  /** Reads one back from five columns: outcome, units, category, reason zh, reason en. */
  static Outcome read(Row row, int column, List<Wording> notes) throws SQLException {
    String name = row.text(column);
    return switch (name) {
      case "SCANNED" -> new Outcome.Scanned(row.number(column + 1), notes);
      case "INCOMPLETE" ->
          new Outcome.Incomplete(
              row.number(column + 1), row.text(column + 2), row.wording(column + 3));
      case "SKIPPED" -> new Outcome.Skipped(row.wording(column + 3));
      case "FAILED" -> new Outcome.Failed(row.text(column + 2), row.wording(column + 3));
      default -> throw new IllegalArgumentException("outcome " + name);
    };
  }

  private static @Nullable Wording reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Incomplete incomplete -> incomplete.reason();
      case Outcome.Skipped skipped -> skipped.reason();
      case Outcome.Failed failed -> failed.reason();
      case Outcome.Scanned scanned -> null;
    };
  }
}
