package org.inshore.engine.search;

import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/**
 * Collects the values that patterns with a known chance put to a check: of one text, or of some
 * rows by column.
 */
public final class CheckedValues {
  private final Map<Named, Known> shapes = new HashMap<>();
  private final Map<Key, Trials> all = new HashMap<>();

  /** The place of a column, or of the text; null while nothing is collected. */
  private @Nullable IntFunction<Place> places;

  /** Values of one pattern and length. */
  private record Named(int pattern, int length) {}

  private record Key(int column, Shape shape) {}

  /** Their shape, and what a hit is told by: amid text and on its own. */
  private record Known(Shape shape, CheckedValue amidText, CheckedValue apart) {
    static Known of(CompiledPattern pattern, int length) {
      ValuePattern source = pattern.source();
      Shape shape = new Shape(pattern.rule().info().id(), source.id(), length, source.chance());
      return new Known(
          shape,
          new CheckedValue(shape, source.alone()),
          new CheckedValue(shape, source.confidence()));
    }
  }

  /** Begins with other places; with none nothing is collected. */
  public void begin(@Nullable IntFunction<Place> at) {
    places = at;
    all.clear();
  }

  /** Hands on what was collected. */
  public void end(MatchSink sink) {
    List<Trials> found = new ArrayList<>(all.values());
    begin(null);
    found.forEach(sink::trials);
  }

  /** Whether a value may still change what is known of its shape. */
  boolean samples(CompiledPattern pattern, CharSequence value, int column) {
    if (places == null) {
      return false;
    }
    Trials known = all.get(new Key(column, known(pattern, value.length()).shape));
    return known == null || known.samples(Trials.hash(value));
  }

  /** Adds a value that passed its check, or failed. */
  void add(CompiledPattern pattern, CharSequence value, int column, boolean passed) {
    IntFunction<Place> at = places;
    if (at != null) {
      Shape shape = known(pattern, value.length()).shape;
      all.computeIfAbsent(new Key(column, shape), _ -> new Trials(at.apply(column), shape))
          .add(Trials.hash(value), passed);
    }
  }

  /** What a hit is told by later. */
  CheckedValue of(CompiledPattern pattern, int length, boolean apart) {
    Known known = known(pattern, length);
    return apart ? known.apart : known.amidText;
  }

  private Known known(CompiledPattern pattern, int length) {
    return Objects.requireNonNull(
        shapes.computeIfAbsent(
            new Named(pattern.number(), length), _ -> Known.of(pattern, length)));
  }
}
