package org.inshore.core.scan.read;

import java.time.LocalDate;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.slice.EventRecorder;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.run.Subject;

/** Recorder of what is found in a slice; the asset's collectors hear of it when all are there. */
final class SliceEvents implements AssetEvents {
  private final EventRecorder events = new EventRecorder();
  private final Secrecy secrecy;
  private boolean found;

  SliceEvents(Secrecy secrecy) {
    this.secrecy = secrecy;
  }

  EventRecorder recorder() {
    return events;
  }

  @Override
  public void match(Match match) {
    secrecy.match(match.rule(), match.record());
    found |= match.rule().subject() != Subject.ORGANISATION && !Secrecy.isSecret(match.rule());
    events.match(match);
  }

  @Override
  public void keys(RowKeys keys) {
    events.keys(keys);
  }

  @Override
  public void issued(Place text, LocalDate date) {
    events.issued(text, date);
  }

  @Override
  public void column(ColumnCount count) {
    events.column(count);
  }

  @Override
  public void trials(Trials trials) {
    events.trials(trials);
  }

  @Override
  public void contentDone(boolean more) {
    events.contentDone(more);
  }

  @Override
  public void documentDone() {
    events.documentDone();
  }

  @Override
  public boolean found() {
    return found;
  }

  @Override
  public boolean overflowed() {
    return false; // told when all slices are folded
  }
}
