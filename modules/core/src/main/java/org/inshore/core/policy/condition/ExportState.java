package org.inshore.core.policy.condition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inshore.core.policy.condition.Condition.Way;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/** States of the lawful basis that is declared for content abroad, by its export scene. */
public enum ExportState {
  /** None is declared, or it is in no scene. */
  NONE,
  /** Its first day is still to come. */
  NOT_BEGUN,
  /** It holds and is enough as far as is known. */
  VALID,
  /** It ends within {@link #NOTICE_DAYS} working days, whether it is enough or not. */
  ENDING,
  /** It ends within {@link #LATE_DAYS} working days; beside {@link #ENDING}. */
  LATE,
  /** Its last day has passed. */
  ENDED,
  /** It holds, but the year's sum asks for another path, or it covers fewer people or classes. */
  INSUFFICIENT,
  /** It holds, but no filing, separate consent or impact assessment is named; beside another. */
  INCOMPLETE;

  /** A basis takes time to renew: so many working days ahead its end is told. */
  static final int NOTICE_DAYS = 90;

  /** So many working days ahead the extension of a security assessment is to be asked for. */
  static final int LATE_DAYS = 60;

  /**
   * What is so of a finding in an asset, by any of its provisions.
   *
   * @param way by which flows it is provided; null if by being stored
   */
  static Set<ExportState> of(Situation of, @Nullable Way way, RuleInfo rule) {
    List<Provision> provisions = of.provisions(way);
    Set<ExportState> states = EnumSet.noneOf(ExportState.class);
    for (Provision provision : provisions) {
      states.addAll(of(provision, of, rule));
    }
    return states;
  }

  /**
   * What is so of one provision.
   *
   * @param rule of a finding, whose class must be covered; null for any
   */
  public static Set<ExportState> of(Provision provision, Situation of, @Nullable RuleInfo rule) {
    ExportScene scene = provision.scene();
    ExportBasis basis = scene == null ? null : scene.basis();
    if (scene == null || basis == null) {
      return EnumSet.of(NONE);
    }
    LocalDate from = scene.firstDay();
    LocalDate until = scene.lastDay();
    if (from != null && of.asOf().isBefore(from)) {
      return EnumSet.of(NOT_BEGUN);
    }
    if (until != null && of.asOf().isAfter(until)) {
      return EnumSet.of(ENDED);
    }
    if (!provision.need().sufficient().contains(basis.path())
        || provision.need().exceeds(basis)
        || provision.need().exceedsSensitive(scene)
        || provision.need().exceedsVolume(scene)
        || !covers(basis, rule)) {
      return with(INSUFFICIENT, ending(until, of));
    }
    Set<ExportState> states = with(VALID, ending(until, of));
    boolean papers = basis.filing() != null && basis.consent() && basis.assessed();
    if (basis.path().isFiled() && !papers) {
      states.add(INCOMPLETE);
    }
    return states;
  }

  /** Where the calendar of a year is not known, the fewest days that there can be count. */
  private static Set<ExportState> ending(@Nullable LocalDate until, Situation of) {
    int left =
        until == null
            ? Integer.MAX_VALUE
            : of.circumstances().calendar().between(of.asOf(), until).least();
    return left > NOTICE_DAYS
        ? EnumSet.noneOf(ExportState.class)
        : left > LATE_DAYS ? EnumSet.of(ENDING) : EnumSet.of(ENDING, LATE);
  }

  private static Set<ExportState> with(ExportState state, Set<ExportState> more) {
    more.add(state);
    return more;
  }

  private static boolean covers(ExportBasis basis, @Nullable RuleInfo rule) {
    String code = rule == null ? null : rule.code(ExportBasis.SCHEME);
    return basis.classes().isEmpty() || code == null || basis.classes().contains(code);
  }
}
