package org.inshore.core.outbound;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.core.configuration.ConfigurationText;
import org.inshore.core.file.Sha256;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Limits of the personal financial information that one file may hold and still leave, as somebody
 * approved them. Of state secrets there is no allowance.
 *
 * @param approver who approved it; null where nothing is allowed
 * @param until the last day on which it holds; null for no end
 * @param persons most people in one file
 * @param sensitive most people of whom sensitive information stands there
 * @param values most different identifying values of one kind; as many as people if not given
 * @param kinds ids of the rules whose findings may leave; all if empty
 * @param unread why parts may be passed over that could not be looked at
 */
public record Allowance(
    @Nullable String approver,
    @Nullable LocalDate until,
    @Default("0") long persons,
    @Default("0") long sensitive,
    @Nullable Long values,
    List<String> kinds,
    List<String> unread) {
  static final Messages MESSAGES = Messages.of(Allowance.class);

  /** Nothing may leave that holds anything, or that could not be looked at. */
  public static final Allowance NONE = new Allowance(null, null, 0, 0, null, List.of(), List.of());

  private static final Set<Category> PASSABLE =
      EnumSet.of(Category.UNREADABLE, Category.NO_READER, Category.LIMIT_EXCEEDED);

  /** Refuses numbers below 0, and reasons that nobody can pass over. */
  public Allowance {
    kinds = List.copyOf(kinds);
    unread = List.copyOf(unread);
    if (persons < 0 || sensitive < 0 || (values != null && values < 0)) {
      throw new IllegalArgumentException("persons, sensitive, values: 0 or more");
    }
    for (String word : unread) {
      if (PASSABLE.stream().noneMatch(each -> word(each).equals(word))) {
        throw new IllegalArgumentException("unread: unreadable, no-reader, limit-exceeded");
      }
    }
  }

  /**
   * Reads an allowance and checks that somebody approved it and that its rules are in force.
   *
   * @throws ScanException with {@code CONFIGURATION}, naming file, key and remedy
   */
  public static Allowance read(Path file, List<RuleInfo> rules) throws ScanException {
    Allowance allowance = ConfigurationText.settings(file).bind(Allowance.class);
    if (allowance.allowsAny() && (allowance.approver == null || allowance.approver.isBlank())) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("allowance.approver", file));
    }
    Set<String> known = rules.stream().map(RuleInfo::id).collect(Collectors.toSet());
    Set<String> unknown = new HashSet<>(allowance.kinds);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new ScanException(
          Category.CONFIGURATION,
          MESSAGES.wording("allowance.kinds", file, String.join(", ", unknown)));
    }
    return allowance;
  }

  private boolean allowsAny() {
    return persons > 0 || sensitive > 0 || values != null || !unread.isEmpty();
  }

  /** Its fingerprint, by which the record says what was allowed. */
  public String sha256() {
    return Sha256.of(toString());
  }

  /** Whether it does not hold any more on a day. */
  public boolean isOver(LocalDate day) {
    return until != null && day.isAfter(until);
  }

  /** How many different identifying values of one kind may leave. */
  long mostValues() {
    return values == null ? persons : values;
  }

  /** Whether findings of a rule may leave at all. */
  boolean allows(String rule) {
    return kinds.isEmpty() || kinds.contains(rule);
  }

  /** Whether a part that could not be looked at for a reason may be passed over. */
  boolean passesOver(String category) {
    return Arrays.stream(Category.values())
        .filter(each -> each.name().equals(category))
        .anyMatch(each -> unread.contains(word(each)));
  }

  private static String word(Category category) {
    return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
