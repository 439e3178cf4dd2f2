package org.inshore.core.outbound.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.outbound.FileVerdict.Ground;
import org.inshore.spi.inventory.duty.Duty;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One file that came to the gate, as the log tells it.
 *
 * @param number its number: that of the line by which it was taken
 * @param taken when it was taken
 * @param place its name, masked
 * @param size in bytes
 * @param sha256 of its bytes; empty if they were not read
 * @param state what became of it
 * @param decided when that was decided; null while it is not
 * @param grounds on which it was held
 * @param target where it went or stayed, masked
 * @param markings what was found; for the restricted form
 * @param notes the steps noted
 * @param chain the log's hash at the last of its lines
 */
public record GateCase(
    long number,
    Instant taken,
    Location place,
    long size,
    String sha256,
    State state,
    @Nullable Instant decided,
    List<Ground> grounds,
    String target,
    List<Finding> markings,
    List<Note> notes,
    String chain) {

  /** The law's time for a report: Regulations for Implementing the Law (2024), article 61. */
  public static final Duration REPORT_WITHIN = Duration.ofHours(24);

  /** States of a case. */
  public enum State {
    /** Taken and not decided. */
    OPEN,
    /** To be released, or released. */
    RELEASED,
    /** Held. */
    HELD
  }

  /**
   * A step that was noted.
   *
   * @param step which
   * @param at when it was done
   * @param by who did it
   * @param text what else was said
   * @param document name of the document attached; empty for none
   * @param sha256 of that document
   */
  public record Note(
      Step step, Instant at, String by, String text, String document, String sha256) {}

  /** Copies the lists. */
  public GateCase {
    grounds = List.copyOf(grounds);
    markings = List.copyOf(markings);
    notes = List.copyOf(notes);
  }

  /** Whether a state secret is suspected. */
  public boolean secret() {
    return grounds.contains(Ground.STATE_SECRET);
  }

  /** Until when it is to be reported. */
  public Instant deadline() {
    return (decided == null ? taken : decided).plus(REPORT_WITHIN);
  }

  /** Whether a step was noted. */
  public boolean has(Step step) {
    return notes.stream().anyMatch(note -> note.step() == step);
  }

  /** All steps with what was noted; what the authority has not asked for is not among the open. */
  public List<Duty> duties() {
    List<Duty> duties = new ArrayList<>();
    for (Step step : Step.values()) {
      List<Note> noted = notes.stream().filter(note -> note.step() == step).toList();
      for (Note note : noted) {
        duties.add(duty(step, note));
      }
      boolean optional =
          step == Step.CLEARED
              || (step == Step.DELETED && !has(Step.DELETION_REQUESTED))
              || (has(Step.CLEARED) && (step == Step.DELETION_REQUESTED || step == Step.DELETED));
      if (noted.isEmpty() && !optional) {
        duties.add(duty(step, null));
      }
    }
    return duties;
  }

  private Duty duty(Step step, @Nullable Note note) {
    String text =
        note == null
            ? ""
            : note.document().isEmpty()
                ? note.text()
                : (note.text() + "\n" + note.document() + "  SHA-256 " + note.sha256()).strip();
    return new Duty(
        step.label(),
        step.basis(),
        step.role(),
        step == Step.REPORTED ? deadline() : null,
        note == null ? null : note.at(),
        note == null ? "" : note.by(),
        text);
  }
}
