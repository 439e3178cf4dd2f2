package org.inshore.engine.search.cell;

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
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.text.TextView;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values that patterns with a known chance put to a check: of one text, or of some
 * rows by column. Of a table with many values it takes only the even sample that is left of them in
 * the end: {@code Trials} halves it as values come, and what it has dropped once never comes back.
 */
public final class CheckedValues {
  /** So many samples of a table are remembered; of other columns each batch has one of its own. */
  private static final int MOST_SEEN = 256;

  /** How sure a column's name alone makes: what is told of its values then only lowers it. */
  private static final double NAMED = 0.99;

  /** Shorter values are found by their length. */
  private static final int LONGEST = 64;

  private final Map<Named, Known> shapes = new HashMap<>();

  /** By pattern and length, the shape of values in rows. */
  private @Nullable Known[] inRows = new Known[16 * LONGEST];

  /** What was collected, in the order of the first values, and whose. */
  private final List<Trials> all = new ArrayList<>();

  private final List<Known> used = new ArrayList<>();

  /** Those with samples of the table's rows so far. */
  private final List<Known> seen = new ArrayList<>();

  private int samples;

  /** Values in cells, which are no trials where a surer value fills the cell as its column says. */
  private final List<InCell> waiting = new ArrayList<>();

  /** A value in a cell that was put to a check. */
  private record InCell(
      CompiledPattern pattern,
      int length,
      long hash,
      int column,
      int cell,
      boolean shared,
      boolean passed) {}

  /** The place of a column, or of the text; null while nothing is collected. */
  private @Nullable IntFunction<Place> places;

  /** Whether other rows of the table may follow. */
  private boolean rows;

  /** Characters before a value that are looked at, and how many classes of them are told apart. */
  private static final int BEFORE = 6;

  private static final int FRAMES = 1 << 8;

  /** Values of one pattern and length with the same before them. */
  private record Named(int pattern, int length, int frame) {}

  /** Their shape, what a hit is told by, amid text and on its own, and the trials by column. */
  private static final class Known {
    final Shape shape;
    final CheckedValue amidText;
    final CheckedValue apart;
    final CheckedValue named;
    @Nullable Trials[] trials = new Trials[4];
    @Nullable Trials[] before = new Trials[4];
    boolean isUsed;
    boolean isSeen;

    private Known(Shape shape, double amidText, double apart) {
      this.shape = shape;
      this.amidText = new CheckedValue(shape, amidText);
      this.apart = new CheckedValue(shape, apart);
      this.named = new CheckedValue(shape, NAMED);
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
      return new Known(shape, source.alone(), source.confidence());
    }

    @Nullable Trials trials(int column) {
      return column < trials.length ? trials[column] : null;
    }

    @Nullable Trials before(int column) {
      return column < before.length ? before[column] : null;
    }
  }

  /** Begins with other places; with none nothing is collected. */
  public void begin(@Nullable IntFunction<Place> at) {
    places = at;
    rows = false;
    all.clear();
    waiting.clear();
    for (Known known : used) {
      Arrays.fill(known.trials, null);
      known.isUsed = false;
    }
    used.clear();
  }

  /** Begins with other rows of a table. */
  public void beginRows(@Nullable IntFunction<Place> at) {
    begin(at);
    rows = at != null;
  }

  /** Begins with another table, or with its first rows again. */
  public void table() {
    for (Known known : seen) {
      Arrays.fill(known.before, null);
      known.isSeen = false;
    }
    seen.clear();
    samples = 0;
  }

  /** Hands on what was collected. */
  public void end(MatchSink sink) {
    if (rows) {
      used.forEach(this::remember);
    }
    List<Trials> found = List.copyOf(all);
    begin(null);
    found.forEach(sink::trials);
  }

  /** Adds the samples of some rows to those of the table. */
  private void remember(Known known) {
    for (int column = 0; column < known.trials.length; column++) {
      Trials some = known.trials[column];
      if (some == null) {
        continue;
      }
      Trials before = known.before(column);
      if (before == null && samples < MOST_SEEN) {
        samples++;
        before = new Trials(some.place(), some.shape());
        if (column >= known.before.length) {
          known.before = Arrays.copyOf(known.before, 2 * column);
        }
        known.before[column] = before;
      }
      if (before != null) {
        before.add(some);
        if (!known.isSeen) {
          known.isSeen = true;
          seen.add(known);
        }
      }
    }
  }

