package org.inshore.core.slice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.CheckedValue;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Shape;
import org.inshore.engine.match.Trials;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Tells a sink what an {@link EventRecorder} was told, in the same order. Rows of a table are
 * numbered on from those of the slices before.
 */
public final class EventReplay {
  private static final MaskedText HAN = MaskedText.parse("*");
  private static final MaskedText LATIN = MaskedText.parse("A*");

  private final ByteInput in;
  private final Rules rules;
  private final UnaryOperator<Location> moved;
  private final Location asset;
  private final long before;
  private final List<Place> places = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Match> kinds = new ArrayList<>();
  private final List<ColumnCount> columns = new ArrayList<>();
  private long record;

  /** Tells the rules in force by their ids. */
  @FunctionalInterface
  public interface Rules {
    /** The rule of an id; null if it is not in force. */
    @Nullable RuleInfo rule(String id);
  }

  private EventReplay(byte[] events, Rules rules, Location asset, long before) {
    this.in = new ByteInput(events);
    this.rules = rules;
    this.asset = asset;
    this.before = before;
    this.moved = place -> RowNumbers.moved(place, asset, before);
  }

  /**
   * Tells all.
   *
   * @param events what was recorded
   * @param asset the asset whose rows are numbered
   * @param before how many rows the slices before have
   * @throws IllegalArgumentException if it was not recorded by this version, under these rules
   */
  public static void replay(
      byte[] events, Rules rules, Location asset, long before, EventSink sink) {
    new EventReplay(events, rules, asset, before).all(sink);
  }

  private void all(EventSink sink) {
    try {
      while (!in.isAtEnd()) {
        switch (in.small()) {
          case EventRecorder.MATCH -> sink.match(match());
          case EventRecorder.KIND -> kinds.add(kind());
          case EventRecorder.PLACE -> places.add(place());
          case EventRecorder.SHAPE -> shapes.add(shape());
          case EventRecorder.COLUMN -> columns.add(column());
          case EventRecorder.COUNT -> sink.column(count());
          case EventRecorder.TRIALS -> sink.trials(trials());
          case EventRecorder.ISSUED -> sink.issued(knownPlace(), LocalDate.parse(in.text()));
          case EventRecorder.CONTENT -> sink.contentDone(in.flag());
          case EventRecorder.KEYS -> sink.keys(keys());
          case EventRecorder.DOCUMENT -> sink.documentDone();
          default -> throw new IllegalArgumentException("an event of another version");
        }
      }
    } catch (IndexOutOfBoundsException | ArithmeticException | DateTimeException e) {
      throw new IllegalArgumentException("events of another version", e);
    }
  }

  private Match match() {
    Match kind = kinds.get(in.small());
    record += in.signed();
    long line = record + in.signed();
    long start = in.signed();
    long end = start + in.signed();
    long hash = in.fixed();
    MaskedText masked =
        switch (in.small()) {
          case 0 -> null;
          case 1 -> HAN;
          case 2 -> LATIN;
          default -> MaskedText.parse(in.text());
        };
    long on = numberedFrom(kind.place());
    return new Match(
        kind.rule(),
        kind.place(),
        record + on,
        line + on,
        start,
        end,
        kind.confidence(),
        masked,
        hash,
        kind.personKey(),
        kind.person(),
        kind.chance(),
        kind.marking(),
        kind.checked());
  }

  private RowKeys keys() {
    Location table = moved.apply(Location.parse(in.text()));
    long on = table.equals(asset) ? before : 0;
    long column = in.fixed();
    boolean ofPeople = in.flag();
    boolean shared = in.flag();
    boolean small = in.flag();
    long[] rows = new long[in.count()];
    long[] keys = new long[rows.length];
    byRow(rows, keys, on);
    return new RowKeys(table, column, rows, keys, ofPeople, shared, small);
  }

  private Match kind() {
    RuleInfo rule = knownRule();
    Place place = knownPlace();
    double confidence = in.real();
    int personKey = in.small();
    int person = Math.toIntExact(in.signed());
    boolean chance = in.flag();
    Marking marking = in.flag() ? marking() : null;
    CheckedValue checked = in.flag() ? checked() : null;
    return new Match(
        rule, place, 0, 0, 0, 0, confidence, null, 0, personKey, person, chance, marking, checked);
  }

  private CheckedValue checked() {
    Shape shape = shapes.get(in.small());
    return new CheckedValue(shape, in.real());
  }

  private Marking marking() {
    Marking.Term term = Marking.Term.valueOf(in.text());
    String period = in.textOrNull();
    String issued = in.textOrNull();
    String expires = in.textOrNull();
    return new Marking(
        term,
        period == null ? null : Period.parse(period),
        issued == null ? null : LocalDate.parse(issued),
        expires == null ? null : LocalDate.parse(expires));
  }

  private Place place() {
    return new Place(
        moved.apply(Location.parse(in.text())),
        moved.apply(Location.parse(in.text())),
        Content.Naming.valueOf(in.text()),
        Math.toIntExact(in.signed()),
        Math.toIntExact(in.signed()),
        Math.toIntExact(in.signed()),
        Place.Owner.valueOf(in.text()));
  }

  private Shape shape() {
    return new Shape(
        in.text(),
        in.text(),
        Math.toIntExact(in.signed()),
        in.real(),
        Math.toIntExact(in.signed()),
        Math.toIntExact(in.signed()));
  }

  private ColumnCount column() {
    Place place = knownPlace();
    String type = in.textOrNull();
    int count = in.count();
    List<RuleInfo> named = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      named.add(knownRule());
    }
    return new ColumnCount(place, type, named, 0, 0, 0, 0, 0, 0);
  }

  private ColumnCount count() {
    ColumnCount column = columns.get(in.small());
    return new ColumnCount(
        column.place(),
        column.type(),
        column.named(),
        in.small(),
        in.small(),
        in.small(),
        in.small(),
        in.small(),
        in.small(),
        in.small(),
        in.small(),
        in.small(),
        masked(column.place()));
  }

  private MaskedValues masked(Place place) {
    int personKey = in.small();
    if (personKey == 0) {
      return MaskedValues.NONE;
    }
    int digits = in.small();
    long[] rows = new long[in.count()];
    long[] values = new long[rows.length];
    byRow(rows, values, numberedFrom(place));
    return new MaskedValues(personKey, digits, rows, values);
  }

  private void byRow(long[] rows, long[] hashes, long on) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] = on + in.signed();
      hashes[i] = in.fixed();
    }
  }

  /** What is added to the numbers of the records of a place. */
  private long numberedFrom(Place place) {
    return place.naming() == Content.Naming.COLUMN && place.table().equals(asset) ? before : 0;
  }

  private Trials trials() {
    Place place = knownPlace();
    Shape shape = shapes.get(in.small());
    int level = in.small();
    long[] sample = new long[in.count()];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = in.fixed();
    }
    return Trials.of(place, shape, level, sample);
  }

  private Place knownPlace() {
    return places.get(in.small());
  }

  private RuleInfo knownRule() {
    String id = in.text();
    RuleInfo rule = rules.rule(id);
    if (rule == null) {
      throw new IllegalArgumentException("no rule " + id);
    }
    return rule;
  }
}
