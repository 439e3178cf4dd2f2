package org.inshore.benchmarks.quality.labelled;

import java.util.List;
import java.util.Set;
import org.inshore.benchmarks.quality.LabelledCase;
import org.inshore.benchmarks.quality.LabelledCase.Expected;
import org.inshore.benchmarks.quality.LabelledCase.RunningText;
import org.inshore.benchmarks.quality.LabelledCase.Table;
import org.inshore.spi.scan.Content;

/** Makes cases of single values. */
final class Sheets {
  /** Says nothing of what follows. */
  private static final String NEUTRAL_LABEL = "内容：";

  private Sheets() {}

  /** A value that stands behind a label which says nothing. */
  static LabelledCase text(
      String set, String group, String id, List<String> kinds, String value, boolean wanted) {
    int from = NEUTRAL_LABEL.length();
    int to = from + value.codePointCount(0, value.length());
    return new LabelledCase(
        set,
        group + ", in text",
        id,
        new RunningText(NEUTRAL_LABEL + value),
        wanted ? List.of(new Expected(kinds, 0, from, to)) : List.of(),
        Set.copyOf(kinds));
  }

  /** A value alone in a sheet of one cell without a header. */
  static LabelledCase cell(
      String set, String group, String id, List<String> kinds, String value, boolean wanted) {
    return new LabelledCase(
        set,
        group + ", in a cell",
        id,
        new Table(List.of(new Content.Column("A", null, null)), List.of(List.of(value))),
        wanted ? List.of(Expected.whole(kinds, 0, value)) : List.of(),
        Set.copyOf(kinds));
  }
}
