package org.inshore.core.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.calendar.WorkingDays;
import org.inshore.core.trait.PlaceKinds;
import org.inshore.spi.pack.PackFile;
import org.inshore.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Reads the files of a policy: laws first, then the rules that rest on them. Used once. */
final class PolicyParser {
  private final Map<String, Law> laws = new LinkedHashMap<>();
  private final Map<String, PolicyRule> rules = new LinkedHashMap<>();
  private final Map<String, ThresholdRule> thresholds = new LinkedHashMap<>();

  /** Where each law and rule stands that was read last, by id. */
  private final Map<String, YamlValue<PolicyException>> places = new HashMap<>();

  private final Set<String> leftOut = new HashSet<>();
  private final List<WorkingDays.Year> years = new ArrayList<>();
  private final List<PlaceKinds.Signs> signs = new ArrayList<>();

  void parse(List<PackFile> files) throws PolicyException {
    List<Part> parts = new ArrayList<>();
    for (PackFile file : files) {
      parts.add(Part.of(file));
    }
    // What others extend comes first, whatever the files' names are.
    parts.sort(Comparator.comparing(part -> part.extended != null));
    Set<String> ids = new HashSet<>();
    parts.forEach(part -> ids.add(part.id));
    for (Part part : parts) {
      if (part.extended != null && !ids.contains(part.extended.text())) {
        throw part.extended.error("extends", part.extended.text());
      }
      for (YamlValue<PolicyException> field : part.list("laws")) {
        Law law = RuleParser.law(field);
        claim(part, "law " + law.id(), field);
        laws.put(law.id(), law);
      }
    }
    for (Part part : parts) {
      for (YamlValue<PolicyException> field : part.list("working-days")) {
        WorkingDays.Year year = CalendarParser.year(field);
        claim(part, "year " + year.year(), field);
        years.add(year);
      }
      for (YamlValue<PolicyException> field : part.list("place-kinds")) {
        signs.add(PlaceKindParser.signs(field));
      }
      for (YamlValue<PolicyException> field : part.list("without")) {
        if (rules.remove(field.text()) == null && thresholds.remove(field.text()) == null) {
          throw field.error("without", field.text());
        }
        places.remove("rule " + field.text());
        leftOut.add(field.text());
      }
      for (YamlValue<PolicyException> field : part.list("rules")) {
        PolicyRule rule = new RuleParser(laws, part.file).rule(field);
        claim(part, "rule " + rule.id(), field);
        rules.put(rule.id(), rule);
      }
      for (YamlValue<PolicyException> field : part.list("thresholds")) {
        ThresholdRule threshold = ThresholdRule.read(field, new RuleParser(laws, part.file));
        claim(part, "rule " + threshold.id(), field);
        thresholds.put(threshold.id(), threshold);
      }
    }
    check();
  }

  Map<String, Law> laws() {
    return laws;
  }

  List<PolicyRule> rules() {
    return List.copyOf(rules.values());
  }

  List<ThresholdRule> thresholds() {
    return List.copyOf(thresholds.values());
  }

  WorkingDays calendar() {
    return WorkingDays.of(years);
  }

  PlaceKinds places() {
    return new PlaceKinds(signs);
  }

  /** A file that extends a policy may say again what that says; else each id stands once. */
  private void claim(Part part, String id, YamlValue<PolicyException> field)
      throws PolicyException {
    YamlValue<PolicyException> before = places.put(id, field);
    if (before != null && (part.extended == null || before.file().equals(field.file()))) {
      throw field.error("id-twice", id.substring(id.indexOf(' ') + 1));
    }
  }

  private void check() throws PolicyException {
    if (rules.isEmpty()) {
      throw new PolicyException(PolicyFiles.MESSAGES.wording("none"));
    }
    for (PolicyRule rule : rules.values()) {
      for (String other : rule.unless()) {
        known("unless", rule.id(), other);
      }
      for (String other : rule.addsTo()) {
        known("adds-to", rule.id(), other);
      }
    }
    for (ThresholdRule threshold : thresholds.values()) {
      for (String other : threshold.unless()) {
        known("unless", threshold.id(), other);
      }
    }
  }

  /** A rule that was left out on purpose keeps nothing from speaking. */
  private void known(String key, String rule, String other) throws PolicyException {
    YamlValue<PolicyException> place = places.get("rule " + rule);
    if (place != null
        && !rules.containsKey(other)
        && !thresholds.containsKey(other)
        && !leftOut.contains(other)) {
      throw place.error("names", rule, key, other);
    }
  }

  /** The id of the policy that a file is a part of; of the one it extends, or null. */
  static @Nullable String extended(PackFile file) throws PolicyException {
    YamlValue<PolicyException> extended = Part.of(file).extended;
    return extended == null ? null : extended.text();
  }

  static String id(PackFile file) throws PolicyException {
    return Part.of(file).id;
  }

  /** One file; files with the same id are one policy. */
  private record Part(
      String file,
      String id,
      @Nullable YamlValue<PolicyException> extended,
      YamlValue<PolicyException> root) {

    static Part of(PackFile file) throws PolicyException {
      YamlValue<PolicyException> root = PolicyFiles.parse(file, "policy");
      root.only(
          "id",
          "name",
          "extends",
          "without",
          "laws",
          "rules",
          "thresholds",
          "working-days",
          "place-kinds");
      root.required("name").wording();
      YamlValue<PolicyException> extended = root.optional("extends");
      YamlValue<PolicyException> without = root.optional("without");
      if (extended == null && without != null) {
        throw without.error("without-extends");
      }
      return new Part(file.name(), RuleParser.id(root.required("id")), extended, root);
    }

    List<YamlValue<PolicyException>> list(String key) throws PolicyException {
      YamlValue<PolicyException> list = root.optional(key);
      return list == null ? List.of() : list.items();
    }
  }
}
