package org.inshore.tables.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataKind;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Words of a report: the language, the names of rules, where sources are. */
public final class Wordbook {
  private final Messages messages;
  private final Locale locale;
  private final Map<String, RuleInfo> rules = new HashMap<>();
  private final List<Scheme> schemes;
  private final Map<String, Residency> residencies = new HashMap<>();

  /** Reads rules and sources; the texts are those of one bundle. */
  public Wordbook(Messages messages, Inventory inventory, Locale locale) {
    this.messages = messages;
    this.locale = locale;
    inventory.rules().forEach(rule -> rules.put(rule.id(), rule));
    this.schemes = inventory.schemes();
    for (SourceEntry source : inventory.sources()) {
      residencies.put(source.source().id(), source.residency());
    }
  }

  /** The text of a key in the bundle. */
  public String text(String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }

  /** A text of the inventory. */
  public String text(Wording wording) {
    return wording.in(locale);
  }

  /** The label of a constant that others may add to; its own name where there is none. */
  public String label(String family, String name) {
    try {
      return text(family + "." + name);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /** The name of a rule; its id where the inventory does not know it. */
  public String kind(String rule) {
    RuleInfo info = rules.get(rule);
    return info == null ? rule : text(info.name());
  }

  public String kinds(List<String> ids) {
    return ids.stream().map(this::kind).collect(Collectors.joining(text("list.separator")));
  }

  /** The class that a scheme gives to a rule, as in a table; empty where it gives none. */
  public String category(String rule, Scheme scheme) {
    RuleInfo info = rules.get(rule);
    Classification given = info == null ? null : info.classification(scheme.id());
    return given == null ? "" : text(given.label());
  }

  /** The class that the leading scheme of its subject gives to a rule; empty where none does. */
  public String leadingCategory(String rule) {
    RuleInfo info = rules.get(rule);
    if (info != null) {
      for (Scheme scheme : schemes) {
        if (scheme.subject() == info.subject()) {
          return category(rule, scheme);
        }
      }
    }
    return "";
  }

  /** What a register says in a field, in words where it is said by a key. */
  public String registered(RegisterField field, String said) {
    return switch (field) {
      case DATA_KIND -> DataKind.of(said).map(kind -> text(kind.label())).orElse(said);
      case PLACE_KIND -> PlaceKind.of(said).map(kind -> text(kind.label())).orElse(said);
      case APPROVED_KINDS -> kinds(List.of(said.split(",", -1)));
      case APPROVED_PLACE -> text(new Jurisdiction(said).label());
      default -> said;
    };
  }

  /** The classification schemes of a subject, the leading one first. */
  public List<Scheme> schemes(Subject subject) {
    return schemes.stream().filter(scheme -> scheme.subject() == subject).toList();
  }

  public String joined(List<Wording> wordings) {
    if (wordings.size() == 1) {
      return text(wordings.getFirst());
    }
    return wordings.stream().map(this::text).collect(Collectors.joining(text("text.separator")));
  }

  /** Where the source of a place is; unknown for one that the inventory does not list. */
  public Residency residency(Location place) {
    return residencies.getOrDefault(place.source(), Residency.unknown(List.of()));
  }

  public String jurisdiction(Residency residency) {
    return jurisdiction(residency.jurisdiction());
  }

  public String jurisdiction(@Nullable Jurisdiction jurisdiction) {
    return jurisdiction == null ? text("jurisdiction.unknown") : text(jurisdiction.label());
  }

  /** A remote endpoint as people write it: host and, where it is known, port. */
  public String host(Endpoint far) {
    if (!far.isNamed()) {
      return text("far.unnamed");
    }
    String host = far.host().indexOf(':') < 0 ? far.host() : "[" + far.host() + "]";
    return far.port() == 0 ? host : host + ":" + far.port();
  }

  /** What kind of number it is: counted, at least so many, or estimated between bounds. */
  public String counted(@Nullable PersonCount count) {
    if (count == null || (count.exact() && count.persons() == 0)) {
      return "";
    }
    if (count.exact()) {
      return text("counted.exact");
    }
    return count.bounded()
        ? text("counted.between", count.least(), count.most())
        : text("counted.least");
  }
}
