package org.inshore.engine.rule;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.engine.rule.SchemeReader.Declared;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the classes of rules by the declared classification schemes. What a rule states is
 * checked against the scheme's classes. A scheme that is mapped from others then gives each rule
 * that does not state its class the one that its mapping has for the first of these others.
 */
public final class Schemes {
  private final Map<String, Declared> byId = new TreeMap<>();

  private Schemes() {}

  /**
   * Reads the files that declare schemes.
   *
   * @throws RuleException if one is wrong, two declare the same id, or a mapping is from a scheme
   *     that is unknown or mapped itself
   */
  public static Schemes read(Collection<YamlMap<RuleException>> files) throws RuleException {
    Schemes schemes = new Schemes();
    for (YamlMap<RuleException> file : files) {
      for (Declared each : SchemeReader.read(file)) {
        if (schemes.byId.put(each.scheme().id(), each) != null) {
          throw each.yaml().problem("scheme.twice", each.yaml().line("id"), each.scheme().id());
        }
      }
    }
    for (Declared each : schemes.byId.values()) {
      for (Map.Entry<String, Map<String, String>> from : each.from().entrySet()) {
        Declared other = schemes.byId.get(from.getKey());
        if (other == null || !other.from().isEmpty()) {
          throw each.yaml().problem("scheme.from", each.yaml().line("from"), from.getKey());
        }
        for (String code : from.getValue().keySet()) {
          if (!SchemeReader.knows(other.scheme(), code)) {
            throw each.yaml()
                .problem("scheme.code", each.yaml().line("from"), code, other.scheme().id());
          }
        }
      }
    }
    return schemes;
  }

  /**
   * The rule with its classes resolved.
   *
   * @param yaml the rule, for messages
   */
  public RuleInfo classify(RuleInfo rule, YamlMap<RuleException> yaml) throws RuleException {
    for (Classification given : rule.classifications()) {
      Scheme scheme = scheme(given);
      if (!SchemeReader.knows(scheme, given.code())) {
        throw yaml.problem("scheme.code", yaml.line("classifications"), given.code(), scheme.id());
      }
    }
    return requireNonNull(resolved(rule));
  }

  /** The rule with its classes resolved; null if a scheme has no class that it states. */
  public @Nullable RuleInfo resolved(RuleInfo rule) {
    List<Classification> classes = new ArrayList<>();
    for (Classification given : rule.classifications()) {
      Scheme scheme = scheme(given);
      if (!SchemeReader.knows(scheme, given.code())) {
        return null;
      }
      classes.add(new Classification(scheme, given.code()));
    }
    for (Declared declared : byId.values()) {
      if (!declared.from().isEmpty() && rule.classification(declared.scheme().id()) == null) {
        String code = mapped(declared, rule);
        if (code != null) {
          classes.add(new Classification(declared.scheme(), code));
        }
      }
    }
    return new RuleInfo(
        rule.id(),
        rule.pack(),
        rule.name(),
        rule.subject(),
        classes,
        rule.references(),
        rule.standsFor());
  }

  private Scheme scheme(Classification given) {
    Declared declared = byId.get(given.scheme().id());
    return declared == null ? given.scheme() : declared.scheme();
  }

  private static @Nullable String mapped(Declared declared, RuleInfo rule) {
    for (String other : declared.from().keySet()) {
      String stated = rule.code(other);
      String code = stated == null ? null : declared.translate(other, stated);
      if (code != null) {
        return code;
      }
    }
    return null;
  }
}
