package org.inshore.engine;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.column.MaskedCells;
import org.inshore.engine.column.OtherHalf;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.person.Persons;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.RuleReader;
import org.inshore.engine.search.CandidateCheck;
import org.inshore.engine.search.Overlaps;
import org.inshore.engine.search.RowSearch;
import org.inshore.engine.search.RowTriggers;
import org.inshore.engine.search.Scan;
import org.inshore.engine.search.cell.AnswerRows;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.search.cell.FilledCells;
import org.inshore.engine.search.secondpass.RowDates;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * Looks through rows: the prefilter runs over all cells of a batch at once, then what columns,
 * labels and words in rows call for is tried. Cells that a value fills are spared what can only
 * lose to it, and gone through again where that proves wrong.
 */
final class RowMatcher {
  private final Readers readers;
  private final Scan scan;
  private final CandidateCheck check;
  private final HitReport report;
  private final Cell cell;
  private final RowSearch rows;
  private final RowDates dates;
  private final TableJudge tables;
  private final MaskedCells masked;
  private final Persons persons;

  /** Rules of documents, of which a person has one. */
  private final BitSet documents = new BitSet();

  /** Whether all is tried in each cell of a row, even what can only lose. */
  private boolean exhaustive;

  /** The number of the last row that was looked through. */
  private long lastRow;

  RowMatcher(
      Program program,
      Persons persons,
      Readers readers,
      Scan scan,
      HitReport report,
      MaskedCells masked,
      TextView view) {
    for (int i = 0; i < program.rules().size(); i++) {
      documents.set(i, Persons.isDocument(program.rules().get(i)));
    }
    this.readers = readers;
    this.scan = scan;
    this.check = scan.check();
    this.report = report;
    this.masked = masked;
    this.persons = persons;
    this.cell = new Cell(program, view);
    this.rows = new RowSearch(program, cell, scan);
    this.dates = new RowDates(program);
    this.tables = new TableJudge(program, persons, this::matchesIn, check.checked::table);
  }

  /** Has all tried in each cell of a row, even what can only lose. */
  void exhaustive() {
    exhaustive = true;
  }

  /** Looks through rows. */
  void scan(Content.Rows content, MatchSink sink) {
    TableJudge.Columns judged = tables.judge(content);
    Cells cells = content.cells();
    if (cells.rows() > 0) {
      if (cells.number(0) <= lastRow) {
        check.checked.table(); // its rows are read again
      }
      lastRow = cells.number(cells.rows() - 1);
    }
    TextView view = readers.of(cells.encoding()).view();
    view.load(cells.bytes(), 0, cells.length());
    List<JudgedColumn> shown = judged.contents().judge(cells, view);
    look(cells, shown, content.naming(), judged.places()::get);
    AnswerRows.drop(check.hits, cell, cells, view);
    for (Hit hit : check.hits) {
      if (report.isTold(hit) && cell.enter(hit.start) && !isOfOrganisation(hit, cells)) {
        Place place = judged.places().get(cell.place());
        long column = cell.characters(hit.start);
        long line = cells.line(cell.row(), cell.index());
        long record = cells.number(cell.row());
        OtherHalf half = judged.halves()[cell.place()];
        MatchSink whose =
            column == 0 || cell.callsFor(hit.pattern.ruleNumber())
                ? sink
                : worded(view, hit, place, cells, sink);
        MatchSink to = half == null ? whose : match -> whose.match(whole(match, hit, cells, half));
        report.report(view, hit, place, record, line, column, false, mayBeChance(hit), to);
      }
    }
    forget();
    check.checked.end(sink);
    for (int i = 0; i < shown.size(); i++) {
      sink.column(judged.tallies().get(i).count(cells, shown.get(i).kinds(), masked));
    }
  }

  /** Whether it is a person's name within that of an organisation in a column of names. */
  private boolean isOfOrganisation(Hit hit, Cells cells) {
    int index = cell.index();
    return hit.pattern.rule().personKey() == HeaderWords.NAME
        && hit.end - hit.start < cells.end(index) - cells.start(index)
        && cell.callsFor(hit.pattern.ruleNumber())
        && persons.organisations().is(cells, cells.start(index), cells.end(index));
  }

