package org.inshore.scanners.jdbc.mysql;

import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts as accounts write them: names, addresses, patterns of LIKE, networks with a mask. */
final class Hosts {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.%_]+|[0-9a-f:%_]*:[0-9a-f:%_]*");

  private Hosts() {}

  /**
   * Whether a client may be at both. A name and an address may be the same machine; of networks
   * with a mask nothing is ruled out.
   */
  static boolean overlap(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    return a.indexOf('/') >= 0
        || b.indexOf('/') >= 0
        || a.isEmpty()
        || b.isEmpty()
        || ADDRESS.matcher(a).matches() != ADDRESS.matcher(b).matches()
        || meet(a, 0, b, 0);
  }

  /** Whether some text is taken by both patterns from these positions on. */
  private static boolean meet(String a, int i, String b, int j) {
    boolean ended = i == a.length();
    boolean otherEnded = j == b.length();
    if (ended && otherEnded) {
      return true;
    }
    if (!ended && a.charAt(i) == '%') {
      return meet(a, i + 1, b, j) || (!otherEnded && meet(a, i, b, j + 1));
    }
    if (!otherEnded && b.charAt(j) == '%') {
      return meet(b, j, a, i);
    }
    return !ended
        && !otherEnded
        && (a.charAt(i) == '_' || b.charAt(j) == '_' || a.charAt(i) == b.charAt(j))
        && meet(a, i + 1, b, j + 1);
  }
}
