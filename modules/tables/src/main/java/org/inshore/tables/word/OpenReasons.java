package org.inshore.tables.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.message.Wording;

/**
 * Counts incidents to be clarified by the policy rule that asks, however many titles that has: what
 * these differ in (a jurisdiction, a declared basis) is left out by their longest common prefix and
 * suffix.
 */
public final class OpenReasons {
  /** How many reasons a sentence tells before the rest is one number. */
  private static final int TOLD = 2;

  /** So many characters of a title a sentence has at most. */
  private static final int LONGEST = 120;

  private static final String LEFT_OUT = "…";

  /** What stands before further grounds of the same place. */
  private static final Pattern FURTHER = Pattern.compile("\\h*[;；]");

  private final Map<String, Reason> reasons = new LinkedHashMap<>();

  /**
   * Reason for which some incidents are to be clarified.
   *
   * @param title in a line, without what differs between them
   * @param incidents how many have it as their worst ground
   */
  public record Reason(Wording title, long incidents) {
    private static final Comparator<Reason> MOST_FREQUENT =
        Comparator.comparingLong(Reason::incidents).reversed();

    private Reason with(Reason other) {
      return new Reason(
          new Wording(common(title.zh(), other.title.zh()), common(title.en(), other.title.en())),
          incidents + other.incidents);
    }
  }

  /** Counts an incident, if it is to be clarified, by its worst ground. */
  public void add(Incident incident) {
    if (incident.nature() == Nature.TO_CLARIFY) {
      Violation worst = incident.worst();
      Wording title = new Wording(first(worst.title().zh()), first(worst.title().en()));
      reasons.merge(worst.policy(), new Reason(title, 1), Reason::with);
    }
  }

  private static String first(String title) {
    return FURTHER.split(title, 2)[0];
  }

  public boolean isEmpty() {
    return reasons.isEmpty();
  }

  /**
   * The reasons in a row, the most frequent first, each as its own sentence has it.
   *
   * @param counted writes a reason that is told with how many incidents have it
   * @param alone writes the title of one that all incidents have
   * @param rest writes how many incidents have other reasons, of which there are two at least
   */
  public List<String> told(
      Function<Reason, String> counted,
      Function<Wording, String> alone,
      Function<Long, String> rest) {
    if (reasons.size() == 1) {
      return List.of(alone.apply(cut(reasons.values().iterator().next()).title()));
    }
    List<Reason> sorted = reasons.values().stream().sorted(Reason.MOST_FREQUENT).toList();
    int told = sorted.size() == TOLD + 1 ? sorted.size() : TOLD; // a rest of one tells less
    List<String> texts = new ArrayList<>();
    sorted.stream().limit(told).map(OpenReasons::cut).map(counted).forEach(texts::add);
    long others = sorted.stream().skip(told).mapToLong(Reason::incidents).sum();
    if (others > 0) {
      texts.add(rest.apply(others));
    }
    return texts;
  }

  private static Reason cut(Reason reason) {
    return new Reason(
        new Wording(cut(reason.title.zh()), cut(reason.title.en())), reason.incidents);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + LEFT_OUT;
  }

  /** What two texts begin and end with alike, with what is left out marked. */
  static String common(String one, String other) {
    if (one.equals(other)) {
      return one;
    }
    int shorter = Math.min(one.length(), other.length());
    int before = 0;
    while (before < shorter && one.charAt(before) == other.charAt(before)) {
      before++;
    }
    int after = 0;
    while (after < shorter - before
        && one.charAt(one.length() - 1 - after) == other.charAt(other.length() - 1 - after)) {
      after++;
    }
    // A character beyond the first plane is not cut in two.
    if (before > 0 && Character.isHighSurrogate(one.charAt(before - 1))) {
      before--;
    }
    if (after > 0 && Character.isLowSurrogate(one.charAt(one.length() - after))) {
      after--;
    }
    String prefix = one.substring(0, before);
    String suffix = one.substring(one.length() - after);
    return (prefix.endsWith(LEFT_OUT) ? prefix : prefix + LEFT_OUT)
        + (suffix.startsWith(LEFT_OUT) ? suffix.substring(LEFT_OUT.length()) : suffix);
  }
}
