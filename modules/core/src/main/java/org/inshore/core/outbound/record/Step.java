package org.inshore.core.outbound.record;

import java.util.Locale;
import org.inshore.spi.message.Wording;

/** Steps that follow when a state secret is suspected, in the order of the law. */
public enum Step {
  /** The transmission was stopped; the gate does it. */
  STOPPED,
  /** What happened was put on record; the gate does it. */
  RECORDED,
  /** It was reported; within 24 hours. */
  REPORTED,
  /** The authority confirmed that it has the report. */
  RECEIPT,
  /** The authority asked for the information to be deleted. */
  DELETION_REQUESTED,
  /** It was deleted. */
  DELETED,
  /** The authority found that it is no state secret: these very bytes may leave. */
  CLEARED;

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is done. */
  public Wording label() {
    return GateRecord.MESSAGES.wording("step." + name());
  }

  /** By which rule. */
  public Wording basis() {
    return GateRecord.MESSAGES.wording("step." + name() + ".basis");
  }

  /** Whose it is. */
  public Wording role() {
    return GateRecord.MESSAGES.wording("step." + name() + ".role");
  }

  /** Whether a person notes it, not the gate. */
  public boolean isNoted() {
    return this != STOPPED && this != RECORDED;
  }

  /** Whether a document of the authority has to be attached. */
  public boolean needsDocument() {
    return this == RECEIPT || this == CLEARED;
  }
}
