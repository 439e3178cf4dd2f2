package org.inshore.engine.rule;

import java.util.List;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexNode;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a rule, as written.
 *
 * @param id its name in the rule
 * @param line where it stands in the file
 * @param regex what values look like, with what frames them
 * @param value characters of the value: it is their first run in what was matched; null if that is
 *     all value
 * @param valueLast whether it is their last run, since what frames it has such characters too
 * @param separators characters of which one may stand between two of the value
 * @param boundary what may not stand on either side
 * @param need what must be there
 * @param validators names of those that must accept the value
 * @param confidence of a valid value with nothing for or against it
 * @param floor whether no look-alike may take the confidence below that
 * @param proven whether it is only tried behind a label that proves a value, and a sign
 * @param personKey rank of its values as identifiers of a person; 0 for that of the rule
 * @param everywhere whether it is only tried where free text is read for {@link
 *     FreeText#EVERYWHERE}
 * @param chance the share of other values that pass the last validator; 0 if that is not known
 * @param among how many values with the same characters before them the chance is told by at least;
 *     0 where any number in the text will do, whatever stands before
 * @param alone the confidence of a value amid running text when nothing else of its shape is there
 * @param sharesNames whether the chance is told in columns too whose names speak for its rule,
 *     where they speak for others as well
 */
public record ValuePattern(
    String id,
    int line,
    RegexNode regex,
    @Nullable CodePointSet value,
    boolean valueLast,
    String separators,
    Boundary boundary,
    Requirement need,
    List<String> validators,
    double confidence,
    boolean floor,
    boolean proven,
    int personKey,
    boolean everywhere,
    double chance,
    int among,
    double alone,
    boolean sharesNames) {

  /** Ends the id of what {@link #runningOn} made; in no id of a file. */
  private static final String RUNNING_ON = "/letters";

  /**
   * The same behind a label, where letters may run on from the value: what it is, is said already.
   */
  ValuePattern runningOn() {
    return new ValuePattern(
        id + RUNNING_ON,
        line,
        regex,
        value,
        valueLast,
        separators,
        Boundary.DIGIT,
        Requirement.LABEL,
        validators,
        confidence,
        floor,
        proven,
        personKey,
        everywhere,
        chance,
        among,
        alone,
        sharesNames);
  }

  /** Whether {@link #runningOn} made it. */
  public boolean runsOn() {
    return id.endsWith(RUNNING_ON);
  }

  /** Whether letters could be mistaken for a part of its values, which are found anywhere. */
  boolean mayRunOn() {
    return !need.called() && need != Requirement.HEAD && boundary == Boundary.ALPHANUMERIC;
  }
}
