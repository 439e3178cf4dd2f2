package org.inshore.spi.inventory.run;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was in force in a scan.
 *
 * @param id permanent id
 * @param pack the pack it came from
 * @param name the kind of data it finds
 * @param subject what it is about
 * @param classifications its classes
 * @param references where the rule comes from
 * @param standsFor how many people one of its values likely stands for where nothing else tells of
 *     anybody, 0 to 1; 0 where that is not known
 */
public record RuleInfo(
    String id,
    String pack,
    Wording name,
    Subject subject,
    List<Classification> classifications,
    List<String> references,
    double standsFor) {

  /** Copies the lists. */
  public RuleInfo {
    classifications = List.copyOf(classifications);
    references = List.copyOf(references);
  }

  /** A rule whose values tell of nobody by themselves. */
  public RuleInfo(
      String id,
      String pack,
      Wording name,
      Subject subject,
      List<Classification> classifications,
      List<String> references) {
    this(id, pack, name, subject, classifications, references, 0);
  }

  /** The class in a scheme, or null. */
  public @Nullable Classification classification(String scheme) {
    for (Classification classification : classifications) {
      if (classification.scheme().id().equals(scheme)) {
        return classification;
      }
    }
    return null;
  }

  /** The code of the class in a scheme, or null. */
  public @Nullable String code(String scheme) {
    Classification classification = classification(scheme);
    return classification == null ? null : classification.code();
  }

  /** The code of the class by which policies state numbers of records, or null. */
  public @Nullable String recordsCode() {
    for (Classification classification : classifications) {
      if (classification.scheme().records()) {
        return classification.code();
      }
    }
    return null;
  }

  /** Whether it finds data that are sensitive in every context. */
  public boolean sensitive() {
    return classifications.stream().anyMatch(Classification::sensitive);
  }
}
