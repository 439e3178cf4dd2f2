package org.inshore.spi.inventory.run;

import java.util.Comparator;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A classification scheme: a standard, or an institution's own, that puts each kind of data into a
 * class. Schemes are data of the rule packs; reports show those that the inventory's rules have.
 *
 * @param id the key under {@code classifications} of a rule
 * @param subject the subject whose kinds it classifies; the first scheme of a subject leads
 * @param order position among all schemes, the smallest first
 * @param listed whether reports show its classes beside each finding, and not only beside each rule
 * @param records whether policies state numbers of records by its classes
 * @param name for readers
 * @param column header of a column with its classes
 * @param label a short header
 * @param categories its classes; none if any code is one
 */
public record Scheme(
    String id,
    Subject subject,
    int order,
    boolean listed,
    boolean records,
    Wording name,
    Wording column,
    Wording label,
    List<Category> categories) {

  /**
   * A class of a scheme.
   *
   * @param code its code in rules and policies
   * @param label in a table
   * @param meaning as a sentence
   * @param sensitive whether data of this class are sensitive in every context
   */
  public record Category(String code, Wording label, Wording meaning, boolean sensitive) {}

  /** Copies the list. */
  public Scheme {
    categories = List.copyOf(categories);
  }

  /** A scheme that no pack declares: it is shown by its id, after all others. */
  public static Scheme undeclared(String id) {
    Wording name = new Wording(id, id);
    return new Scheme(
        id,
        Subject.PERSONAL_FINANCIAL,
        Integer.MAX_VALUE,
        false,
        false,
        name,
        name,
        name,
        List.of());
  }

  /** The schemes that rules are classified in, in their order; the first of a subject leads. */
  public static List<Scheme> of(List<RuleInfo> rules) {
    return rules.stream()
        .flatMap(rule -> rule.classifications().stream())
        .map(Classification::scheme)
        .distinct()
        .sorted(Comparator.comparingInt(Scheme::order).thenComparing(Scheme::id))
        .toList();
  }

  /** The class with a code, or null. */
  public @Nullable Category category(String code) {
    for (Category category : categories) {
      if (category.code().equals(code)) {
        return category;
      }
    }
    return null;
  }
}
