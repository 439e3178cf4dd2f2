package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.ExportBasis.Path;

/** States of the lawful basis that is declared for content abroad. */
enum ExportState {
  /** None is declared. */
  NONE,
  /** Its first day is still to come. */
  NOT_BEGUN,
  /** It holds. */
  VALID,
  /** It holds and ends within {@link #NOTICE_DAYS} days. */
  ENDING,
  /** Its last day has passed. */
  ENDED,
  /** It holds, but the year's sum asks for another path, or it covers fewer people or classes. */
  INSUFFICIENT,
  /** It holds, but no separate consent or no impact assessment is named; beside another state. */
  INCOMPLETE;

  /** A basis takes time to renew: so many days ahead its end is told. */
  static final int NOTICE_DAYS = 60;

  private static final Set<Path> WITH_CONSENT =
      EnumSet.of(Path.STANDARD_CONTRACT, Path.CERTIFICATION, Path.SECURITY_ASSESSMENT);

  /** What is so of a finding in an asset. */
  static Set<ExportState> of(Situation of, RuleInfo rule) {
    ExportBasis basis = of.declared().exportBasis();
    if (basis == null) {
      return EnumSet.of(NONE);
    }
    LocalDate from = basis.from();
    LocalDate until = basis.until();
    if (from != null && of.asOf().isBefore(from)) {
      return EnumSet.of(NOT_BEGUN);
    }
    if (until != null && of.asOf().isAfter(until)) {
      return EnumSet.of(ENDED);
    }
    if (!of.need().sufficient().contains(basis.path())
        || of.need().exceeds(basis)
        || !covers(basis, rule)) {
      return EnumSet.of(INSUFFICIENT);
    }
    boolean ending = until != null && of.asOf().plusDays(NOTICE_DAYS).isAfter(until);
    Set<ExportState> states = EnumSet.of(ending ? ENDING : VALID);
    if (WITH_CONSENT.contains(basis.path()) && !(basis.consent() && basis.assessed())) {
      states.add(INCOMPLETE);
    }
    return states;
  }

  private static boolean covers(ExportBasis basis, RuleInfo rule) {
    String code = rule.code(ExportBasis.SCHEME);
    return basis.classes().isEmpty() || code == null || basis.classes().contains(code);
  }
}
