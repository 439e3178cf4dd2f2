package org.inshore.benchmarks.quality.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.benchmarks.quality.judge.LabelledCase.Expected;
import org.inshore.spi.inventory.finding.Band;

/** Holds what was found against what is there, case by case. */
public final class Evaluation {

  /** Count of the cases of a group that came out right in all they expect. */
  public record Cases(long all, long right) {
    Cases add(boolean isRight) {
      return new Cases(all + 1, right + (isRight ? 1 : 0));
    }
  }

  /** Kind of mistake. */
  public enum Mistake {
    /** Nothing was found of a value. */
    MISSED,
    /** A value was found at low confidence only. */
    WEAK,
    /** Something was found that is not there. */
    FALSE_ALARM
  }

  /**
   * Mistakes of the same sort.
   *
   * @param set where the case is from
   * @param mistake what is wrong
   * @param kind the rule that should have found it, or did
   * @param shape what the value looks like
   */
  public record ErrorClass(String set, Mistake mistake, String kind, String shape) {
    String sortKey() {
      return set + "\t" + mistake + "\t" + kind + "\t" + shape;
    }
  }

  private final Map<String, Map<String, Tally>> tallies = new TreeMap<>();
  private final Map<String, Map<String, Cases>> groups = new TreeMap<>();
  private final Map<String, Reliability> reliability = new TreeMap<>();
  private final Map<String, Reliability> reliabilityBySet = new TreeMap<>();
  private final Reliability together = new Reliability();
  private final Map<String, ErrorClass> classes = new TreeMap<>();
  private final Map<ErrorClass, Long> errors = new HashMap<>();
  private final List<String> listing = new ArrayList<>();

  /** Takes what was found in a case. */
  public void add(LabelledCase labelled, List<Found> found) {
    boolean right = true;
    for (Expected expected : labelled.expected()) {
      right &= judge(labelled, expected, found);
    }
    for (Found each : found) {
      boolean refused = labelled.refused().stream().anyMatch(value -> value.isCoveredBy(each));
      if (refused || labelled.judged().contains(each.kind())) {
        right &= judge(labelled, each);
      }
    }
    boolean isRight = right;
    groups
        .computeIfAbsent(labelled.set(), _ -> new TreeMap<>())
        .compute(
            labelled.group(), (_, cases) -> (cases == null ? new Cases(0, 0) : cases).add(isRight));
  }

  private boolean judge(LabelledCase labelled, Expected expected, List<Found> found) {
    double best = 0;
    boolean exact = false;
    for (Found each : found) {
      if (expected.isFoundBy(each)) {
        best = Math.max(best, each.confidence());
        exact |= isStrong(each) && each.from() == expected.from() && each.to() == expected.to();
      }
    }
    boolean strong = isStrong(best);
    tally(labelled.set(), expected.kind()).truth(strong, exact, !strong && best > 0);
    if (!strong) {
      Mistake mistake = best > 0 ? Mistake.WEAK : Mistake.MISSED;
      note(labelled, mistake, expected.kind(), expected.cell(), expected.from(), expected.to());
    }
    return strong;
  }

  private boolean judge(LabelledCase labelled, Found found) {
    boolean right = labelled.expected().stream().anyMatch(expected -> expected.isFoundBy(found));
    together.add(found.confidence(), right);
    reliabilityBySet
        .computeIfAbsent(labelled.set(), _ -> new Reliability())
        .add(found.confidence(), right);
    reliability
        .computeIfAbsent(found.kind(), _ -> new Reliability())
        .add(found.confidence(), right);
    if (!right && isStrong(found)) {
      tally(labelled.set(), found.kind()).alarm();
      note(labelled, Mistake.FALSE_ALARM, found.kind(), found.cell(), found.from(), found.to());
      return false;
    }
    return true;
  }

  private void note(
      LabelledCase labelled, Mistake mistake, String kind, int cell, int from, int to) {
    String text = labelled.subject().text(cell);
    int start = text.offsetByCodePoints(0, from);
    String value = text.substring(start, text.offsetByCodePoints(start, to - from));
    ErrorClass error = new ErrorClass(labelled.set(), mistake, kind, ValueShape.of(value));
    classes.put(error.sortKey(), error);
    errors.merge(error, 1L, Long::sum);
    listing.add(
        String.join("\t", labelled.set(), labelled.id(), mistake.toString(), kind, value, text));
  }

  private Tally tally(String set, String kind) {
    return tallies
        .computeIfAbsent(set, _ -> new TreeMap<>())
        .computeIfAbsent(kind, _ -> new Tally());
  }

  private static boolean isStrong(Found found) {
    return isStrong(found.confidence());
  }

  private static boolean isStrong(double confidence) {
    return Band.of(confidence) != Band.LOW;
  }

  /** Counts by set and kind. */
  public Map<String, Map<String, Tally>> tallies() {
    return tallies;
  }

  /** Counts of one kind over all sets. */
  public Tally total(String kind) {
    Tally total = new Tally();
    tallies.values().forEach(set -> total.add(set.getOrDefault(kind, new Tally())));
    return total;
  }

  /** Cases that came out right, by set and group. */
  public Map<String, Map<String, Cases>> groups() {
    return groups;
  }

  /** Scores of all findings. */
  public Reliability reliability() {
    return together;
  }

  /** Scores of the findings of each kind. */
  public Map<String, Reliability> reliabilityByKind() {
    return reliability;
  }

  /** Scores of the findings in each set. */
  public Map<String, Reliability> reliabilityBySet() {
    return reliabilityBySet;
  }

  /**
   * Counts findings in text in which there is nothing of the kind, so that all are wrong.
   *
   * @param kind the rule
   * @param score confidence of each
   */
  public void addWrong(String kind, double score) {
    together.add(score, false);
    reliabilityBySet.computeIfAbsent("real text", _ -> new Reliability()).add(score, false);
    reliability.computeIfAbsent(kind, _ -> new Reliability()).add(score, false);
  }

  /** Mistakes by class, sorted by set. */
  public Map<ErrorClass, Long> errors() {
    Map<ErrorClass, Long> sorted = new LinkedHashMap<>();
    classes.values().forEach(error -> sorted.put(error, errors.getOrDefault(error, 0L)));
    return sorted;
  }

  /** Every mistake with its value and text, separated by tabs; only for labelled test data. */
  public List<String> listing() {
    return List.copyOf(listing);
  }
}
