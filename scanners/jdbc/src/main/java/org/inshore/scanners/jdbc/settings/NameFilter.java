package org.inshore.scanners.jdbc.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which names are read; {@code *} stands for any characters, letter case is ignored.
 *
 * @param include only these; all when empty
 * @param exclude not these, also when included
 */
public record NameFilter(List<String> include, List<String> exclude) {
  static final NameFilter ALL = new NameFilter(List.of(), List.of());

  public NameFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** Whether a schema or table with any of these names is read. */
  public boolean accepts(String... names) {
    return (include.isEmpty() || include.stream().anyMatch(glob -> matches(glob, names)))
        && exclude.stream().noneMatch(glob -> matches(glob, names));
  }

  public static boolean matches(String glob, String... names) {
    StringBuilder regex = new StringBuilder();
    for (String part : glob.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    Pattern pattern =
        Pattern.compile(
            regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    for (String name : names) {
      if (pattern.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }
}
