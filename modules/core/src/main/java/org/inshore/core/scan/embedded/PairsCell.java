package org.inshore.core.scan.embedded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the pairs of a key and a value that fill a cell, such as {@code name=value;name=value}. */
final class PairsCell {
  private static final int LEAST = 2;

  private static final Pattern PAIR =
      Pattern.compile("\\s*+([A-Za-z_][\\w.-]{0,39}+)\\s?=\\s?([^;&|\\n]*+)(?:[;&|\\n]\\s*+|$)");

  private PairsCell() {}

  static @Nullable CellFields read(String cell) {
    CellFields fields = new CellFields();
    Matcher pair = PAIR.matcher(cell);
    int done = 0;
    while (done < cell.length() && pair.find(done) && pair.start() == done) {
      fields.add(pair.group(1), pair.group(2).strip());
      done = pair.end();
    }
    return done == cell.length() && fields.fields().size() >= LEAST ? fields : null;
  }
}
