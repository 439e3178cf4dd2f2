package org.inshore.core.scan.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.slice.EventRecorder;
import org.inshore.core.slice.EventSink;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;

/** Finds of one chunk, until they are handed on in order. */
final class ChunkFinds implements EventSink {
  private final List<Match> matches = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final List<ColumnCount> columns = new ArrayList<>();
  private final List<Trials> trials = new ArrayList<>();

  private record Issue(Place text, LocalDate date) {}

  @Override
  public void match(Match match) {
    matches.add(match);
  }

  @Override
  public void issued(Place text, LocalDate date) {
    issues.add(new Issue(text, date));
  }

  @Override
  public void column(ColumnCount count) {
    columns.add(count);
  }

  @Override
  public void trials(Trials counted) {
    trials.add(counted);
  }

  @Override
  public void contentDone(boolean more) {}

  @Override
  public void documentDone() {}

  /** Hands all on. */
  void tell(MatchSink sink) {
    matches.forEach(sink::match);
    issues.forEach(each -> sink.issued(each.text(), each.date()));
    columns.forEach(sink::column);
    trials.forEach(sink::trials);
  }

  /** All as events that a log keeps. */
  byte[] toBytes() {
    EventRecorder events = new EventRecorder();
    tell(events);
    return events.toBytes();
  }
}
