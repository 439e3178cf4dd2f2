package org.inshore.spi.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Approval by an audit before outsourcing, as the register of a source at the outsourcer's declares
 * it.
 *
 * @param audit id of the audit's scan
 * @param kinds ids of the rules whose data may be there
 * @param persons of so many people at most; null if that is not declared
 * @param place where they may be; null if that is not declared
 * @param until the last day; null if that is not declared
 */
public record Approval(
    String audit,
    Set<String> kinds,
    @Nullable Long persons,
    @Nullable Jurisdiction place,
    @Nullable LocalDate until) {

  /** Copies the set. */
  public Approval {
    kinds = Set.copyOf(kinds);
  }

  /**
   * What a register declares; null if it declares none.
   *
   * @throws IllegalArgumentException if number, place or day are wrong
   */
  public static @Nullable Approval of(Map<RegisterField, String> register) {
    String audit = register.get(RegisterField.APPROVAL);
    if (audit == null) {
      return null;
    }
    Set<String> kinds = new LinkedHashSet<>();
    for (String kind :
        register.getOrDefault(RegisterField.APPROVED_KINDS, "").split("[\\s,]+", -1)) {
      if (!kind.isEmpty()) {
        kinds.add(kind);
      }
    }
    String persons = register.get(RegisterField.APPROVED_PERSONS);
    String place = register.get(RegisterField.APPROVED_PLACE);
    String until = register.get(RegisterField.APPROVED_UNTIL);
    try {
      return new Approval(
          audit,
          kinds,
          persons == null ? null : Long.valueOf(persons),
          place == null ? null : new Jurisdiction(place),
          until == null ? null : LocalDate.parse(until));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
