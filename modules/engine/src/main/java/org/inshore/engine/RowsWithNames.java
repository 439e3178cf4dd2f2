package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;

/**
 * Sink of the matches of some rows that hands them on with the names of cells of words, in order:
 * of rows that tell of somebody, in columns that are called nothing else, where nothing else was
 * found at their place.
 */
final class RowsWithNames implements MatchSink {
  private final Cells cells;
  private final List<NamesInCells.Found> found;
  private final BitSet called;
  private final TextView view;
  private final HitReport report;
  private final MatchSink sink;
  private final Map<Long, List<Match>> matches = new LinkedHashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private final List<Runnable> rest = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param found names, by their places
   * @param called takes columns that are called something
   */
  RowsWithNames(
      Cells cells,
      List<NamesInCells.Found> found,
      BitSet called,
      TextView view,
      HitReport report,
      MatchSink sink) {
    this.cells = cells;
    this.found = found;
    this.called = called;
    this.view = view;
    this.report = report;
    this.sink = sink;
  }

  @Override
  public void match(Match match) {
    if (found.isEmpty()) {
      sink.match(match);
      return;
    }
    matches.computeIfAbsent(match.record(), record -> new ArrayList<>()).add(match);
  }

  @Override
  public void column(ColumnCount count) {
    int column = count.place().column();
    if (!count.named().isEmpty()) {
      called.set(column);
    } else if (!found.isEmpty()) {
      places.put(column, count.place());
    }
    later(() -> sink.column(count));
  }

  @Override
  public void trials(Trials trials) {
    later(() -> sink.trials(trials));
  }

  @Override
  public void candidate(Candidate candidate) {
    sink.candidate(candidate);
  }

  private void later(Runnable telling) {
    if (found.isEmpty()) {
      telling.run();
    } else {
      rest.add(telling);
    }
  }

  /** Hands on what waits for names. */
  void end() {
    if (found.isEmpty()) {
      return;
    }
    view.load(cells.bytes(), 0, cells.length());
    found.forEach(this::name);
    matches.values().forEach(record -> record.forEach(sink::match));
    rest.forEach(Runnable::run);
  }

  private void name(NamesInCells.Found name) {
    long record = cells.number(name.row());
    List<Match> row = matches.getOrDefault(record, List.of());
    Place place = places.get(name.column());
    if (place == null || row.stream().noneMatch(match -> match.personKey() > 0)) {
      return;
    }
    int cell = cells.firstCell(name.row()) + name.column();
    long line = cells.line(name.row(), name.column());
    long start = view.characters(cells.start(cell), name.start());
    int person = report.person(view, place, cells.start(cell), name.hit());
    report.report(
        view,
        name.hit(),
        place,
        record,
        line,
        start,
        false,
        false,
        match -> add(row, match.ofPerson(person)));
  }

  /** Adds a name where it stands, unless something was found there. */
  private static void add(List<Match> row, Match name) {
    int column = name.place().column();
    int at = 0;
    for (Match match : row) {
      boolean same = match.place().column() == column;
      if (same && match.start() < name.end() && name.start() < match.end()) {
        return;
      }
      boolean before = match.place().column() < column || (same && match.start() < name.start());
      at += before ? 1 : 0;
    }
    row.add(at, name);
  }
}
