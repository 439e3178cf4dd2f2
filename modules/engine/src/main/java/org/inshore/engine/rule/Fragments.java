package org.inshore.engine.rule;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.engine.pattern.RegexException;
import org.inshore.engine.pattern.RegexFragments;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.pattern.RegexParser;
import org.inshore.spi.message.Messages;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * Named parts of a rule's regular expressions, written once under {@code fragments}; each is parsed
 * when the first expression refers to it, so that they may stand in any order.
 */
final class Fragments implements RegexFragments {
  private static final Messages MESSAGES = Messages.of(Fragments.class);
  private static final String NAME = "[a-z][a-z0-9-]{0,30}";

  /** Fragments within fragments. */
  private static final int DEEPEST = 20;

  private final @Nullable YamlMap<RuleException> yaml;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, RegexNode> exact = new HashMap<>();
  private final Map<String, RegexNode> anyCase = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Fragments(@Nullable YamlMap<RuleException> yaml) {
    this.yaml = yaml;
  }

  /** Reads the fragments of a rule; each must be right whether or not it is used. */
  static Fragments read(YamlMap<RuleException> rule) throws RuleException {
    YamlMap<RuleException> yaml = rule.map("fragments");
    Fragments fragments = new Fragments(yaml);
    if (yaml == null) {
      return fragments;
    }
    for (String name : yaml.keys()) {
      if (!name.matches(NAME)) {
        throw yaml.problem("rule.fragment-name", yaml.line(name), name);
      }
      fragments.texts.put(name, yaml.text(name));
    }
    for (String name : fragments.texts.keySet()) {
      try {
        fragments.parse(name, false);
      } catch (RegexException e) {
        throw yaml.problem(
            "rule.fragment", yaml.line(name), name, String.valueOf(e.position()), e.wording());
      }
    }
    return fragments;
  }

  /** Refuses fragments that nothing refers to: most likely a name is misspelt. */
  void checkUsed() throws RuleException {
    for (String name : texts.keySet()) {
      if (yaml != null && !used.contains(name)) {
        throw yaml.problem("rule.fragment-unused", yaml.line(name), name);
      }
    }
  }

  @Override
  public RegexNode fragment(String name, boolean ignoresCase) throws RegexException {
    if (!texts.containsKey(name)) {
      throw new RegexException(
          texts.isEmpty()
              ? MESSAGES.wording("fragment.none", name)
              : MESSAGES.wording("fragment.unknown", name, String.join(", ", texts.keySet())),
          1);
    }
    used.add(name);
    return parse(name, ignoresCase);
  }

  private RegexNode parse(String name, boolean ignoresCase) throws RegexException {
    Map<String, RegexNode> parsed = ignoresCase ? anyCase : exact;
    RegexNode known = parsed.get(name);
    if (known != null) {
      return known;
    } else if (open.contains(name)) {
      List<String> way = new ArrayList<>(open);
      way.add(name);
      throw new RegexException(
          MESSAGES.wording(
              "fragment.cycle", String.join(" → ", way.subList(way.indexOf(name), way.size()))),
          1);
    } else if (open.size() == DEEPEST) {
      throw new RegexException(MESSAGES.wording("fragment.deep", String.valueOf(DEEPEST)), 1);
    }
    open.addLast(name);
    RegexNode node = RegexParser.parseFragment(requireNonNull(texts.get(name)), ignoresCase, this);
    open.removeLast();
    parsed.put(name, node);
    return node;
  }
}
