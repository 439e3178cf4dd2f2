package org.inshore.cli.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.engine.Detector;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.RuleSet;
import org.inshore.engine.finder.Vectors;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;

/** The shipped packs as a scan finds them, and the texts of their examples. */
final class Shipped {
  private static final Pattern EXAMPLE =
      Pattern.compile("- \\{text: (?:'((?:[^']|'')*)'|\"([^\"\\\\]*)\"|([^,}'\"]+))");
  private static final Map<String, List<PackFile>> PACKS = packs();

  /** The rules, once for all threads; compiled ahead if the build says where they are. */
  static final Detector DETECTOR = detector();

  /** What is found in the examples and counter-examples, and what only looks like it. */
  static final List<String> EXAMPLES = examples();

  private Shipped() {}

  /** The matchers that there are here. */
  static List<MatcherKind> kinds() {
    return Vectors.here() == Vectors.USABLE
        ? List.of(MatcherKind.PORTABLE, MatcherKind.VECTOR)
        : List.of(MatcherKind.PORTABLE);
  }

  /** Randomness that can be replayed with {@code -Dinshore.seed=}. */
  static Random random() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    return new Random(seed);
  }

  private static Map<String, List<PackFile>> packs() {
    Map<String, List<PackFile>> packs = new TreeMap<>();
    for (Pack pack : ServiceLoader.load(Pack.class)) {
      if (pack.kind() == Pack.Kind.RULES) {
        packs.put(pack.name(), pack.files());
      }
    }
    return packs;
  }

  private static Detector detector() {
    List<Validator> validators = new ArrayList<>();
    ServiceLoader.load(Validator.class).forEach(validators::add);
    try {
      String prepared = System.getProperty("inshore.prepared-rules");
      RuleSet rules =
          prepared == null ? RuleSet.load(PACKS) : RuleSet.load(PACKS, Path.of(prepared));
      return Detector.compile(rules, validators);
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  private static List<String> examples() {
    List<String> texts = new ArrayList<>();
    for (List<PackFile> files : PACKS.values()) {
      for (PackFile file : files) {
        Matcher matcher = EXAMPLE.matcher(file.text());
        while (matcher.find()) {
          String quoted = matcher.group(1);
          texts.add(
              quoted != null
                  ? quoted.replace("''", "'")
                  : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
      }
    }
    return List.copyOf(texts);
  }
}
