package org.inshore.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.inshore.engine.match.CheckedValue;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Shape;
import org.inshore.engine.match.Trials;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.text.TextView;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values that patterns with a known chance put to a check: of one text, or of some
 * rows by column.
 */
public final class CheckedValues {
  private final Map<Named, Known> shapes = new HashMap<>();
  private final Map<Key, Trials> all = new HashMap<>();

  /** By pattern, what was asked for last. */
  private @Nullable Known[] last = new Known[16];

  /** The place of a column, or of the text; null while nothing is collected. */
  private @Nullable IntFunction<Place> places;

  /** Characters before a value that are looked at, and how many classes of them are told apart. */
  private static final int BEFORE = 6;

  private static final int FRAMES = 1 << 8;

  /** Values of one pattern and length with the same before them. */
  private record Named(int pattern, int length, int frame) {}

  private record Key(int column, Shape shape) {}

  /** Their shape, what a hit is told by, amid text and on its own, and the trials used last. */
  private static final class Known {
    final Named named;
    final Shape shape;
    final CheckedValue amidText;
    final CheckedValue apart;
    int column;
    @Nullable Trials trials;

    private Known(Named named, Shape shape, CheckedValue amidText, CheckedValue apart) {
      this.named = named;
      this.shape = shape;
      this.amidText = amidText;
      this.apart = apart;
    }

    static Known of(CompiledPattern pattern, int length, int frame) {
      ValuePattern source = pattern.source();
      Shape shape =
          new Shape(
              pattern.rule().info().id(),
              source.id(),
              length,
              source.chance(),
              source.among(),
              frame);
      return new Known(
          new Named(pattern.number(), length, frame),
          shape,
          new CheckedValue(shape, source.alone()),
          new CheckedValue(shape, source.confidence()));
    }
  }

  /** Begins with other places; with none nothing is collected. */
  public void begin(@Nullable IntFunction<Place> at) {
    places = at;
    all.clear();
    for (Known known : last) {
      if (known != null) {
        known.trials = null;
      }
    }
  }

  /** Hands on what was collected. */
  public void end(MatchSink sink) {
    List<Trials> found = new ArrayList<>(all.values());
    begin(null);
    found.forEach(sink::trials);
  }

  /**
   * A class of what stands before a value in its line, by hash; 0 for a pattern that does not ask.
   * Programs write the same before each of their numbers, so it is to a log what a column's name is
   * to a table.
   */
  static int frame(CompiledPattern pattern, TextView text, int start) {
    if (pattern.source().among() == 0) {
      return 0;
    }
    int hash = 1;
    int at = text.previous(start);
    for (int i = 0; i < BEFORE && at >= 0 && text.bytes[at] != '\n'; i++) {
      int point = text.pointAt(at);
      hash = 31 * hash + (point >= '0' && point <= '9' ? '0' : point);
      at = text.previous(at);
    }
    return (hash ^ hash >>> 8 ^ hash >>> 16) & FRAMES - 1;
  }

  /** Whether a value may still change what is known of its shape. */
  boolean samples(CompiledPattern pattern, CharSequence value, int column, int frame) {
    if (places == null) {
      return false;
    }
    Known known = known(pattern, value.length(), frame);
    Trials trials =
        known.trials != null && known.column == column
            ? known.trials
            : all.get(new Key(column, known.shape));
    return trials == null || trials.samples(Trials.hash(value));
  }

  /** Adds a value that passed its check, or failed. */
  void add(CompiledPattern pattern, CharSequence value, int column, int frame, boolean passed) {
    IntFunction<Place> at = places;
    if (at != null) {
      trials(known(pattern, value.length(), frame), column, at).add(Trials.hash(value), passed);
    }
  }

  private Trials trials(Known known, int column, IntFunction<Place> at) {
    Trials trials = known.trials;
    if (trials == null || known.column != column) {
      trials =
          all.computeIfAbsent(
              new Key(column, known.shape), _ -> new Trials(at.apply(column), known.shape));
      known.trials = trials;
      known.column = column;
    }
    return trials;
  }

  /** What a hit is told by later. */
  CheckedValue of(CompiledPattern pattern, int length, int frame, boolean apart) {
    Known known = known(pattern, length, frame);
    return apart ? known.apart : known.amidText;
  }

  private Known known(CompiledPattern pattern, int length, int frame) {
    int number = pattern.number();
    if (number >= last.length) {
      last = Arrays.copyOf(last, 2 * number);
    }
    Known known = last[number];
    if (known == null || known.named.length != length || known.named.frame != frame) {
      if (known != null) {
        known.trials = null; // it is not found when others begin
      }
      known =
          Objects.requireNonNull(
              shapes.computeIfAbsent(
                  new Named(number, length, frame), _ -> Known.of(pattern, length, frame)));
      last[number] = known;
    }
    return known;
  }
}
