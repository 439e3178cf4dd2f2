package org.inshore.cli.distribution;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;

/**
 * Compiles the shipped rules ahead and lists the largest; run by the build before the tests, with
 * the file to write, with the plugins on the class path.
 */
public final class PrepareRules {
  private PrepareRules() {}

  private static final int LISTED = 20;

  /** Writes the file and says which rules have the largest tables. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Map<String, Integer> sizes = Inshore.prepareRules(Plugins.installed(), file);
    int own = sizes.values().stream().mapToInt(Integer::intValue).sum();
    print(own, sizes.size() + " rules, each for itself");
    print(Math.toIntExact(Files.size(file)) - own, "several rules together, and their files");
    sizes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(LISTED)
        .forEach(rule -> print(rule.getValue(), rule.getKey()));
  }

  private static void print(int bytes, String what) {
    System.out.printf(Locale.ROOT, "%,12d bytes  %s%n", bytes, what);
  }
}
