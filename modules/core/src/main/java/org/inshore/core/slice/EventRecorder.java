package org.inshore.core.slice;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.CheckedValue;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Shape;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Recorder of what a matcher tells of a slice: about 13 bytes for each match. What many matches
 * have in common, such as rule, place and confidence, is written once (a dictionary); then come the
 * offsets and the keyed hash of each.
 *
 * <p>A finding keeps its first matches of the highest confidence as samples. So masked texts are
 * written for the first few that are alike in all else: no later one can become a sample. Of the
 * others it is told only whether they are in Chinese characters, as names are asked.
 */
public final class EventRecorder implements EventSink {
  static final int MATCH = 1;
  static final int KIND = 2;
  static final int PLACE = 3;
  static final int COLUMN = 4;
  static final int COUNT = 5;
  static final int TRIALS = 6;
  static final int SHAPE = 7;
  static final int ISSUED = 8;
  static final int CONTENT = 9;
  static final int DOCUMENT = 10;
  static final int KEYS = 11;

  /** As many as a finding may look at for its samples. */
  static final int TEXTS = 6;

  /** Known by identity; a matcher that makes a place anew each time must not fill the memory. */
  private static final int MAX_PLACES = 8192;

  private static final char FIRST_HAN = 0x2E80;

  /** Properties that many matches have in common. */
  private record Kind(
      String rule,
      int place,
      double confidence,
      int personKey,
      int person,
      boolean chance,
      @Nullable Marking marking,
      @Nullable CheckedValue checked) {}

  private static final class Known {
    private final int number;
    private int texts;

    Known(int number) {
      this.number = number;
    }
  }

  /** Properties that all counts of a column have in common. */
  private record Column(Place place, @Nullable String type, List<RuleInfo> named) {}

  private final ByteOutput out = new ByteOutput();
  private final Map<Kind, Known> kinds = new HashMap<>();
  private final IdentityHashMap<Place, Integer> placesAt = new IdentityHashMap<>();
  private final Map<Place, Integer> places = new HashMap<>();
  private final Map<Column, Integer> columns = new HashMap<>();
  private final Map<Shape, Integer> shapes = new HashMap<>();
  private long record;

  @Override
  public void match(Match match) {
    Known kind = kind(match);
    out.number(MATCH);
    out.number(kind.number);
    out.signed(match.record() - record);
    record = match.record();
    out.signed(match.line() - record);
    out.signed(match.start());
    out.signed(match.end() - match.start());
    out.fixed(match.valueHash());
    MaskedText masked = match.masked();
    if (masked == null) {
      out.number(0);
    } else if (kind.texts < TEXTS) {
      kind.texts++;
      out.number(3);
      out.text(masked.toString());
    } else {
      out.number(isHan(masked.toString()) ? 1 : 2);
    }
  }

  private static boolean isHan(String masked) {
    return masked.charAt(0) == '*' || masked.charAt(0) >= FIRST_HAN;
  }

  private Known kind(Match match) {
    Kind kind =
        new Kind(
            match.rule().id(),
            place(match.place()),
            match.confidence(),
            match.personKey(),
            match.person(),
            match.chance(),
            match.marking(),
            match.checked());
    Known known = kinds.get(kind);
    if (known == null) {
      CheckedValue checked = kind.checked();
      int shape = checked == null ? 0 : shape(checked.shape());
      known = new Known(kinds.size());
      kinds.put(kind, known);
      out.number(KIND);
      out.text(kind.rule());
      out.number(kind.place());
      out.real(kind.confidence());
      out.number(kind.personKey());
      out.signed(kind.person());
      out.flag(kind.chance());
      marking(kind.marking());
      out.flag(checked != null);
      if (checked != null) {
        out.number(shape);
        out.real(checked.alone());
      }
    }
    return known;
  }

  private void marking(@Nullable Marking marking) {
    out.flag(marking != null);
    if (marking != null) {
      out.text(marking.term().name());
      out.text(text(marking.period()));
      out.text(text(marking.issued()));
      out.text(text(marking.expires()));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof Period || value instanceof LocalDate ? value.toString() : null;
  }

  private int place(Place place) {
    Integer at = placesAt.get(place);
    if (at != null) {
      return at;
    }
    Integer known = places.get(place);
    if (known == null) {
      known = places.size();
      places.put(place, known);
      out.number(PLACE);
      out.text(place.location().toString());
      out.text(place.table().toString());
      out.text(place.naming().name());
      out.signed(place.column());
      out.signed(place.person());
      out.signed(place.rows());
      out.text(place.owner().name());
    }
    if (placesAt.size() >= MAX_PLACES) {
      placesAt.clear();
    }
    placesAt.put(place, known);
    return known;
  }

  private int shape(Shape shape) {
    Integer known = shapes.get(shape);
    if (known == null) {
      known = shapes.size();
      shapes.put(shape, known);
      out.number(SHAPE);
      out.text(shape.rule());
      out.text(shape.pattern());
      out.signed(shape.length());
      out.real(shape.rate());
      out.signed(shape.least());
      out.signed(shape.frame());
    }
    return known;
  }

  @Override
  public void issued(Place text, LocalDate date) {
    int place = place(text);
    out.number(ISSUED);
    out.number(place);
    out.text(date.toString());
  }

  @Override
  public void column(ColumnCount count) {
    Column column = new Column(count.place(), count.type(), count.named());
    Integer known = columns.get(column);
    if (known == null) {
      int place = place(count.place());
      known = columns.size();
      columns.put(column, known);
      out.number(COLUMN);
      out.number(place);
      out.text(count.type());
      out.number(count.named().size());
      count.named().forEach(rule -> out.text(rule.id()));
    }
    out.number(COUNT);
    out.number(known);
    out.number(count.rows());
    out.number(count.filled());
    out.number(count.coded());
    out.number(count.others());
    out.number(count.masked());
    out.number(count.encrypted());
    out.number(count.lostDigits());
    out.number(count.zeroed());
    out.number(count.kept());
    masked(count.hidden());
  }

  private void masked(MaskedValues hidden) {
    out.number(hidden.personKey());
    if (hidden.personKey() > 0) {
      out.number(hidden.digits());
      byRow(hidden.rows(), hidden.values());
    }
  }

  private void byRow(long[] rows, long[] hashes) {
    out.number(rows.length);
    for (int i = 0; i < rows.length; i++) {
      out.signed(rows[i]);
      out.fixed(hashes[i]);
    }
  }

  @Override
  public void trials(Trials trials) {
    int place = place(trials.place());
    int shape = shape(trials.shape());
    long[] sample = trials.sample();
    out.number(TRIALS);
    out.number(place);
    out.number(shape);
    out.number(trials.level());
    out.number(sample.length);
    for (long each : sample) {
      out.fixed(each);
    }
  }

  @Override
  public void contentDone(boolean more) {
    out.number(CONTENT);
    out.flag(more);
  }

  @Override
  public void keys(RowKeys keys) {
    out.number(KEYS);
    out.text(keys.table().toString());
    out.fixed(keys.column());
    out.flag(keys.ofPeople());
    out.flag(keys.shared());
    out.flag(keys.small());
    byRow(keys.rows(), keys.keys());
  }

  @Override
  public void documentDone() {
    out.number(DOCUMENT);
  }

  /** All that was told, for {@link EventReplay}. */
  public byte[] toBytes() {
    return out.toArray();
  }
}
