package org.inshore.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.rule.RuleFiles;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** The packs of this project, as files: the modules that hold them stand on this one. */
final class ShippedPacks {
  private static final Set<String> CALLED = Set.of("label", "column", "whole-cell");

  private ShippedPacks() {}

  /** Their files by pack. */
  static Map<String, List<PackFile>> files() throws IOException {
    Path patterns = Path.of("..", "..", "patterns");
    Map<String, List<PackFile>> packs = new TreeMap<>();
    for (String pack : List.of("personal-financial", "state-secrets")) {
      packs.put(pack, PackFile.in(patterns.resolve(pack).resolve("packs")));
    }
    return packs;
  }

  /** The rules as they are. */
  static RuleSet rules() throws IOException, RuleException {
    return RuleSet.load(files());
  }

  /** For every validator that rules name one that accepts values whose digits have an even sum. */
  static List<Validator> validators(RuleSet rules) {
    Set<String> names = new TreeSet<>();
    for (Rule rule : rules.all()) {
      rule.patterns().forEach(pattern -> names.addAll(pattern.validators()));
    }
    return names.stream().map(ShippedPacks::even).toList();
  }

  private static Validator even(String name) {
    return new Validator() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean isValid(CharSequence value) {
        return Rules.EVEN.isValid(value);
      }
    };
  }

  /**
   * Every pattern that is found without a label or column as a rule of its own, {@code
   * rule--pattern}, with nothing that could keep back what it finds: no validators, no needs.
   */
  static List<String> patternsAlone() throws IOException, RuleException {
    List<String> rules = new ArrayList<>();
    for (List<PackFile> pack : files().values()) {
      for (PackFile file : pack) {
        for (YamlMap<RuleException> rule : RuleFiles.rules(file)) {
          for (YamlMap<RuleException> pattern : rule.maps("patterns")) {
            if (!CALLED.contains(pattern.text("needs", "nothing"))) {
              rules.add(alone(rule, pattern));
            }
          }
        }
      }
    }
    return rules;
  }

  private static String alone(YamlMap<RuleException> rule, YamlMap<RuleException> pattern)
      throws RuleException {
    String more =
        "case: %s, boundary: %s"
            .formatted(pattern.text("case", "exact"), pattern.text("boundary", "alphanumeric"));
    if (pattern.has("separators")) {
      more += ", separators: '" + quoted(pattern.text("separators")) + "'";
    }
    String regex = pattern.text("regex");
    String alone =
        Rules.rule(rule.text("id") + "--" + pattern.text("id"), quoted(regex), 0.9, more);
    return alone + fragments(rule.map("fragments"), regex);
  }

  /** The fragments that an expression refers to, also by way of others. */
  private static String fragments(@Nullable YamlMap<RuleException> all, String regex)
      throws RuleException {
    if (all == null) {
      return "";
    }
    Map<String, String> used = new TreeMap<>();
    Deque<String> texts = new ArrayDeque<>(List.of(regex));
    while (!texts.isEmpty()) {
      String text = texts.pop();
      for (String name : all.keys()) {
        if (text.contains("\\p{" + name + "}") && !used.containsKey(name)) {
          used.put(name, all.text(name));
          texts.push(all.text(name));
        }
      }
    }
    StringBuilder yaml = new StringBuilder(used.isEmpty() ? "" : "fragments:\n");
    used.forEach((name, text) -> yaml.append("  %s: '%s'\n".formatted(name, quoted(text))));
    return yaml.toString();
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}
