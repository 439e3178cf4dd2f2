package org.inshore.core.configuration.section;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Facts about a target that need no scanner. */
public final class Targets {
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

  /** A password after the user, or as a parameter. */
  private static final Pattern PASSWORD =
      Pattern.compile(
          "//[^/@?#]*:[^/@?#]+@"
              + "|[?&;](?:[a-z_-]*password|[a-z_-]*passwd|pwd|[a-z_-]*secret[a-z_-]*)=",
          Pattern.CASE_INSENSITIVE);

  private Targets() {}

  /** Whether it is a path, not a URL. */
  public static boolean isPath(String target) {
    return !URL.matcher(target).matches();
  }

  /** Whether it holds a password. */
  public static boolean holdsPassword(String target) {
    return !isPath(target) && PASSWORD.matcher(target).find();
  }

  /**
   * A path made absolute, {@code ~} the user's home; a URL as it is.
   *
   * @throws InvalidPathException if it is no path on this machine
   */
  public static String absolute(String target, Path base) {
    if (!isPath(target)) {
      return target;
    }
    boolean home = target.equals("~") || target.startsWith("~/");
    String path = home ? System.getProperty("user.home") + target.substring(1) : target;
    return base.resolve(path).normalize().toString();
  }

  /** A short id: the name of the folder, file or database, made unique among those taken. */
  public static String id(String target, Set<String> taken) {
    String plain = plain(isPath(target) ? fileName(target) : database(target));
    String id = plain;
    for (int i = 2; !taken.add(id); i++) {
      id = plain + "-" + i;
    }
    return id;
  }

  /** An empty set of ids. */
  public static Set<String> noIds() {
    return new HashSet<>();
  }

  private static String fileName(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? "root" : name.toString();
  }

  private static String database(String url) {
    String bare = url.replaceFirst("[?#;].*", "").replaceFirst("/+$", "");
    String last = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf(':')) + 1);
    boolean port = last.chars().allMatch(c -> c >= '0' && c <= '9');
    String name = port ? bare.replaceFirst(":[0-9]*$", "") : last;
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('@')) + 1);
  }

  private static String plain(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|-+$", "");
    return plain.isEmpty() ? "source" : plain.substring(0, Math.min(40, plain.length()));
  }
}
