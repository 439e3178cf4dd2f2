package org.inshore.spi.detect;

/**
 * A validator that also judges the cells of a column together. Single cells may be values by
 * chance; what all of them are is not.
 *
 * <p>A pattern that needs a whole cell names it. It is asked about columns whose name does not
 * speak for the rule, or only as a label does.
 */
public interface ColumnValidator extends Validator {

  /** Verdict on the cells of a column together. */
  enum Verdict {
    /** Values of the rule, but for a few. */
    VALUES,
    /** Something else of the same form. */
    OTHERS,
    /** Too few to tell, or neither. */
    OPEN
  }

  /** Whether it may have anything to say of a column that is called so. */
  default boolean judges(String heading) {
    return true;
  }

  /** Whether values may begin with a character of ASCII; if not, most columns need no judging. */
  default boolean beginsInAscii() {
    return true;
  }

  /** Judges some cells of a column; keeps none. */
  Verdict judge(ColumnSample sample);
}
