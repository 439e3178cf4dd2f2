package org.inshore.core.person.form;

import static org.inshore.core.person.match.RecordMatches.isName;

import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;

/**
 * Beginning of each form of a series: a kind of identifier, wherever it stands, or only under the
 * label that the heads of forms have. Such a label is known by whose it says that a value is and by
 * where in its line the value stands, which numbering before it moves a little.
 *
 * @param kind the kind, of telephones one for all
 * @param person whose it is; not asked for under any label
 * @param start where it stands; negative for under any label
 */
record FormHead(String kind, int person, long start) {
  static final String NAME = "name";

  /** Numbers before labels differ in length by so many characters. */
  private static final int NUMBERING = 2;

  /** The kind of an identifier under any label. */
  static FormHead of(Match match) {
    return new FormHead(kind(match), 0, -1);
  }

  /** The kind of an identifier under its label. */
  static FormHead labelled(Match match) {
    return new FormHead(kind(match), match.person(), match.start());
  }

  static String kind(Match match) {
    if (isName(match)) {
      return NAME;
    }
    return RecordMatches.rank(match) == Identifier.SHARED ? "telephone" : match.rule().id();
  }

  /** Whether it counts under one label only. */
  boolean isLabelled() {
    return start >= 0;
  }

  /** Whether an identifier is such. */
  boolean is(Match match) {
    return kind(match).equals(kind)
        && (!isLabelled()
            || (match.person() == person && Math.abs(match.start() - start) <= NUMBERING));
  }
}
