package org.inshore.spi.source;

/**
 * A pattern in which a star is any text, and all else stands for itself.
 *
 * @param text as it was written
 */
public record Wildcard(String text) {

  /** Whether a text is one; in time of both lengths multiplied at most. */
  public boolean matches(String name) {
    int star = -1;
    int retry = 0;
    int at = 0;
    int in = 0;
    while (in < name.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        retry = in;
      } else if (at < text.length() && text.charAt(at) == name.charAt(in)) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++retry;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }

  /** Whether a place is one, as it is written or as it is read. */
  public boolean matches(Location place) {
    String written = place.toString();
    return matches(written)
        || (written.indexOf('%') >= 0
            && matches(written.replace("%2f", "/").replace("%3a", ":").replace("%25", "%")));
  }

  /** Whether some text is one of both: tells by dynamic programming over both patterns. */
  public boolean meets(Wildcard other) {
    boolean[][] both = new boolean[text.length() + 1][other.text.length() + 1];
    for (int i = text.length(); i >= 0; i--) {
      for (int j = other.text.length(); j >= 0; j--) {
        both[i][j] = meets(other, i, j, both);
      }
    }
    return both[0][0];
  }

  private boolean meets(Wildcard other, int i, int j, boolean[][] both) {
    boolean here = i < text.length();
    boolean there = j < other.text.length();
    if (!here && !there) {
      return true;
    }
    if (here && text.charAt(i) == '*' && (both[i + 1][j] || (there && both[i][j + 1]))) {
      return true;
    }
    if (there && other.text.charAt(j) == '*' && (both[i][j + 1] || (here && both[i + 1][j]))) {
      return true;
    }
    return here
        && there
        && text.charAt(i) != '*'
        && text.charAt(i) == other.text.charAt(j)
        && both[i + 1][j + 1];
  }

  @Override
  public String toString() {
    return text;
  }
}
