package org.inshore.core.outbound;

import java.util.List;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.message.Wording;

/**
 * Decision on one file: it may leave if there is no reason against it.
 *
 * @param entry the file with what became of the reading
 * @param persons the people whose data it holds
 * @param sensitive those of whom sensitive information stands there
 * @param kinds what was found, the most first; none of a file that bears a marking
 * @param markings state-secret markings: for the restricted form alone
 * @param reasons why it may not leave, the weightiest first
 */
public record FileVerdict(
    AssetEntry entry,
    PersonCount persons,
    PersonCount sensitive,
    List<Kind> kinds,
    List<Finding> markings,
    List<Reason> reasons) {

  /** Grounds on which something may not leave, the weightiest first. */
  public enum Ground {
    /** It bears a marking of a state secret. */
    STATE_SECRET,
    /** Too many people. */
    PERSONS,
    /** Too many people of whom sensitive information stands there. */
    SENSITIVE,
    /** Too many identifying values, of however many people. */
    VALUES,
    /** A kind that is not allowed. */
    KIND,
    /** The whole or a part could not be looked at. */
    UNREAD,
    /** It is no regular file, or changed while it was taken. */
    FORM,
    /** The allowance has ended. */
    ALLOWANCE_ENDED
  }

  /**
   * One reason against it.
   *
   * @param ground what speaks against it
   * @param text the same with numbers, in one sentence; no value is in it
   */
  public record Reason(Ground ground, Wording text) {}

  /**
   * Sum of what a rule found in all of it.
   *
   * @param rule its id
   * @param name its name
   * @param matches how many
   * @param distinct how many different values, at one place at least
   */
  public record Kind(String rule, Wording name, long matches, long distinct) {}

  /** Copies the lists. */
  public FileVerdict {
    kinds = List.copyOf(kinds);
    markings = List.copyOf(markings);
    reasons = List.copyOf(reasons);
  }

  /** A ruling without a look at the content. */
  static FileVerdict unseen(AssetEntry entry, Reason reason) {
    PersonCount nobody = new PersonCount(0, true);
    return new FileVerdict(entry, nobody, nobody, List.of(), List.of(), List.of(reason));
  }

  /** Whether it may leave. */
  public boolean passes() {
    return reasons.isEmpty();
  }

  /** Whether it may be a state secret. */
  public boolean secret() {
    return reasons.stream().anyMatch(each -> each.ground() == Ground.STATE_SECRET);
  }
}
