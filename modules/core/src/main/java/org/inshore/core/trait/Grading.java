package org.inshore.core.trait;

import java.util.Locale;
import java.util.Set;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataGrade;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/**
 * Derives the level of JR/T 0197 and the supervisors' grade of an asset from what was found in it.
 * Core and important data are never derived: they are declared, by the bank's list or register.
 */
public final class Grading {
  private static final String LEVELS = "jrt-0197";
  private static final String LEVEL_OF_IMPORTANT = "5";
  private static final Set<String> YES = Set.of("yes", "true", "是", "重要数据");

  private @Nullable String level;
  private @Nullable RuleInfo highest;
  private @Nullable RuleInfo sensitive;

  /**
   * A grade with its reason.
   *
   * @param level of JR/T 0197; null if no finding has one
   */
  public record Result(DataGrade grade, @Nullable String level, Wording reason, boolean declared) {}

  /** Takes a rule of which something was found. */
  public void add(RuleInfo rule) {
    String code = rule.code(LEVELS);
    if (code != null && (level == null || code.compareTo(level) > 0)) {
      level = code;
      highest = rule;
    }
    if (sensitive == null && rule.sensitive()) {
      sensitive = rule;
    }
  }

  /**
   * The grade.
   *
   * @param item the asset's entry in the bank's list; null if it is not on it
   */
  public Result result(Declaration declared, @Nullable ImportantItem item) {
    if (item != null) {
      return declared(
          item.grade(),
          PlaceKinds.MESSAGES.wording(
              "grade.listed", item.name(), item.declaredBy(), item.declaredOn().toString()));
    }
    String given = declared.register().get(RegisterField.DATA_GRADE);
    DataGrade grade = given == null ? null : DataGrade.of(given).orElse(null);
    String important = declared.register().get(RegisterField.IMPORTANT_DATA);
    if (grade == null
        && important != null
        && YES.contains(important.strip().toLowerCase(Locale.ROOT))) {
      grade = DataGrade.IMPORTANT;
    }
    if (grade != null) {
      return declared(grade, PlaceKinds.MESSAGES.wording("grade.register"));
    }
    RuleInfo most = highest;
    RuleInfo special = sensitive;
    if (level != null && most != null && level.compareTo("3") >= 0) {
      return new Result(
          DataGrade.SENSITIVE,
          level,
          PlaceKinds.MESSAGES.wording("grade.level", level, most.name()),
          false);
    }
    if (special != null) {
      return new Result(
          DataGrade.SENSITIVE,
          level,
          PlaceKinds.MESSAGES.wording("grade.sensitive", special.name()),
          false);
    }
    return new Result(
        DataGrade.GENERAL,
        level,
        level == null || most == null
            ? PlaceKinds.MESSAGES.wording("grade.nothing")
            : PlaceKinds.MESSAGES.wording("grade.level-low", level, most.name()),
        false);
  }

  private Result declared(DataGrade grade, Wording reason) {
    boolean important = grade.compareTo(DataGrade.IMPORTANT) <= 0;
    return new Result(grade, important ? LEVEL_OF_IMPORTANT : level, reason, true);
  }
}
