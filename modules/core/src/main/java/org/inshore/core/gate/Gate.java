package org.inshore.core.gate;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Decision;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/**
 * Decides whether an inventory passes given conditions, from the inventory alone, so that a scan
 * and a later check answer alike.
 *
 * <p>Violations count unless a decision settles them on the day ({@code Decision}); so do legal
 * limits that are reached, and suspected state secrets, of which it is only said that there are
 * any. Neither is compared with the scan before, nor has a severity that would be told: they count
 * under every condition on violations. What is to be clarified does not count.
 */
public final class Gate {
  static final Messages MESSAGES = Messages.of(Gate.class);
  private static final int MAX_LIMITS = 3;

  private final Conditions conditions;
  private final LocalDate day;

  /**
   * Makes a gate.
   *
   * @param day on which decisions must hold
   */
  public Gate(Conditions conditions, LocalDate day) {
    this.conditions = conditions;
    this.day = day;
  }

  /** Verdict on an inventory. */
  public enum Verdict {
    /** Nothing that counts is in it. */
    PASSED,
    /** Violations that count. */
    VIOLATED,
    /** Nothing at all was looked at, whatever the conditions. */
    NOTHING_EXAMINED,
    /** Something in scope was not looked at. */
    INCOMPLETE
  }

  /**
   * Verdict with the lines that explain it.
   *
   * @param verdict the first that holds, in the order violated, nothing examined, incomplete
   * @param lines what counts, and what was passed over and why; none without conditions
   */
  public record Result(Verdict verdict, List<Wording> lines) {
    /** Copies the lines. */
    public Result {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Judges an inventory.
   *
   * @throws UncheckedIOException if suspected state secrets count and the key is not at hand
   */
  public Result judge(Inventory inventory) {
    List<Wording> lines = new ArrayList<>();
    boolean violated = conditions.violations() && violated(inventory, lines);
    boolean incomplete = conditions.incomplete() && incomplete(inventory, lines);
    Totals totals = inventory.totals();
    boolean nothing = totals.examinedNothing();
    if (conditions.any()) {
      lines.add(MESSAGES.wording(violated || nothing || incomplete ? "failed" : "passed"));
    }
    return new Result(
        violated
            ? Verdict.VIOLATED
            : nothing ? Verdict.NOTHING_EXAMINED : incomplete ? Verdict.INCOMPLETE : Verdict.PASSED,
        lines);
  }

  private boolean violated(Inventory inventory, List<Wording> lines) {
    Tally tally = new Tally(day);
    try (Stream<Violation> violations = inventory.violations()) {
      violations
          .filter(each -> each.nature() == Nature.VIOLATION)
          .forEach(each -> tally.add(each, wanted(each)));
    }
    lines.add(MESSAGES.wording("counted", tally.counted(), conditions.scope()));
    lines.addAll(tally.lines());
    if (conditions.onlyNew() && inventory.run().previous() == null) {
      lines.add(MESSAGES.wording("no-previous"));
    }
    List<Threshold> limits =
        Threshold.inShort(inventory.thresholds()).stream()
            .filter(each -> each.nature() == Nature.VIOLATION)
            .toList();
    if (!limits.isEmpty()) {
      lines.add(MESSAGES.wording("limits", limits.size()));
      limits.stream().limit(MAX_LIMITS).map(each -> item(each.title())).forEach(lines::add);
    }
    boolean secret = secretViolated(inventory);
    if (secret) {
      lines.add(MESSAGES.wording("secrets"));
    }
    return tally.counted() > 0 || !limits.isEmpty() || secret;
  }

  private boolean wanted(Violation violation) {
    Standing standing = violation.standing();
    boolean known = standing != null && standing.state() != Standing.State.NEW;
    return !(conditions.onlyNew() && known)
        && (conditions.least() == null || violation.severity().compareTo(conditions.least()) <= 0);
  }

  private boolean secretViolated(Inventory inventory) {
    if (inventory.totals().count(Figure.STATE_SECRETS) == 0) {
      return false;
    }
    try (Stream<SecretEntry> secrets = inventory.secrets()) {
      return secrets
          .flatMap(secret -> secret.violations().stream())
          .anyMatch(
              each -> each.nature() != Nature.TO_CLARIFY && !Decision.of(each, day).settles());
    }
  }

  private boolean incomplete(Inventory inventory, List<Wording> lines) {
    Coverage coverage = Coverage.of(inventory, conditions.sampleSuffices());
    lines.addAll(coverage.lines());
    return coverage.incomplete();
  }

  /** Things in a row. */
  static Wording list(List<Wording> things) {
    return Wording.joined(things, "、", ", ");
  }

  /** A line below another. */
  static Wording item(Wording text) {
    return new Wording("  - " + text.zh(), "  - " + text.en());
  }
}
