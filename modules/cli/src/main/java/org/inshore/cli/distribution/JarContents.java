package org.inshore.cli.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Signs in a jar that it holds something of others: texts of licences beyond the Apache one, native
 * code, fonts, colour profiles, jars, classes moved to another package, descriptors of other
 * artifacts.
 */
final class JarContents {
  private static final Pattern LICENCE =
      Pattern.compile(
          "(?i).*(licen[cs]es?/|licen[cs]e|copying|third.?party)[^/]*(?<!\\.(class|ya?ml|properties))");
  private static final Pattern FOREIGN =
      Pattern.compile("(?i).*\\.(so|dll|dylib|jnilib|exe|ttf|otf|ttc|pfb|afm|icc|jar|war)");
  private static final Pattern MOVED =
      Pattern.compile("(.*/)?(shaded|external|relocated|repackaged|thirdparty|vendor)/.*\\.class");

  /** How many files of a jar are named at most; where there are many, they are of one kind. */
  private static final int NAMED = 10;

  /** How long the Apache licence is without white space, with its appendix or not. */
  private static final int APACHE = 9_800;

  private JarContents() {}

  /**
   * Compares a jar with what is known of it.
   *
   * @param known patterns of the files that are accounted for
   * @return files that are not, and patterns that no file has
   */
  static List<String> differences(Path jar, Component component, List<String> known)
      throws IOException {
    List<PathMatcher> matchers =
        known.stream()
            .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
            .toList();
    boolean[] seen = new boolean[known.size()];
    List<String> differences = new ArrayList<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        boolean accounted = false;
        for (int i = 0; i < seen.length; i++) {
          if (matchers.get(i).matches(Path.of(entry.getName()))) {
            seen[i] = true;
            accounted = true;
          }
        }
        if (!accounted && isForeign(file, entry, component)) {
          differences.add(entry.getName());
        }
      }
    }
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        differences.add(known.get(i) + " (listed, not there)");
      }
    }
    return differences.size() > NAMED ? differences.subList(0, NAMED) : differences;
  }

  private static boolean isForeign(ZipFile jar, ZipEntry entry, Component component)
      throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      return false;
    }
    if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties")) {
      return !name.equals("META-INF/maven/" + component.id().replace(':', '/') + "/pom.properties");
    }
    return FOREIGN.matcher(name).matches()
        || MOVED.matcher(name).matches()
        || (LICENCE.matcher(name).matches() && !isApache(jar, entry));
  }

  /** Whether a text is the Apache License 2.0 and nothing more. */
  private static boolean isApache(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", "");
      return text.startsWith("ApacheLicenseVersion2.0,January2004") && text.length() < APACHE;
    }
  }
}
