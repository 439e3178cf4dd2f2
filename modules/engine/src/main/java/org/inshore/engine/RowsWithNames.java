package org.inshore.engine;

import java.util.ArrayList;
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
import org.inshore.spi.scan.Cells;

/**
 * Sink of the matches of some rows that hands them on with the names of cells of words, in order:
 * of rows that tell of somebody, in columns that are called nothing else, where nothing else was
 * found at their place.
 */
final class RowsWithNames implements MatchSink {
  private final Cells cells;
  private final List<NamesInCells.Found> found;
  private final TextView view;
  private final HitReport report;
  private final MatchSink sink;
  private final Map<Long, List<Match>> matches = new LinkedHashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private final List<Runnable> rest = new ArrayList<>();

  RowsWithNames(
      Cells cells,
      List<NamesInCells.Found> found,
      TextView view,
      HitReport report,
      MatchSink sink) {
    this.cells = cells;
    this.found = found;
    this.view = view;
    this.report = report;
    this.sink = sink;
  }

  @Override
  public void match(Match match) {
    matches.computeIfAbsent(match.record(), record -> new ArrayList<>()).add(match);
  }

  @Override
  public void column(ColumnCount count) {
    if (count.named().isEmpty()) {
      places.put(count.place().column(), count.place());
    }
    rest.add(() -> sink.column(count));
  }

  @Override
  public void trials(Trials trials) {
    rest.add(() -> sink.trials(trials));
  }

  @Override
  public void candidate(Candidate candidate) {
    sink.candidate(candidate);
  }

  /** Hands all on. */
  void end() {
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
    report.report(
        view, name.hit(), place, record, line, start, false, false, match -> add(row, match));
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
      boolean before =
          match.place().column() < column || (same && match.start() < name.start());
      at += before ? 1 : 0;
    }
    row.add(at, name);
  }
}
