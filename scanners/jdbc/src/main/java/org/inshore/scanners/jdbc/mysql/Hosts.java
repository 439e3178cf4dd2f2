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
        || meet(a, b);
  }

  /**
   * Whether some text is taken by both patterns, worked out from their ends for each pair of
   * positions once.
   */
  static boolean meet(String a, String b) {
    boolean[] behind = new boolean[b.length() + 1];
    for (int i = a.length(); i >= 0; i--) {
      boolean[] here = new boolean[b.length() + 1];
      for (int j = b.length(); j >= 0; j--) {
        boolean ended = i == a.length();
        boolean otherEnded = j == b.length();
        if (!ended && a.charAt(i) == '%') {
          here[j] = behind[j] || (!otherEnded && here[j + 1]);
        } else if (!otherEnded && b.charAt(j) == '%') {
          here[j] = here[j + 1] || (!ended && behind[j]);
        } else if (ended || otherEnded) {
          here[j] = ended && otherEnded;
        } else {
          here[j] = behind[j + 1] && isAlike(a.charAt(i), b.charAt(j));
        }
      }
      behind = here;
    }
    return behind[0];
  }

  private static boolean isAlike(char one, char other) {
    return one == other || one == '_' || other == '_';
  }
}
