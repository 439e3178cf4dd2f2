package org.inshore.trees;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A glob on a path with {@code /} separators.
 *
 * <p>{@code *} and {@code ?} stay within a name, {@code **} crosses folders and may stand for none,
 * <code>{a,b}</code> chooses, {@code [a-z]} is a class. A glob without a separator is for names in
 * any folder, as in an ignore file. The JDK's own globs need a folder before {@code **}{@code /x}.
 */
final class Glob {
  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a glob.
   *
   * @throws IllegalArgumentException if a bracket or brace is left open
   */
  static Glob of(String glob) {
    String anywhere = glob.contains("/") ? glob : "**/" + glob;
    String trimmed = anywhere.startsWith("/") ? anywhere.substring(1) : anywhere;
    try {
      return new Glob(Pattern.compile(regex(trimmed), Pattern.DOTALL));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("\"" + glob + "\": [ ] { }", e);
    }
  }

  /** Whether the path of a file or folder matches. */
  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  /** Whether all that lies in a folder matches. */
  boolean matchesAllIn(String folder) {
    return matches(folder) || (matches(folder + "/\0") && matches(folder + "/\0/\0"));
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '[') {
        int end = glob.indexOf(']', i + 2);
        if (end < 0) {
          throw new IllegalArgumentException("\"" + glob + "\": [ ]");
        }
        String set = glob.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(set.startsWith("!") ? "^/" + set.substring(1) : set).append(']');
        i = end;
      } else if (c == '{') {
        braces++;
        regex.append("(?:");
      } else if (c == '}' && braces > 0) {
        braces--;
        regex.append(')');
      } else if (c == ',' && braces > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    if (braces > 0) {
      throw new IllegalArgumentException("\"" + glob + "\": { }");
    }
    return regex.toString();
  }
}
