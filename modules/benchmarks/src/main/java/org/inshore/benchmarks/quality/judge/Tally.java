package org.inshore.benchmarks.quality.judge;

/** Counts of one kind of data. */
public final class Tally {
  private long truths;
  private long found;
  private long exact;
  private long weak;
  private long alarms;

  void truth(boolean isFound, boolean isExact, boolean isWeak) {
    truths++;
    found += isFound ? 1 : 0;
    exact += isExact ? 1 : 0;
    weak += isWeak ? 1 : 0;
  }

  void alarm() {
    alarms++;
  }

  /** Adds another's counts. */
  public void add(Tally other) {
    truths += other.truths;
    found += other.found;
    exact += other.exact;
    weak += other.weak;
    alarms += other.alarms;
  }

  /** How many values there are. */
  public long truths() {
    return truths;
  }

  /** How many of them were found at medium confidence or above. */
  public long found() {
    return found;
  }

  /** How many of those from their first character to their last. */
  public long exact() {
    return exact;
  }

  /** How many were found at low confidence only. */
  public long weak() {
    return weak;
  }

  /** How often something else was found at medium confidence or above. */
  public long alarms() {
    return alarms;
  }

  /** Share of what was found that is right; 1 when nothing was found. */
  public double precision() {
    return found + alarms == 0 ? 1 : (double) found / (found + alarms);
  }

  /** Share of what is there that was found; 1 when nothing is there. */
  public double recall() {
    return truths == 0 ? 1 : (double) found / truths;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
