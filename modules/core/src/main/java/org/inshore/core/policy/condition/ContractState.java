package org.inshore.core.policy.condition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Declaration;

/** States of an outsourcer's contract; several may be so at once. */
public enum ContractState {
  /** None is registered. */
  NONE,
  /** It does not bind to secrecy, or not to destruction. */
  INCOMPLETE,
  /** Its first day is still to come. */
  NOT_BEGUN,
  /** Its last day has passed. */
  ENDED;

  /** What is so of a source on a day; nothing where no outsourcer is declared. */
  static Set<ContractState> of(Declaration declared, LocalDate day) {
    Set<ContractState> states = EnumSet.noneOf(ContractState.class);
    if (declared.outsourcer() == null) {
      return states;
    }
    Contract contract = declared.contract();
    if (contract == null) {
      states.add(NONE);
      return states;
    }
    if (!contract.confidentiality() || !contract.destruction()) {
      states.add(INCOMPLETE);
    }
    if (day.isBefore(contract.start())) {
      states.add(NOT_BEGUN);
    }
    if (day.isAfter(contract.end())) {
      states.add(ENDED);
    }
    return states;
  }
}
