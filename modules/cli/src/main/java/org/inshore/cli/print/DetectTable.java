package org.inshore.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TextTable;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Aligned columns, in batches so that a large file needs little memory; candidates as blocks. */
public final class DetectTable extends DetectPrinter {
  private static final int BATCH = 500;

  private final boolean explain;
  private final List<Match> batch = new ArrayList<>();
  private long count;

  public DetectTable(Terminal terminal, boolean explain) {
    super(terminal);
    this.explain = explain;
  }

  @Override
  public void match(Match match) {
    count++;
    if (!explain) {
      batch.add(match);
      if (batch.size() == BATCH) {
        flush();
      }
    }
  }

  @Override
  public void candidate(Candidate candidate) {
    terminal
        .out()
        .println(
            terminal.strong(
                    terminal.text(candidate.reported() ? "detect.reported" : "detect.not-reported"))
                + "  "
                + Visible.of(shown(candidate.position()))
                + "  "
                + characters(candidate.start(), candidate.end())
                + "  "
                + candidate.rule().id()
                + "  "
                + confidence(candidate.score())
                + "  "
                + masked(candidate.masked()));
    candidate.steps().forEach(step -> terminal.out().println("    " + terminal.text(step)));
  }

  @Override
  public void end(boolean whole) {
    flush();
    String none = whole && !isPartMissed() ? "detect.none" : "detect.none-seen";
    terminal.out().println(count == 0 ? terminal.text(none) : terminal.text("detect.count", count));
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    TextTable table = new TextTable();
    if (count <= BATCH) {
      table.row(terminal.text("detect.header").split("\\|", -1));
    }
    for (Match match : batch) {
      table.row(
          shown(match.position()),
          characters(match.start(), match.end()),
          match.rule().id(),
          confidence(match.confidence()),
          masked(match.masked()));
    }
    table.print(terminal.out());
    batch.clear();
  }

  private static String shown(Location position) {
    String line = position.value("line");
    String place = place(position);
    return place + (line == null ? "" : (place.isEmpty() ? "" : "/") + "line:" + line);
  }

  /** First and last character in the line or cell, as people count. */
  private static String characters(long start, long end) {
    return start + 1 + "-" + end;
  }

  private static String confidence(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String masked(@Nullable MaskedText text) {
    return text == null ? "-" : text.toString();
  }
}
