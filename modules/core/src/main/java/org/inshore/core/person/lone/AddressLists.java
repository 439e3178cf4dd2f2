package org.inshore.core.person.lone;

import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Detection of lists of mail addresses in a text, each right behind the one before: one a line, or
 * with signs between them. They are of people, as those of a column are; an address among words is
 * as a rule an office's.
 */
final class AddressLists {
  /** Between two of a line stand a sign, blanks and angle brackets. */
  private static final int BETWEEN = 6;

  /** Before the first of a further line stand a blank and a bracket, and no word. */
  private static final int BEFORE = 3;

  /** Fewer are copied to somebody. */
  private static final int FEWEST = 10;

  private final long[] first = new long[FEWEST];
  private final boolean[] firstSensitive = new boolean[FEWEST];
  private int length;
  private @Nullable Location text;
  private long line;
  private long end;

  /** Ends the list at hand: something else stands in the text. */
  void end() {
    length = 0;
  }

  /**
   * Takes an address of a text.
   *
   * @param addresses takes those of lists that are long enough
   */
  void add(Match match, long address, boolean sensitive, LoneAddresses addresses) {
    if (!match.place().location().equals(text) || !follows(match)) {
      length = 0;
    }
    text = match.place().location();
    line = match.line();
    end = match.end();
    if (length < FEWEST) {
      first[length] = address;
      firstSensitive[length] = sensitive;
      length++;
      for (int i = 0; length == FEWEST && i < FEWEST; i++) {
        addresses.add(first[i], firstSensitive[i]);
      }
    } else {
      addresses.add(address, sensitive);
    }
  }

  /** Whether it stands right behind the one before, or begins the next line. */
  private boolean follows(Match match) {
    if (match.line() == line) {
      return match.start() >= end && match.start() - end <= BETWEEN;
    }
    return match.line() == line + 1 && match.start() <= BEFORE;
  }
}
