package org.inshore.core.policy.condition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Approval;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Ways in which what is at an outsourcer's goes beyond what an audit approved. */
public enum ApprovalState {
  /** Data of a kind that was not approved. */
  MORE_KINDS,
  /** More people for certain. */
  MORE_PERSONS,
  /** In another jurisdiction, or nobody knows in which. */
  OTHER_PLACE,
  /** After the last day. */
  ENDED;

  /** What is so of a finding; nothing where nothing is approved. */
  static Set<ApprovalState> of(Situation of, RuleInfo rule) {
    Set<ApprovalState> states = EnumSet.noneOf(ApprovalState.class);
    Approval approval = approval(of);
    if (approval == null) {
      return states;
    }
    if (!approval.kinds().contains(rule.id())) {
      states.add(MORE_KINDS);
    }
    Long persons = approval.persons();
    if (persons != null && of.circumstances().persons() > persons) {
      states.add(MORE_PERSONS);
    }
    Jurisdiction place = approval.place();
    if (place != null && !place.equals(of.residency().jurisdiction())) {
      states.add(OTHER_PLACE);
    }
    LocalDate until = approval.until();
    if (until != null && of.asOf().isAfter(until)) {
      states.add(ENDED);
    }
    return states;
  }

  public static @Nullable Approval approval(Situation of) {
    try {
      return Approval.of(of.declared().register());
    } catch (IllegalArgumentException e) {
      // Refused when the configuration is read; nothing else writes it.
      return null;
    }
  }
}
