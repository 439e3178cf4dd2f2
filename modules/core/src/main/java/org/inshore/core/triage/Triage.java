package org.inshore.core.triage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Choice of what a run reads, and in which order.
 *
 * @param pass which pass of two it is
 * @param budget of the second; null in the others
 * @param first output folder of the first pass, for the second; null until that has ended
 */
public record Triage(Pass pass, @Nullable Budget budget, @Nullable Path first) {
  /** The folder of a first pass's results in those of the scan. */
  public static final String FOLDER = "first-pass";

  /** All is read, in the order in which it is listed. */
  public static final Triage NONE = new Triage(Pass.ONLY, null, null);

  /** The first pass. */
  public static final Triage FIRST = new Triage(Pass.FIRST, null, null);

  /** The second pass, within a budget. */
  public static Triage within(Budget budget) {
    return new Triage(Pass.SECOND, budget, null);
  }

  /** The second pass, after a first one. */
  public Triage after(Path folder) {
    return new Triage(pass, budget, folder);
  }

  /** Passes of a scan. */
  public enum Pass {
    /** There is no other. */
    ONLY,
    /** Of every table some rows, of every folder a few random files that are not large. */
    FIRST,
    /** What the first pass did not read whole, the worst first. */
    SECOND
  }
}
