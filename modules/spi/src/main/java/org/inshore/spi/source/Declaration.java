package org.inshore.spi.source;

import java.time.Period;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Declaration of a data source by the operator; every part may be absent.
 *
 * @param site the data centre or office, by name
 * @param jurisdiction where that site is
 * @param system the business system the source belongs to
 * @param owner the department or person who answers for it
 * @param outsourcer the third party that runs it or was given it
 * @param foreignParty whether who runs it or was given it is a foreign or foreign-funded body
 * @param contract the registered contract with the outsourcer
 * @param retention how long content may be kept after it last changed
 * @param classified whether it is approved for state-secret material
 * @param register what else the bank's register says of it
 */
public record Declaration(
    @Nullable String site,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String system,
    @Nullable String owner,
    @Nullable String outsourcer,
    boolean foreignParty,
    @Nullable Contract contract,
    @Nullable Period retention,
    boolean classified,
    Map<RegisterField, String> register) {

  /** Copies the map, in the order of the fields. */
  public Declaration {
    EnumMap<RegisterField, String> ordered = new EnumMap<>(RegisterField.class);
    ordered.putAll(register);
    register = Collections.unmodifiableMap(ordered);
  }

  /**
   * Who receives the content: as declared, else the outsourcer, to whom it was given; null if none
   * of both is declared. Who answers for a source in the bank is nobody's recipient.
   */
  public @Nullable String recipient() {
    String recipient = register.get(RegisterField.RECIPIENT);
    return recipient != null ? recipient : outsourcer;
  }

  /** How long content may be kept, in words; null if nothing is declared. */
  public @Nullable Wording kept() {
    if (retention == null) {
      return null;
    }
    List<Wording> parts = new ArrayList<>();
    for (TemporalUnit unit : retention.getUnits()) {
      long number = retention.get(unit);
      if (number != 0) {
        String key = "period." + unit.toString().toLowerCase(Locale.ROOT);
        parts.add(MESSAGES.wording(key, number));
      }
    }
    return Wording.joined(parts, " ", " ");
  }

  private static final Messages MESSAGES = Messages.of(Declaration.class);

  /** Nothing declared. */
  public static final Declaration NONE = new Declaration(null, null, null, null, null, false);

  /** Without a foreign party, a contract or a time of retention. */
  public Declaration(
      @Nullable String site,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String system,
      @Nullable String owner,
      @Nullable String outsourcer,
      boolean classified) {
    this(site, jurisdiction, system, owner, outsourcer, false, null, null, classified);
  }

  /** Without anything of the bank's register. */
  public Declaration(
      @Nullable String site,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String system,
      @Nullable String owner,
      @Nullable String outsourcer,
      boolean foreignParty,
      @Nullable Contract contract,
      @Nullable Period retention,
      boolean classified) {
    this(
        site,
        jurisdiction,
        system,
        owner,
        outsourcer,
        foreignParty,
        contract,
        retention,
        classified,
        Map.of());
  }

  /** The same before it is handed over: nobody else has it. */
  public Declaration withoutOutsourcer() {
    return new Declaration(
        site, jurisdiction, system, owner, null, false, null, retention, classified, register);
  }

  /** The same with another register. */
  public Declaration withRegister(Map<RegisterField, String> other) {
    return new Declaration(
        site,
        jurisdiction,
        system,
        owner,
        outsourcer,
        foreignParty,
        contract,
        retention,
        classified,
        other);
  }
}
