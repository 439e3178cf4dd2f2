package org.inshore.engine;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.search.CandidateCheck;
import org.inshore.engine.search.Overlaps;
import org.inshore.engine.search.Scan;
import org.inshore.engine.search.secondpass.Surroundings;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Search of cells of words for what nothing but the words around it tells: names in remarks and in
 * notes of calls. Each cell is a text of its own, so that it does not matter how rows are cut.
 */
final class NamesInCells {
  /** Cells of fewer characters are values. */
  private static final int FEWEST_CHARACTERS = 5;

  /** What names of companies, shops and schools end in. */
  private static final String ORGANISATIONS = "司部店厂社院校馆铺坊廠館鋪";

  private static final int LONGEST_ORGANISATION = 24;

  /**
   * Name in a cell.
   *
   * @param row its row among those at hand, and {@code column} its cell there
   * @param start where it starts in the bytes of the cells
   */
  record Found(int row, int column, CompiledPattern pattern, int start, int end, double score) {
    /** The same as a match is told by. */
    Hit hit() {
      Hit hit = new Hit(pattern);
      hit.set(pattern, start, end, false);
      hit.valid = true;
      hit.score = score;
      return hit;
    }
  }

  private final Surroundings surroundings;
  private final Scan scan;
  private final CandidateCheck check;
  private final Readers readers;
  private final HitReport report;

  /** Columns of the table at hand that are called something else. */
  private final BitSet called = new BitSet();

  private @Nullable Location table;
  private List<Content.Column> columns = List.of();

  NamesInCells(Surroundings surroundings, Scan scan, Readers readers, HitReport report) {
    this.surroundings = surroundings;
    this.scan = scan;
    this.check = scan.check();
    this.readers = readers;
    this.report = report;
  }

  /** What takes the matches of some rows and hands them on with the names of their cells. */
  RowsWithNames in(Content.Rows rows, MatchSink sink) {
    if (!rows.location().equals(table) || !rows.columns().equals(columns)) {
      table = rows.location();
      columns = rows.columns();
      called.clear();
    }
    Cells cells = rows.cells();
    return new RowsWithNames(cells, find(cells), called, view(cells), report, sink);
  }

  private TextView view(Cells cells) {
    return readers.of(cells.encoding()).view();
  }

  private List<Found> find(Cells cells) {
    List<Found> found = new ArrayList<>();
    if (surroundings.isEmpty()) {
      return found;
    }
    TextView view = view(cells);
    boolean begun = false;
    int fewest = FEWEST_CHARACTERS * (cells.encoding() == Encoding.UTF_8 ? 3 : 2);
    for (int row = 0; row < cells.rows(); row++) {
      int first = cells.firstCell(row);
      for (int column = 0; column < cells.width(row); column++) {
        int start = cells.start(first + column);
        int end = cells.end(first + column);
        if (end - start >= fewest
            && !called.get(column)
            && isOfWords(cells.bytes(), start, end, fewest)) {
          if (!begun) {
            begun = true;
            view.load(cells.bytes(), 0, cells.length());
            scan.begin(view, null);
            scan.range(0, cells.length());
          }
          view.load(cells.bytes(), start, end);
          surroundings.add(view, scan);
          take(row, column, view, found);
        }
      }
    }
    return found;
  }

  private void take(int row, int column, TextView view, List<Found> found) {
    if (!check.hits.isEmpty()) {
      Overlaps.resolve(check.hits, view.to, view);
      boolean organisation = isOrganisation(view);
      for (Hit hit : check.hits) {
        if (!organisation && report.isMatch(hit)) {
          found.add(new Found(row, column, hit.pattern, hit.start, hit.end, hit.score));
        }
      }
      check.forget();
    }
  }

  /** Whether all of a cell is what an organisation is called, which may be after somebody. */
  private static boolean isOrganisation(TextView view) {
    Charset charset = view.encoding().charset();
    String cell = new String(view.bytes, view.from, view.to - view.from, charset).strip();
    return cell.length() <= LONGEST_ORGANISATION
        && ORGANISATIONS.indexOf(cell.charAt(cell.length() - 1)) >= 0
        && cell.chars().allMatch(Character::isLetterOrDigit);
  }

  /** Whether a cell has as many bytes of Chinese characters at least. */
  private static boolean isOfWords(byte[] bytes, int start, int end, int fewest) {
    int wide = 0;
    for (int at = start; at < end && wide < fewest; at++) {
      wide += bytes[at] >>> (Byte.SIZE - 1) & 1;
    }
    return wide >= fewest;
  }
}