  /** Sink of a value among the words of a cell, which tell whose it is. */
  private MatchSink worded(TextView view, Hit hit, Place place, Cells cells, MatchSink sink) {
    int person = report.person(view, place, cells.start(cell.index()), hit);
    return person == place.person() ? sink : match -> sink.match(match.ofPerson(person));
  }

  /** The half of a name with the value of all of it, where that is in Chinese. */
  private Match whole(Match half, Hit hit, Cells cells, OtherHalf other) {
    String own = cells.text(cell.row(), cell.place());
    String rest = cells.text(cell.row(), other.column());
    if (half.personKey() != HeaderWords.NAME || own == null || rest == null) {
      return half;
    }
    String whole =
        Normaliser.normalise(
            other.surname() ? rest.strip() + own.strip() : own.strip() + rest.strip());
    return whole.codePoints().allMatch(CodePointSet.HAN::contains)
        ? report.named(half, hit, whole)
        : half;
  }

  /**
   * Whether only its form speaks for a hit that fills its cell: other cells of the column then tell
   * whether the form is what the column holds, or chance. A check digit is no more than that, since
   * one in ten numbers has it; of a column of documents all kinds are documents.
   */
  private boolean mayBeChance(Hit hit) {
    int rule = hit.pattern.ruleNumber();
    JudgedColumn column = cell.column();
    return RuleReader.isIdentifier(hit.pattern.rule().personKey())
        && !(cell.callsFor(rule) && !column.otherwise().get(rule))
        && !(documents.get(rule)
            && (column.named().intersects(documents) || column.labelled().intersects(documents)))
        && cell.isWhole(hit.start, hit.end);
  }

  private void look(
      Cells cells,
      List<JudgedColumn> judged,
      Content.Naming naming,
      @Nullable IntFunction<Place> places) {
    check.filled.begin(cells, exhaustive);
    search(cells, judged, naming, places, !exhaustive);
    BitSet lost = check.filled.lost(check.hits, cells);
    if (check.filled.canComplete(lost, cell)) {
      complete(lost, cells);
    } else {
      check.forget();
      check.filled.begin(cells, true);
      search(cells, judged, naming, places, false);
    }
    if (check.checked.waits()) {
      check.checked.settle(FilledCells.proven(check.hits, cell, cells));
    }
  }

  /** Tries all in some cells, and decides anew. */
  private void complete(BitSet some, Cells cells) {
    if (some.isEmpty()) {
      return;
    }
    Readers.Reader reader = readers.of(cells.encoding());
    scan.begin(reader.view(), cell);
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      int known = cell.identifiers();
      reader.find(cells.bytes(), cells.start(i) - 1, cells.end(i) + 1, scan);
      rows.complete(i, known);
    }
    Overlaps.reopen(check.hits);
    Overlaps.resolve(check.hits, cells.length(), reader.view());
  }

  private void search(
      Cells cells,
      List<JudgedColumn> judged,
      Content.Naming naming,
      @Nullable IntFunction<Place> places,
      boolean sparing) {
    check.checked.beginRows(places);
    Readers.Reader reader = readers.of(cells.encoding());
    TextView view = reader.view();
    view.load(cells.bytes(), 0, cells.length());
    cell.load(view, cells, judged, naming);
    scan.begin(view, cell);
    scan.range(0, cells.length());
    RowTriggers triggers = sparing ? readers.rows(cells.encoding(), scan, cell) : null;
    if (triggers != null) {
      triggers.begin(view);
    }
    for (int at = 0; at < cells.length(); at += Readers.PIECE) {
      int end = Math.min(cells.length(), at + Readers.PIECE);
      if (triggers == null) {
        reader.find(cells.bytes(), at, end, scan);
      } else {
        triggers.take(cells.bytes(), at, end);
      }
    }
    rows.run();
    dates.add(check.hits, view, cell, scan);
    Overlaps.resolve(check.hits, cells.length(), view);
  }

  /** Which names of columns hold a match: each is looked through alone. */
  private BitSet matchesIn(Cells names, List<JudgedColumn> nameless) {
    look(names, nameless, Content.Naming.COLUMN, null);
    BitSet found = new BitSet();
    for (Hit hit : check.hits) {
      if (report.isMatch(hit) && cell.enter(hit.start)) {
        found.set(cell.row());
      }
    }
    forget();
    return found;
  }

  private void forget() {
    cell.forget();
    check.forget();
    readers.forget();
  }
}
