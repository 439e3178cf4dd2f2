package org.inshore.benchmarks.engine;

import java.util.List;
import java.util.Locale;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.finder.Vectors;

/** The ways in which the engine can be asked to match: the one place that knows them. */
public final class Engines {
  private static final double MIN_CONFIDENCE = 0.5;

  private Engines() {}

  /** Their names. */
  public static List<String> kinds() {
    return Vectors.here() == Vectors.USABLE ? List.of("portable", "vector") : List.of("portable");
  }

  /** A matcher of one kind, as a scan has it. */
  public static Matcher matcher(Detector detector, String kind) {
    if (!kinds().contains(kind)) {
      throw new IllegalArgumentException("no such matcher: " + kind + "; there are " + kinds());
    }
    return detector.matcher(
        MIN_CONFIDENCE, Engines::hash, false, MatcherKind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }

  /** As cheap as a hash can be: what a key costs is no part of matching. */
  private static long hash(String kind, CharSequence value) {
    return 31L * kind.hashCode() + value.hashCode();
  }
}
