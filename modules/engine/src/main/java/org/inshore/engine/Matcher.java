package org.inshore.engine;

import java.util.List;
import org.inshore.spi.inventory.MaskedText;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Looks through content. Belongs to one thread; keeps nothing of what it saw. */
public final class Matcher {
  private final Program program;
  private final double minConfidence;
  private final ValueHash hash;
  private final Scan scan;
  private final TextBuffer buffer;
  private final Places places = new Places();
  private final TextBlocks blocks = new TextBlocks();
  private final Cell cell;
  private @Nullable Columns columns;

  /** The columns of the table last seen, judged. */
  private record Columns(Location table, List<Content.Column> as, List<JudgedColumn> judged) {}

  Matcher(Program program, double minConfidence, ValueHash hash, boolean explain) {
    this.program = program;
    this.minConfidence = minConfidence;
    this.hash = hash;
    this.scan = new Scan(program, explain);
    this.buffer = new TextBuffer(program.alphabet());
    this.cell = new Cell(program);
  }

  /** Looks through a block of text; blocks of one text come in order. */
  public void scan(Content.Text text, MatchSink sink) {
    blocks.join(text);
    buffer.load(blocks.text());
    int from = buffer.indexOf(blocks.decided());
    int length = buffer.length();
    int limit = text.more() ? Math.max(from, length - program.after()) : length;
    scan.text(buffer, from, limit);
    int decided = Overlaps.resolve(scan.hits, limit);
    places.start(blocks.text(), blocks.firstCodePoint(), blocks.firstLine(), blocks.lineStart());
    Place place = Place.of(text.location());
    for (Hit hit : scan.hits) {
      if (hit.start >= decided) {
        break;
      }
      places.advance(buffer.rawStart(hit.start));
      report(hit, place, places.line(), sink);
    }
    if (text.more()) {
      int kept = Math.max(0, decided - program.before());
      blocks.keep(buffer.rawStart(kept), buffer.rawStart(decided));
    } else {
      blocks.clear();
    }
    forget();
  }

  /** Looks through rows. */
  public void scan(Content.Rows rows, MatchSink sink) {
    List<JudgedColumn> judged = judge(rows);
    Cells cells = rows.cells();
    for (int row = 0; row < cells.rows(); row++) {
      cell.startRow(cells, row);
      int width = Math.min(cells.width(row), judged.size());
      for (int i = 0; i < width; i++) {
        String value = cells.text(row, i);
        if (value == null || value.isEmpty()) {
          continue;
        }
        cell.startCell(i, judged.get(i));
        buffer.load(value);
        scan.cell(buffer, cell);
        if (!scan.hits.isEmpty()) {
          Place place = new Place(judged.get(i).location(), rows.location(), rows.naming(), i);
          report(place, cells.number(row), sink);
        }
        cell.endCell(buffer);
      }
    }
    forget();
  }

  private void forget() {
    scan.hits.clear();
    buffer.load("");
    cell.forget();
  }

  private void report(Place place, long record, MatchSink sink) {
    Overlaps.resolve(scan.hits, buffer.length());
    places.start(buffer.raw(), 0, 1, 0);
    for (Hit hit : scan.hits) {
      places.advance(buffer.rawStart(hit.start));
      report(hit, place, record, sink);
    }
  }

  private void report(Hit hit, Place place, long record, MatchSink sink) {
    boolean reported = hit.valid && hit.lostTo == null && hit.score >= minConfidence;
    if (!reported && hit.steps == null) {
      return;
    }
    Rule rule = hit.pattern.rule();
    boolean secret = rule.info().subject() == Subject.STATE_SECRET;
    MaskedText masked = secret ? null : MaskedText.of(hit.value, rule.maskStart(), rule.maskEnd());
    boolean text = place.naming() == Content.Naming.LINE && place.table().equals(place.location());
    long lineStart = text ? places.lineStart() : 0;
    long start = places.points() - lineStart;
    long end = places.pointsAt(buffer.rawEnd(hit.end)) - lineStart;
    if (hit.steps != null) {
      explain(hit, reported);
      sink.candidate(
          new Candidate(
              rule.info(),
              place.position(record),
              start,
              end,
              masked,
              hit.score,
              reported,
              List.copyOf(hit.steps)));
    }
    if (reported) {
      sink.match(
          new Match(
              rule.info(),
              place,
              record,
              start,
              end,
              hit.score,
              masked,
              secret ? 0 : hash.hash(rule.info().id(), rule.identity(hit.value)),
              rule.personKey()));
    }
  }

  private void explain(Hit hit, boolean reported) {
    if (!hit.valid) {
      return; // the last step says why
    }
    Scorer.note(hit, "explain.score", hit.score);
    Hit winner = hit.lostTo;
    if (winner != null) {
      Scorer.note(hit, "explain.lost", winner.ruleId(), winner.score);
    } else if (reported) {
      Scorer.note(hit, "explain.reported");
    } else {
      Scorer.note(hit, "explain.low", minConfidence);
    }
  }

  private List<JudgedColumn> judge(Content.Rows rows) {
    Columns known = columns;
    if (known != null && known.as.equals(rows.columns()) && known.table.equals(rows.location())) {
      return known.judged;
    }
    List<JudgedColumn> judged =
        rows.columns().stream()
            .map(column -> JudgedColumn.of(program, rows.location(), column))
            .toList();
    columns = new Columns(rows.location(), rows.columns(), judged);
    return judged;
  }

  /** How many characters automata have read so far. */
  long steps() {
    return scan.steps;
  }
}
