package org.inshore.spi.source.scene;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/**
 * An export scene that the bank declares: a purpose for which a recipient abroad has some content,
 * by what path that is lawful, and what content it is. What a source's register declares of exports
 * is a scene of that source, so that there is one way of judging.
 *
 * @param id permanent; of a scene of a source's register {@code register:} and the source's id
 * @param fields what is declared of it
 * @param scopes what it covers
 */
public record ExportScene(String id, Map<SceneField, String> fields, List<SceneScope> scopes) {
  private static final String OF_REGISTER = "register:";

  /** What a field is called in the register of a source. */
  private static final Map<SceneField, RegisterField> IN_REGISTER =
      Map.ofEntries(
          Map.entry(SceneField.PATH, RegisterField.EXPORT_PATH),
          Map.entry(SceneField.FILING, RegisterField.EXPORT_FILING),
          Map.entry(SceneField.VALID_FROM, RegisterField.EXPORT_VALID_FROM),
          Map.entry(SceneField.VALID_UNTIL, RegisterField.EXPORT_VALID_UNTIL),
          Map.entry(SceneField.PERSONS, RegisterField.EXPORT_PERSONS),
          Map.entry(SceneField.CLASSES, RegisterField.EXPORT_CLASSES),
          Map.entry(SceneField.CONSENT_EVIDENCE, RegisterField.CONSENT_EVIDENCE),
          Map.entry(SceneField.IMPACT_ASSESSMENT, RegisterField.IMPACT_ASSESSMENT));

  /** Copies the map, in the order of the fields, and the list. */
  public ExportScene {
    EnumMap<SceneField, String> ordered = new EnumMap<>(SceneField.class);
    ordered.putAll(fields);
    fields = Collections.unmodifiableMap(ordered);
    scopes = List.copyOf(scopes);
  }

  /** The scene that a source's register declares; null if it declares none. */
  public static @Nullable ExportScene ofRegister(DataSource source) {
    Declaration declared = source.declared();
    if (!declared.register().containsKey(RegisterField.EXPORT_PATH)) {
      return null;
    }
    EnumMap<SceneField, String> fields = new EnumMap<>(SceneField.class);
    fields.put(SceneField.NAME, source.id());
    IN_REGISTER.forEach(
        (field, in) -> {
          String value = declared.register().get(in);
          if (value != null) {
            fields.put(field, value);
          }
        });
    String recipient = declared.recipient();
    if (recipient != null) {
      fields.put(SceneField.RECIPIENT, recipient);
    }
    return new ExportScene(
        OF_REGISTER + source.id(), fields, List.of(SceneScope.ofSource(source.id())));
  }

  /** Whether it is that of a source's register: of purpose and recipient little is declared. */
  public boolean ofRegister() {
    return id.startsWith(OF_REGISTER);
  }

  /** A field; null if it was left blank. */
  public @Nullable String field(SceneField field) {
    return fields.get(field);
  }

  /** What it is called. */
  public String name() {
    return fields.getOrDefault(SceneField.NAME, id);
  }

  /** Who receives the content; empty if nobody is declared. */
  public String recipient() {
    return fields.getOrDefault(SceneField.RECIPIENT, "");
  }

  /** Where the recipient is; null if that is not declared. */
  public @Nullable Jurisdiction country() {
    String code = field(SceneField.COUNTRY);
    return code == null ? null : new Jurisdiction(code);
  }

  /** First day of provision. */
  public @Nullable LocalDate from() {
    return day(SceneField.FROM);
  }

  /** Last day of provision. */
  public @Nullable LocalDate until() {
    return day(SceneField.UNTIL);
  }

  /** How many people with sensitive information were approved. */
  public @Nullable Long approvedSensitive() {
    return number(SceneField.SENSITIVE);
  }

  /** How many bytes were approved. */
  public @Nullable Long approvedBytes() {
    return number(SceneField.VOLUME);
  }

  /**
   * The lawful basis; null if there is none yet.
   *
   * @throws ExportBasis.WrongFieldException if a field of it is wrong
   */
  public @Nullable ExportBasis basis() {
    EnumMap<RegisterField, String> register = new EnumMap<>(RegisterField.class);
    IN_REGISTER.forEach(
        (field, in) -> {
          String value = fields.get(field);
          if (value != null) {
            register.put(in, value);
          }
        });
    return ExportBasis.of(register);
  }

  /** The last day on which content may lawfully be provided: that of the basis or the period. */
  public @Nullable LocalDate lastDay() {
    ExportBasis basis = basis();
    LocalDate valid = basis == null ? null : basis.until();
    LocalDate until = until();
    return valid == null || (until != null && until.isBefore(valid)) ? until : valid;
  }

  /** The first day on which content may lawfully be provided. */
  public @Nullable LocalDate firstDay() {
    ExportBasis basis = basis();
    LocalDate valid = basis == null ? null : basis.from();
    LocalDate from = from();
    return valid == null || (from != null && from.isAfter(valid)) ? from : valid;
  }

  /** Whether it is declared exempt, and that holds on a day. */
  public boolean exemptOn(LocalDate day) {
    ExportBasis basis = basis();
    return basis != null && basis.path() == ExportBasis.Path.EXEMPT && inForce(day);
  }

  /** Whether its period and its basis hold on a day. */
  public boolean inForce(LocalDate day) {
    LocalDate first = firstDay();
    LocalDate last = lastDay();
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  /** Whether it covers an asset where it is stored. */
  public boolean covers(Location asset) {
    return scopes.stream().anyMatch(scope -> scope.covers(asset));
  }

  /** Whether it covers a flow; what a source's register declares is of all that leaves it. */
  public boolean covers(Flow flow) {
    return ofRegister()
        ? scopes.stream().anyMatch(scope -> scope.source().equals(flow.place().source()))
        : scopes.stream().anyMatch(scope -> scope.covers(flow));
  }

  private @Nullable LocalDate day(SceneField field) {
    String text = fields.get(field);
    return text == null ? null : LocalDate.parse(text);
  }

  private @Nullable Long number(SceneField field) {
    String text = fields.get(field);
    return text == null ? null : Long.valueOf(text);
  }
}
