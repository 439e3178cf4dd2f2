package org.inshore.tables.violation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;
import org.jspecify.annotations.Nullable;

/** Rows of violations and of grounds to be clarified. */
public final class ViolationRows {
  public static final List<String> COLUMNS =
      List.of(
          "nature",
          "severity",
          "title",
          "place",
          "verdict",
          "jurisdiction",
          "kinds",
          "persons",
          "counted",
          "matches",
          "ruling",
          "due",
          "granted-by",
          "exempt-until",
          "exempt-reason",
          "standing",
          "first-seen",
          "mark",
          "owner",
          "mark-reason",
          "source",
          "location",
          "policy",
          "id");

  private ViolationRows() {}

  /**
   * Writes a row.
   *
   * @param rulings to refer to for basis and remedy
   */
  public static void write(Violation violation, Wordbook words, RulingRows rulings, RowSink sink)
      throws IOException {
    sink.text(words.text(violation.nature().label()));
    sink.text(words.text(violation.severity().label()));
    sink.text(words.text(violation.title()));
    sink.text(violation.place().display());
    sink.text(words.text(violation.residency().verdict().label()));
    sink.text(words.jurisdiction(violation.residency()));
    sink.text(words.kinds(violation.rules()));
    sink.number(violation.persons().persons());
    sink.text(words.counted(violation.persons()));
    sink.number(violation.matches());
    sink.number(rulings.number(violation));
    sink.text(violation.due() == null ? "" : violation.due().toString());
    exemption(violation.exemption(), sink);
    standing(violation.standing(), words, sink);
    sink.text(violation.place().source());
    sink.text(violation.place().toString());
    sink.text(violation.policy());
    sink.text(violation.id());
    sink.end();
  }

  private static void standing(@Nullable Standing standing, Wordbook words, RowSink sink)
      throws IOException {
    sink.text(standing == null ? "" : words.text(standing.state().label()));
    sink.time(standing == null ? null : standing.firstSeen());
    mark(standing, words, sink);
  }

  /** Writes what an officer noted: decision, owner, reason. */
  static void mark(@Nullable Standing standing, Wordbook words, RowSink sink) throws IOException {
    Standing.Mark mark = standing == null ? null : standing.mark();
    sink.text(mark == null ? "" : mark(mark, words));
    sink.text(mark == null ? "" : mark.owner());
    sink.text(mark == null ? "" : mark.reason());
  }

  /** What was decided, until when, and by whom. */
  private static String mark(Standing.Mark mark, Wordbook words) {
    LocalDate until = mark.until() == null ? mark.due() : mark.until();
    String decided = words.text(mark.status().label());
    return until == null
        ? words.text("mark.by", decided, mark.by())
        : words.text("mark.until", decided, mark.by(), until.toString());
  }

  static void exemption(@Nullable Exemption exemption, RowSink sink) throws IOException {
    sink.text(exemption == null ? "" : exemption.grantedBy());
    sink.text(exemption == null ? "" : exemption.until().toString());
    sink.text(exemption == null ? "" : exemption.reason());
  }
}
