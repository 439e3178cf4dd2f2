package org.inshore.core.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that fail a scan. {@code new} and {@code severity} narrow down which violations count,
 * together if both are given; {@code incomplete} counts besides.
 *
 * @param violations whether violations count at all
 * @param onlyNew whether only those count that the scan before did not have
 * @param least the least severe that counts; null for all
 * @param incomplete whether it counts that something in scope was not looked at
 * @param sampleSuffices whether it then does not count that of something random rows were looked at
 */
public record Conditions(
    boolean violations,
    boolean onlyNew,
    @Nullable Severity least,
    boolean incomplete,
    boolean sampleSuffices) {
  /** No conditions: every scan passes. */
  public static final Conditions NONE = new Conditions(false, false, null, false, false);

  private static final Messages MESSAGES = Messages.of(Conditions.class);
  private static final String SEVERITY = "severity=";

  /** Conditions under which a sample is not enough. */
  public Conditions(
      boolean violations, boolean onlyNew, @Nullable Severity least, boolean incomplete) {
    this(violations, onlyNew, least, incomplete, false);
  }

  /**
   * Reads the words {@code violation}, {@code new}, {@code severity=…}, {@code incomplete}, {@code
   * sample-suffices}; of several severities the mildest holds.
   *
   * @throws ScanException with {@code CONFIGURATION}, naming the words there are
   */
  public static Conditions of(List<String> words) throws ScanException {
    boolean violations = false;
    boolean onlyNew = false;
    Severity least = null;
    boolean incomplete = false;
    boolean sampleSuffices = false;
    for (String given : words) {
      String word = given.strip().toLowerCase(Locale.ROOT);
      if (word.startsWith(SEVERITY)) {
        Severity severity = severity(given, word.substring(SEVERITY.length()));
        least = least == null || least.compareTo(severity) < 0 ? severity : least;
        violations = true;
      } else {
        switch (word) {
          case "violation" -> violations = true;
          case "new" -> onlyNew = true;
          case "incomplete" -> incomplete = true;
          case "sample-suffices" -> sampleSuffices = true;
          default -> throw unknown(given);
        }
      }
    }
    return new Conditions(violations || onlyNew, onlyNew, least, incomplete, sampleSuffices);
  }

  /** Whether there is any condition. */
  public boolean any() {
    return violations || incomplete;
  }

  /** Which violations count, as the end of a sentence. */
  Wording scope() {
    Severity worst = least;
    if (worst == null) {
      return MESSAGES.wording(onlyNew ? "scope.new" : "scope.all");
    }
    return MESSAGES.wording(onlyNew ? "scope.new-severity" : "scope.severity", worst.label());
  }

  private static Severity severity(String given, String name) throws ScanException {
    return Arrays.stream(Severity.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(given));
  }

  private static ScanException unknown(String given) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording("unknown", given));
  }
}
