package org.inshore.engine.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads the classification schemes of a file. */
final class SchemeReader {
  private SchemeReader() {}

  /** A scheme and how classes of other schemes translate into its own. */
  record Declared(
      Scheme scheme, Map<String, Map<String, String>> from, YamlMap<RuleException> yaml) {
    /** The class of a kind of data by its class in another scheme, or null. */
    @Nullable String translate(String other, String code) {
      return from.getOrDefault(other, Map.of()).get(code);
    }
  }

  static List<Declared> read(YamlMap<RuleException> file) throws RuleException {
    file.only("schemes");
    List<Declared> schemes = new ArrayList<>();
    for (YamlMap<RuleException> yaml : file.maps("schemes")) {
      yaml.only(
          "id", "name", "column", "label", "subject", "order", "listed", "records", "classes",
          "from");
      Wording name = RuleFields.name(yaml);
      Wording column = wording(yaml, "column", name);
      Scheme scheme =
          new Scheme(
              RuleFields.id(yaml),
              yaml.has("subject") ? RuleFields.subject(yaml) : Subject.PERSONAL_FINANCIAL,
              yaml.integer("order", 1000, 0, 1_000_000),
              !yaml.has("listed") || yaml.flag("listed"),
              yaml.flag("records"),
              name,
              column,
              wording(yaml, "label", column),
              categories(yaml, name));
      schemes.add(new Declared(scheme, from(scheme, yaml), yaml));
    }
    return schemes;
  }

  private static List<Scheme.Category> categories(YamlMap<RuleException> yaml, Wording name)
      throws RuleException {
    List<Scheme.Category> categories = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (YamlMap<RuleException> item : yaml.maps("classes")) {
      item.only("code", "label", "meaning", "sensitive");
      String code = item.text("code");
      if (!codes.add(code)) {
        throw item.problem("rule.twice", item.line("code"), code);
      }
      Wording label = wording(item, "label", new Wording(code, code));
      Wording meaning = new Wording(name.zh() + "：" + label.zh(), name.en() + ": " + label.en());
      categories.add(
          new Scheme.Category(
              code, label, wording(item, "meaning", meaning), item.flag("sensitive")));
    }
    return categories;
  }

  private static Map<String, Map<String, String>> from(Scheme scheme, YamlMap<RuleException> yaml)
      throws RuleException {
    Map<String, Map<String, String>> from = new LinkedHashMap<>();
    YamlMap<RuleException> schemes = yaml.map("from");
    if (schemes != null) {
      for (String other : schemes.keys()) {
        Map<String, String> codes = new LinkedHashMap<>();
        YamlMap<RuleException> mapped = schemes.requiredMap(other);
        for (String code : mapped.keys()) {
          String own = mapped.text(code);
          if (!knows(scheme, own)) {
            throw mapped.problem("scheme.code", mapped.line(code), own, scheme.id());
          }
          codes.put(code, own);
        }
        from.put(other, codes);
      }
    }
    return from;
  }

  /** Whether a code is a class of a scheme; a scheme without classes takes any. */
  static boolean knows(Scheme scheme, String code) {
    return scheme.categories().isEmpty() || scheme.category(code) != null;
  }

  private static Wording wording(YamlMap<RuleException> yaml, String key, Wording standard)
      throws RuleException {
    YamlMap<RuleException> map = yaml.map(key);
    if (map == null) {
      return standard;
    }
    map.only("zh", "en");
    return new Wording(map.text("zh"), map.text("en"));
  }
}
