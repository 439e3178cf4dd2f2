package org.inshore.spi.inventory.violation;

import java.time.LocalDate;
import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Findings and a place that a policy forbids together, for one asset.
 *
 * @param id stable over scans: a hash of policy and place
 * @param policy id of the policy rule
 * @param nature what it is
 * @param severity how bad
 * @param place the asset
 * @param residency where its source is
 * @param title what is wrong, in a line
 * @param basis the rules it breaks, by name
 * @param remedy what to do
 * @param rules ids of the detection rules whose findings make it
 * @param matches how many matches they have
 * @param persons how many people they are of; 0 for state secrets
 * @param due until when it is to be put right; null where the policy sets no time
 * @param exemption who allowed it, while that holds; null if nobody did
 * @param standing how it stands against earlier scans; null where there is none to compare with and
 *     nothing was noted
 */
public record Violation(
    String id,
    String policy,
    Nature nature,
    Severity severity,
    Location place,
    Residency residency,
    Wording title,
    List<Wording> basis,
    Wording remedy,
    List<String> rules,
    long matches,
    PersonCount persons,
    @Nullable LocalDate due,
    @Nullable Exemption exemption,
    @Nullable Standing standing) {

  /** Copies the lists. */
  public Violation {
    basis = List.copyOf(basis);
    rules = List.copyOf(rules);
  }

  /** A violation without a due date, exemption or earlier scan. */
  public Violation(
      String id,
      String policy,
      Nature nature,
      Severity severity,
      Location place,
      Residency residency,
      Wording title,
      List<Wording> basis,
      Wording remedy,
      List<String> rules,
      long matches,
      PersonCount persons) {
    this(
        id, policy, nature, severity, place, residency, title, basis, remedy, rules, matches,
        persons, null, null, null);
  }

  /** Nature of a verdict. */
  public enum Nature {
    /** Personal financial information at a place where it may not be. */
    VIOLATION("违规", "violation"),
    /** Personal financial information at a place nobody could locate. */
    TO_CLARIFY("待查明", "to be clarified"),
    /** A suspected state secret on a system not declared for it. */
    STATE_SECRET("疑似涉密", "suspected state secret");

    private final Wording label;

    Nature(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }

  /** Severity of a violation. */
  public enum Severity {
    /** Act at once. */
    CRITICAL("严重", "critical"),
    /** Act first. */
    HIGH("高", "high"),
    /** Act. */
    MEDIUM("中", "medium"),
    /** Look at it. */
    LOW("低", "low");

    private final Wording label;

    Severity(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }
}