  /**
   * A class of what stands before a value in its line, by hash; 0 for a pattern that does not ask
   * and in a cell. Programs write the same before each of their numbers, so it is to a log what a
   * column's name is to a table.
   */
  public static int frame(CompiledPattern pattern, TextView text, int start, @Nullable Cell cell) {
    if (cell != null || pattern.source().among() == 0) {
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
  public boolean samples(CompiledPattern pattern, CharSequence value, int column, int frame) {
    if (places == null) {
      return false;
    }
    Known known = known(pattern, value.length(), frame);
    Trials trials = known.trials(column);
    if (trials == null) {
      trials = known.before(column);
    }
    return trials == null || trials.samples(Trials.hash(value));
  }

  /**
   * Adds a value that passed its check, or failed; {@link #settle} decides whether it is counted if
   * it stands in a cell.
   *
   * @param shared whether the cell's column is named for others too, so that they prove nothing
   */
  public void add(
      CompiledPattern pattern,
      CharSequence value,
      @Nullable Cell cell,
      int frame,
      boolean shared,
      boolean passed) {
    if (places == null) {
      return;
    }
    long hash = Trials.hash(value);
    if (cell == null) {
      add(pattern, value.length(), hash, 0, frame, passed);
    } else {
      waiting.add(
          new InCell(pattern, value.length(), hash, cell.place(), cell.index(), shared, passed));
    }
  }

  /** Whether values in cells wait for {@link #settle}. */
  public boolean waits() {
    return !waiting.isEmpty();
  }

  /**
   * Counts the values in cells.
   *
   * @param proven by cell, the pattern whose value fills it and of which its column's name speaks:
   *     what else fits it was no trial of chance, unless the name speaks of that as well; what
   *     passed counts for that pattern alone, as others need not have been tried
   */
  public void settle(@Nullable CompiledPattern[] proven) {
    for (InCell one : waiting) {
      CompiledPattern won = proven[one.cell];
      boolean counts =
          won == null || (one.shared && (!one.passed || won.number() == one.pattern.number()));
      if (counts) {
        add(one.pattern, one.length, one.hash, one.column, 0, one.passed);
      }
    }
    waiting.clear();
  }

  private void add(
      CompiledPattern pattern, int length, long hash, int column, int frame, boolean passed) {
    IntFunction<Place> at = places;
    if (at != null) {
      Known known = known(pattern, length, frame);
      Trials trials = known.trials(column);
      if (trials == null) {
        Trials before = known.before(column);
        if (before != null && !before.samples(hash)) {
          return;
        }
        trials = begin(known, column, at, before == null ? 0 : before.level());
      }
      trials.add(hash, passed);
    }
  }

  private Trials begin(Known known, int column, IntFunction<Place> at, int level) {
    Trials trials = Trials.of(at.apply(column), known.shape, level, new long[0]);
    if (column >= known.trials.length) {
      known.trials = Arrays.copyOf(known.trials, 2 * column);
    }
    known.trials[column] = trials;
    all.add(trials);
    if (!known.isUsed) {
      known.isUsed = true;
      used.add(known);
    }
    return trials;
  }

  /** What a hit is told by later. */
  public CheckedValue of(CompiledPattern pattern, int length, int frame, boolean apart) {
    Known known = known(pattern, length, frame);
    return apart ? known.apart : known.amidText;
  }

  /** The same of a hit that its column's name speaks for, with others. */
  public CheckedValue named(CompiledPattern pattern, int length) {
    return known(pattern, length, 0).named;
  }

  private Known known(CompiledPattern pattern, int length, int frame) {
    if (frame != 0 || length >= LONGEST) {
      return shape(pattern, length, frame);
    }
    int at = pattern.number() * LONGEST + length;
    if (at >= inRows.length) {
      inRows = Arrays.copyOf(inRows, 2 * at);
    }
    Known known = inRows[at];
    if (known == null) {
      known = shape(pattern, length, frame);
      inRows[at] = known;
    }
    return known;
  }

  private Known shape(CompiledPattern pattern, int length, int frame) {
    return Objects.requireNonNull(
        shapes.computeIfAbsent(
            new Named(pattern.number(), length, frame), _ -> Known.of(pattern, length, frame)));
  }

  /** Whether a hit is all of its line, or all that follows a colon there. */
  public static boolean standsApart(TextView text, Hit hit) {
    int after = text.counting(hit.end);
    int before = text.previous(hit.start);
    if (before >= 0 && text.bytes[before] == ' ') {
      before = text.previous(before);
    }
    return (after >= text.to || text.bytes[after] == '\n' || text.bytes[after] == '\r')
        && (before < 0
            || text.bytes[before] == '\n'
            || Normaliser.normalise(text.pointAt(before)) == ':');
  }
}
