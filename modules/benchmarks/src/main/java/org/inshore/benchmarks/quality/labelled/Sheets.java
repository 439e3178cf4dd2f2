package org.inshore.benchmarks.quality.labelled;

import java.util.List;
import java.util.Set;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Expected;
import org.inshore.benchmarks.quality.judge.LabelledCase.RunningText;
import org.inshore.benchmarks.quality.judge.LabelledCase.Table;
import org.inshore.spi.content.Content;

/**
 * Makes cases of single values. What is no value as a whole may hold one: an address of mail before
 * a full stop.
 */
final class Sheets {
  /** Says nothing of what follows. */
  private static final String NEUTRAL_LABEL = "内容：";

  private Sheets() {}

  /** A value that stands behind a label which says nothing. */
  static LabelledCase text(
      String set, String group, String id, List<String> kinds, String value, boolean wanted) {
    int from = NEUTRAL_LABEL.length();
    int to = from + value.codePointCount(0, value.length());
    Expected all = new Expected(kinds, 0, from, to);
    return new LabelledCase(
        set,
        group + ", in text",
        id,
        new RunningText(NEUTRAL_LABEL + value),
        wanted ? List.of(all) : List.of(),
        wanted ? List.of() : List.of(all),
        wanted ? Set.copyOf(kinds) : Set.of());
  }

  /** A value alone in a sheet of one cell without a header. */
  static LabelledCase cell(
      String set, String group, String id, List<String> kinds, String value, boolean wanted) {
    Expected all = Expected.whole(kinds, 0, value);
    return new LabelledCase(
        set,
        group + ", in a cell",
        id,
        new Table(List.of(new Content.Column("A", null, null)), List.of(List.of(value))),
        wanted ? List.of(all) : List.of(),
        wanted ? List.of() : List.of(all),
        wanted ? Set.copyOf(kinds) : Set.of());
  }
}
