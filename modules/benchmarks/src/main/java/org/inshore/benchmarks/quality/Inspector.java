package org.inshore.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import org.inshore.benchmarks.quality.judge.Found;
import org.inshore.benchmarks.quality.judge.JudgedMatches;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.RunningText;
import org.inshore.benchmarks.quality.judge.LabelledCase.Table;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/** Looks through labelled cases with all packs. Belongs to one thread. */
public final class Inspector {
  private static final Location PLACE = Location.of("case");

  private final Matcher matcher;

  /** Takes the least confidence that counts as found at all. */
  public Inspector(Detector detector, double leastConfidence) {
    this.matcher = detector.matcher(leastConfidence, (_, _) -> 0, false, MatcherKind.PORTABLE);
  }

  /** What is found in a case, documents as a whole left out. */
  public List<Found> inspect(LabelledCase labelled) {
    List<Found> found = new ArrayList<>();
    switch (labelled.subject()) {
      case RunningText text -> {
        int[] lines = lines(text.value());
        JudgedMatches judged = new JudgedMatches();
        matcher.scan(Content.Text.whole(PLACE, text.value()), judged);
        judged.forEach(match -> add(found, match, 0, lines[(int) match.record()]));
      }
      case Table table -> {
        JudgedMatches judged = new JudgedMatches();
        matcher.scan(rows(table), judged);
        judged.forEach(match -> add(found, match, cell(table, match), 0));
      }
    }
    return found;
  }

  private static void add(List<Found> found, Match match, int cell, int shift) {
    if (match.end() > match.start()) {
      int from = shift + (int) match.start();
      int to = shift + (int) match.end();
      found.add(new Found(match.rule().id(), cell, from, to, match.confidence()));
    }
  }

  private static int cell(Table table, Match match) {
    String name = match.location().value("column");
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(name)) {
        return ((int) match.record() - 1) * table.columns().size() + i;
      }
    }
    throw new IllegalStateException("no such column");
  }

  private static Content.Rows rows(Table table) {
    Cells cells = new Cells();
    for (int i = 0; i < table.rows().size(); i++) {
      cells.row(i + 1);
      table.rows().get(i).forEach(cells::cell);
    }
    return new Content.Rows(PLACE, table.columns(), Content.Naming.LINE, cells);
  }

  /** The first code point of each line, lines counted from 1. */
  private static int[] lines(String text) {
    int[] points = text.codePoints().toArray();
    int[] starts = new int[points.length + 2];
    int line = 1;
    for (int i = 0; i < points.length; i++) {
      boolean pair = points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n';
      if (points[i] == '\n' || (points[i] == '\r' && !pair)) {
        starts[++line] = i + 1;
      }
    }
    return starts;
  }
}
