package org.inshore.core.inventory.store;

import java.sql.SQLException;
import java.util.List;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Outcomes as columns: outcome, units, category, and a reason. */
public final class Outcomes {
  private Outcomes() {}

  public static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Scanned scanned -> "SCANNED";
      case Outcome.Incomplete incomplete -> "INCOMPLETE";
      case Outcome.Skipped skipped -> "SKIPPED";
      case Outcome.Failed failed -> "FAILED";
    };
  }

  public static @Nullable Long units(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Scanned scanned -> scanned.units();
      case Outcome.Incomplete incomplete -> incomplete.units();
      case Outcome.Skipped skipped -> null;
      case Outcome.Failed failed -> null;
    };
  }

  public static @Nullable String category(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Incomplete incomplete -> incomplete.category();
      case Outcome.Failed failed -> failed.category();
      case Outcome.Scanned scanned -> null;
      case Outcome.Skipped skipped -> null;
    };
  }

  /** Reads one back from the columns of the names above, its reason and its notes. */
  public static Outcome read(Row row, @Nullable Wording reason, List<Wording> notes) throws SQLException {
    String name = row.text("outcome");
    return switch (name) {
      case "SCANNED" -> new Outcome.Scanned(row.number("units"), notes);
      case "INCOMPLETE" ->
          new Outcome.Incomplete(row.number("units"), row.text("category"), given(reason));
      case "SKIPPED" -> new Outcome.Skipped(given(reason));
      case "FAILED" -> new Outcome.Failed(row.text("category"), given(reason));
      default -> throw new IllegalArgumentException("outcome " + name);
    };
  }

  private static Wording given(@Nullable Wording reason) {
    if (reason == null) {
      throw new IllegalArgumentException("outcome without a reason");
    }
    return reason;
  }

  public static @Nullable Wording reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Incomplete incomplete -> incomplete.reason();
      case Outcome.Skipped skipped -> skipped.reason();
      case Outcome.Failed failed -> failed.reason();
      case Outcome.Scanned scanned -> null;
    };
  }
}
