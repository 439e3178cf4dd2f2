package org.inshore.core.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.core.policy.PolicyRule.Basis;
import org.inshore.core.policy.PolicyRule.Step;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.inventory.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads policy files and checks them. Used once. */
final class PolicyParser {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?!jurisdiction})");
  private static final int MAX_DEPTH = 20;
  private static final Wording LAPSED =
      new Wording("（法律数据库列为失效，该义务的来源）", " (listed as lapsed; origin of the duty)");

  /** Where each rule stands, by id. */
  private final Map<String, Field> places = new LinkedHashMap<>();

  private final List<PolicyRule> rules = new ArrayList<>();

  List<PolicyRule> parse(List<PackFile> files) throws PolicyException {
    for (PackFile file : files) {
      Field root = new Field(file.name(), "policy", compose(file));
      root.only("id", "name", "rules");
      id(root.required("id"));
      root.required("name").wording();
      for (Field rule : root.required("rules").items()) {
        rules.add(rule(rule));
      }
    }
    if (rules.isEmpty()) {
      throw new PolicyException(Field.MESSAGES.wording("none"));
    }
    for (PolicyRule rule : rules) {
      for (String other : rule.unless()) {
        Field place = places.get(rule.id());
        if (place != null && !places.containsKey(other)) {
          throw place.error("unless", rule.id(), other);
        }
      }
    }
    return rules;
  }

  private static Node compose(PackFile file) throws PolicyException {
    LoadSettings settings = LoadSettings.builder().setLabel(file.name()).build();
    int line = 1;
    String problem = "empty";
    try {
      checkDepth(settings, file.text());
      Node root = new Compose(settings).composeString(file.text()).orElse(null);
      if (root != null) {
        return root;
      }
    } catch (MarkedYamlEngineException e) {
      line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problem = e.getProblem();
    } catch (YamlEngineException e) {
      problem = "form";
    }
    throw new PolicyException(Field.MESSAGES.wording("yaml", file.name() + ":" + line, problem));
  }

  /** The composer recurses; a file that nests without end would end the scan. */
  private static void checkDepth(LoadSettings settings, String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        throw new YamlEngineException("nested too deep");
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }

  private PolicyRule rule(Field field) throws PolicyException {
    field.only("id", "title", "when", "unless", "nature", "severity", "basis", "remedy");
    String id = id(field.required("id"));
    if (places.put(id, field) != null) {
      throw field.error("id-twice", id);
    }
    Wording title = field.required("title").wording();
    if (PLACEHOLDER.matcher(title.zh()).find() || PLACEHOLDER.matcher(title.en()).find()) {
      throw field.required("title").error("placeholder", id);
    }
    Field when = field.required("when");
    when.only("subject", "residency", "classified", "min-confidence", "below-confidence");
    Subject subject = when.required("subject").constant(Subject.class);
    Nature nature = field.required("nature").constant(Nature.class);
    if ((subject == Subject.STATE_SECRET) != (nature == Nature.STATE_SECRET)) {
      throw field.required("nature").error("nature", id);
    }
    Field classified = when.optional("classified");
    return new PolicyRule(
        id,
        title,
        subject,
        residency(when.optional("residency")),
        classified == null ? null : classified.flag(),
        confidence(when.optional("min-confidence"), 0),
        confidence(when.optional("below-confidence"), Double.MAX_VALUE),
        texts(field.optional("unless")),
        nature,
        severity(field.required("severity"), id),
        basis(field.required("basis"), id),
        field.required("remedy").wording());
  }

  private static String id(Field field) throws PolicyException {
    String id = field.text();
    if (!ID.matcher(id).matches()) {
      throw field.error("value", "id", id, "pfi-offshore");
    }
    return id;
  }

  private static Set<Verdict> residency(@Nullable Field field) throws PolicyException {
    if (field == null) {
      return EnumSet.allOf(Verdict.class);
    }
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (Field item : field.items()) {
      verdicts.add(item.constant(Verdict.class));
    }
    if (verdicts.isEmpty()) {
      throw field.error("empty", "residency");
    }
    return verdicts;
  }

  private static double confidence(@Nullable Field field, double absent) throws PolicyException {
    if (field == null) {
      return absent;
    }
    double value = field.number();
    if (!(value >= 0 && value <= 1)) {
      throw field.error("value", "confidence", field.text(), "0 … 1");
    }
    return value;
  }

  private static List<Step> severity(Field field, String rule) throws PolicyException {
    List<Step> steps = new ArrayList<>();
    for (Field item : field.items()) {
      item.only("level", "classification", "records");
      if (!steps.isEmpty() && steps.getLast().unconditional()) {
        throw item.error("severity-never", rule);
      }
      Map<String, Long> records = new HashMap<>();
      Field tiers = item.optional("records");
      if (tiers != null) {
        for (Map.Entry<String, Field> tier : tiers.entries().entrySet()) {
          records.put(tier.getKey(), tier.getValue().count());
        }
      }
      steps.add(
          new Step(
              item.required("level").constant(Severity.class),
              classes(item.optional("classification")),
              Map.copyOf(records)));
    }
    if (steps.isEmpty() || !steps.getLast().unconditional()) {
      throw field.error("severity-last", rule);
    }
    return steps;
  }

  private static List<Basis> basis(Field field, String rule) throws PolicyException {
    List<Basis> all = new ArrayList<>();
    boolean always = false;
    for (Field item : field.items()) {
      item.only("id", "zh", "en", "status", "classification");
      item.required("id").text();
      boolean inForce = item.required("status").constant(Status.class) == Status.IN_FORCE;
      Wording text = new Wording(item.required("zh").text(), item.required("en").text());
      Map<String, Set<String>> classes = classes(item.optional("classification"));
      always |= inForce && classes.isEmpty();
      all.add(
          new Basis(
              inForce ? text : new Wording(text.zh() + LAPSED.zh(), text.en() + LAPSED.en()),
              inForce,
              classes));
    }
    if (!always) {
      throw field.error("basis", rule);
    }
    return all;
  }

  private static Map<String, Set<String>> classes(@Nullable Field field) throws PolicyException {
    Map<String, Set<String>> classes = new HashMap<>();
    if (field != null) {
      for (Map.Entry<String, Field> scheme : field.entries().entrySet()) {
        classes.put(scheme.getKey(), new LinkedHashSet<>(texts(scheme.getValue())));
      }
    }
    return Map.copyOf(classes);
  }

  private static List<String> texts(@Nullable Field field) throws PolicyException {
    List<String> texts = new ArrayList<>();
    if (field != null) {
      for (Field item : field.items()) {
        texts.add(item.text());
      }
    }
    return List.copyOf(texts);
  }

  /** Whether a legal rule is in force. */
  private enum Status {
    IN_FORCE,
    LAPSED
  }
}
