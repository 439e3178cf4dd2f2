package org.inshore.spi.source;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jurisdiction of a source, with the evidence.
 *
 * @param verdict onshore, offshore or unknown
 * @param jurisdiction the place; null exactly when the verdict is unknown
 * @param evidence all evidence found, strongest first, also what was overruled or says nothing
 */
public record Residency(
    Verdict verdict, @Nullable Jurisdiction jurisdiction, List<Evidence> evidence) {

  /** Checks that verdict and jurisdiction agree. */
  public Residency {
    evidence = List.copyOf(evidence);
    Verdict implied =
        jurisdiction == null
            ? Verdict.UNKNOWN
            : jurisdiction.isOffshore() ? Verdict.OFFSHORE : Verdict.ONSHORE;
    if (verdict != implied) {
      throw new IllegalArgumentException(verdict + " does not fit " + jurisdiction);
    }
  }

  /** Whether pieces of the evidence contradict one another. */
  public boolean disputed() {
    return evidence.stream().anyMatch(each -> each.kind() == Evidence.Kind.DISPUTE);
  }

  /** The strongest evidence that decides for the place; null if none does by itself. */
  public @Nullable Evidence decisive() {
    return evidence.stream()
        .filter(each -> each.strength() == Evidence.Strength.DECIDES)
        .filter(each -> each.jurisdiction() != null && each.jurisdiction().equals(jurisdiction))
        .min(Comparator.comparing(Evidence::kind))
        .orElse(null);
  }

  /** The residency of a known place. */
  public static Residency in(Jurisdiction jurisdiction, List<Evidence> evidence) {
    return new Residency(
        jurisdiction.isOffshore() ? Verdict.OFFSHORE : Verdict.ONSHORE, jurisdiction, evidence);
  }

  /** The residency of a place that nobody could show. */
  public static Residency unknown(List<Evidence> evidence) {
    return new Residency(Verdict.UNKNOWN, null, evidence);
  }
}
