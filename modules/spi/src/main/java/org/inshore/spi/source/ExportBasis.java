package org.inshore.spi.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The lawful basis that the operator declares for providing a source's content abroad, read from
 * the fields {@code export-…}, {@code consent-evidence} and {@code impact-assessment} of the
 * register.
 *
 * @param path by which mechanism
 * @param filing number of the filing or approval; null if none is declared
 * @param from first day on which it holds; null if it is not bounded
 * @param until last day on which it holds; null if it is not bounded
 * @param persons how many people it covers at most; null if no number is declared
 * @param classes the classes of JR/T 0171 that it covers; all when empty
 * @param consent whether a record of separate consent is named
 * @param assessed whether a personal information protection impact assessment is named
 */
public record ExportBasis(
    Path path,
    @Nullable String filing,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Long persons,
    Set<String> classes,
    boolean consent,
    boolean assessed) {
  /** The classification scheme of its classes. */
  public static final String SCHEME = "jrt-0171";

  private static final Set<String> CLASSES = Set.of("C1", "C2", "C3");

  /** Copies the set. */
  public ExportBasis {
    classes = Set.copyOf(classes);
  }

  /** A mechanism of the rules on data leaving the mainland. */
  public enum Path {
    /** None is needed while few people and nothing sensitive are concerned. */
    NONE_NEEDED("无需", "none needed"),
    /** A scene that the rules exempt, whatever the number: its transfers are not counted. */
    EXEMPT("豁免", "exempt scene"),
    /** A standard contract that was filed. */
    STANDARD_CONTRACT("标准合同", "standard contract"),
    /** A certification of personal information protection. */
    CERTIFICATION("认证", "certification"),
    /** A security assessment that was passed. */
    SECURITY_ASSESSMENT("安全评估", "security assessment");

    private final Wording label;

    Path(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** Whether it is filed or approved under a number, on papers that show consent and impact. */
    public boolean isFiled() {
      return this != NONE_NEEDED && this != EXEMPT;
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }

    /** The name as configurations write it; the Chinese label will do as well. */
    public String key() {
      return RegisterField.dashed(this);
    }
  }

  /** A register's field with a value that cannot be. */
  public static final class WrongFieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final RegisterField field;
    private final String expected;

    WrongFieldException(RegisterField field, String expected) {
      super(field.key() + ": " + expected);
      this.field = field;
      this.expected = expected;
    }

    /** The field. */
    public RegisterField field() {
      return field;
    }

    /** What it may be. */
    public String expected() {
      return expected;
    }
  }

  /**
   * Reads the basis from a register; null if it declares none.
   *
   * @throws WrongFieldException if a field is misspelt, or says more of a basis that has no path
   */
  public static @Nullable ExportBasis of(Map<RegisterField, String> register) {
    String named = register.get(RegisterField.EXPORT_PATH);
    if (named == null) {
      for (RegisterField field : register.keySet()) {
        if (field.ofExportBasis()) {
          throw new WrongFieldException(RegisterField.EXPORT_PATH, paths());
        }
      }
      return null;
    }
    LocalDate from = day(register, RegisterField.EXPORT_VALID_FROM);
    LocalDate until = day(register, RegisterField.EXPORT_VALID_UNTIL);
    if (from != null && until != null && until.isBefore(from)) {
      throw new WrongFieldException(RegisterField.EXPORT_VALID_UNTIL, ">= " + from);
    }
    return new ExportBasis(
        path(named.strip()),
        register.get(RegisterField.EXPORT_FILING),
        from,
        until,
        persons(register.get(RegisterField.EXPORT_PERSONS)),
        classes(register.get(RegisterField.EXPORT_CLASSES)),
        register.containsKey(RegisterField.CONSENT_EVIDENCE),
        register.containsKey(RegisterField.IMPACT_ASSESSMENT));
  }

  private static Path path(String named) {
    return Arrays.stream(Path.values())
        .filter(path -> path.key().equals(named) || path.label().zh().equals(named))
        .findFirst()
        .orElseThrow(() -> new WrongFieldException(RegisterField.EXPORT_PATH, paths()));
  }

  private static String paths() {
    return Arrays.stream(Path.values())
        .map(path -> path.key() + " (" + path.label().zh() + ")")
        .collect(Collectors.joining(" | "));
  }

  private static @Nullable LocalDate day(Map<RegisterField, String> register, RegisterField field) {
    String text = register.get(field);
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new WrongFieldException(field, "2027-12-31");
    }
  }

  private static @Nullable Long persons(@Nullable String text) {
    try {
      Long persons = text == null ? null : Long.valueOf(text.strip());
      if (persons == null || persons > 0) {
        return persons;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new WrongFieldException(RegisterField.EXPORT_PERSONS, "100000");
  }

  /** Whether some class of data is not covered. */
  public boolean isPartial() {
    return !classes.isEmpty() && !classes.containsAll(CLASSES);
  }

  private static Set<String> classes(@Nullable String text) {
    Set<String> classes = new LinkedHashSet<>();
    if (text != null) {
      for (String code : text.strip().split("[\\s,、，]+", -1)) {
        if (!CLASSES.contains(code)) {
          throw new WrongFieldException(RegisterField.EXPORT_CLASSES, "C1, C2, C3");
        }
        classes.add(code);
      }
    }
    return classes;
  }
}
