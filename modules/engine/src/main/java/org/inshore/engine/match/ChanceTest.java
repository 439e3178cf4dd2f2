package org.inshore.engine.match;

import java.util.HashMap;
import java.util.Map;
import org.inshore.spi.source.Location;

/**
 * Tells hits from chance: one number in ten passes a check digit. At each place the values of one
 * shape that pass are held against those that fail, by the Bayes factor of two hypotheses: all pass
 * at the check's own rate, or a share of them (any is as likely) are of the kind and pass, the
 * others at that rate. In a column most of whose values measure something (a fraction, a sign), one
 * that only its form speaks for is chance whatever passes. The verdict is the same in whatever
 * order and parts the values came.
 */
public final class ChanceTest {
  /** Steps of the numerical integral. */
  private static final int STEPS = 512;

  /** Surer than this either way is sure; its exponential is still a number, and not nought. */
  private static final double MAX_LOG = 100;

  /** From so many values on those that pass may be surer than each by itself, and how sure. */
  private static final int MANY = 12;

  private static final double SUREST = 0.99;

  /** A check that all values pass, or none, still has logarithms. */
  static final double LEAST_RATE = 1e-9;

  /** Places and shapes that are told apart, so that memory is bounded; others are not judged. */
  private static final int MAX = 4096;

  /** How sure a value of a column of measures is at most. */
  private static final double MEASURE = 0.2;

  private record Key(Location location, Shape shape) {}

  private final Map<Key, Trials> all = new HashMap<>();
  private final Map<Key, Double> verdicts = new HashMap<>();

  /** By column whose name says nothing: how many values it has, and of them measures. */
  private final Map<Location, long[]> measures = new HashMap<>();

  /** Adds values that were put to a check. */
  public void add(Trials trials) {
    Key key = new Key(trials.place().location(), trials.shape());
    Trials known = all.get(key);
    if (known == null && all.size() < MAX) {
      known = new Trials(trials.place(), trials.shape());
      all.put(key, known);
    }
    if (known != null) {
      known.add(trials);
      verdicts.clear();
    }
  }

  /** Adds how many values a column has. */
  public void add(ColumnCount count) {
    Location column = count.place().location();
    if (count.named().isEmpty() && (measures.size() < MAX || measures.containsKey(column))) {
      long[] known = measures.computeIfAbsent(column, _ -> new long[2]);
      known[0] += count.filled();
      known[1] += count.others();
    }
  }

  private boolean isAmidMeasures(Match match) {
    boolean byForm = match.chance() || match.checked() != null;
    long[] known = byForm ? measures.get(match.location()) : null;
    return known != null && 2 * known[1] > known[0];
  }

  /**
   * The confidence of a match now that the values around it are known: lower than by itself, or
   * higher where many were put to the check and nearly all pass.
   */
  public double confidence(Match match) {
    CheckedValue checked = match.checked();
    if (isAmidMeasures(match)) {
      return Math.min(match.confidence(), MEASURE);
    }
    if (checked == null) {
      return match.confidence();
    }
    Trials trials = all.get(new Key(match.location(), checked.shape()));
    double judged = Calibration.of(match.rule(), verdict(match.location(), checked));
    return trials != null && trials.passed() + trials.failed() >= MANY
        ? judged
        : Math.min(match.confidence(), judged);
  }

  /** Which share of the values of its shape at its place passed the check. */
  public double passing(Match match) {
    CheckedValue checked = match.checked();
    Trials trials = checked == null ? null : all.get(new Key(match.location(), checked.shape()));
    int passed = trials == null ? 0 : trials.passed();
    int failed = trials == null ? 0 : trials.failed();
    return failed == 0 ? 1 : (double) passed / (passed + failed);
  }

  private double verdict(Location location, CheckedValue checked) {
    Key key = new Key(location, checked.shape());
    Trials trials = all.get(key);
    if (trials == null) {
      return checked.alone(); // nothing else was put to the check
    }
    int passed = trials.passed();
    int failed = trials.failed();
    if (passed + failed < checked.shape().least()) {
      return checked.alone();
    }
    double rate = Math.clamp(checked.shape().rate(), LEAST_RATE, 1 - LEAST_RATE);
    double factor = verdicts.computeIfAbsent(key, _ -> factor(passed, failed, rate));
    return Math.min(SUREST, probability(checked.alone(), factor) * ofTheKind(passed, failed, rate));
  }

  /** A probability times a Bayes factor, which is neither nought nor infinite: always a number. */
  static double probability(double before, double factor) {
    double odds = before * factor;
    return odds / (1 - before + odds);
  }

  /** The Bayes factor as so many times that of a single value that passes. */
  static double factor(int passed, int failed, double rate) {
    double log = logFactor(passed, failed, rate) - logFactor(1, 0, rate);
    return Math.exp(Math.clamp(log, -MAX_LOG, MAX_LOG));
  }

  /** Which share of those that passed did not by chance. */
  static double ofTheKind(int passed, int failed, double rate) {
    return passed == 0 ? 0 : Math.max(0, 1 - failed * rate / (1 - rate) / passed);
  }

  /**
   * The logarithm of the Bayes factor: the likelihood of so many that pass if each share from the
   * rate to 1 is as likely, divided by that at the rate.
   */
  static double logFactor(int passed, int failed, double rate) {
    double[] logs = new double[STEPS];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      double share = rate + (1 - rate) * (i + 0.5) / STEPS;
      logs[i] = passed * Math.log(share) + failed * Math.log1p(-share);
      highest = Math.max(highest, logs[i]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - highest);
    }
    double atRate = passed * Math.log(rate) + failed * Math.log1p(-rate);
    return highest + Math.log(sum / STEPS) - atRate;
  }

  /** Whether a match falls from medium confidence or above to low. */
  public boolean isChance(Match match) {
    return match.confidence() >= 0.5 && confidence(match) < 0.5;
  }
}
