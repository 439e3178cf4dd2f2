package org.inshore.engine.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.document.DocumentEntry;
import org.inshore.engine.document.DocumentQuery;
import org.inshore.engine.document.DocumentQuery.Word;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.yaml.YamlMap;
import org.inshore.yaml.YamlValue;

/** Reads what a rule says of whole documents, or says what is wrong with it. */
final class DocumentReader {
  /** Most words of one query. */
  static final int MOST_WORDS = 64;

  private static final int MAX_ENTRIES = 16;
  private static final int DEEPEST = 4;

  /** What has a meaning in search engines, and none here. */
  private static final String WILD = "*?~^\"\\[]{}|";

  private DocumentReader() {}

  static List<DocumentEntry> read(RuleInfo rule, YamlMap<RuleException> yaml) throws RuleException {
    List<DocumentEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap<RuleException> item : yaml.maps("documents")) {
      item.only("id", "query", "confidence");
      String id = RuleFields.id(item);
      if (!ids.add(id)) {
        throw item.problem("rule.twice", item.line("id"), id);
      }
      YamlMap<RuleException> query = item.requiredMap("query");
      entries.add(new DocumentEntry(rule, id, RuleFields.confidence(item), read(query)));
    }
    if (yaml.has("documents") && (entries.isEmpty() || entries.size() > MAX_ENTRIES)) {
      throw yaml.problem("document.entries", yaml.line("documents"), String.valueOf(MAX_ENTRIES));
    }
    return List.copyOf(entries);
  }

  private static DocumentQuery read(YamlMap<RuleException> yaml) throws RuleException {
    DocumentQuery query = query(yaml, 1);
    if (query.words().size() > MOST_WORDS) {
      throw yaml.problem("document.words", yaml.line(), String.valueOf(MOST_WORDS));
    }
    for (String word : query.gate()) {
      if (isCommon(word)) {
        throw yaml.problem("document.gate", yaml.line(), word);
      }
    }
    return query;
  }

  /** Whether so many documents have a word that looking for it is no help. */
  private static boolean isCommon(String word) {
    return word.length() < 3 || (word.length() < 5 && word.chars().allMatch(c -> c < 0x80));
  }

  private static DocumentQuery query(YamlMap<RuleException> yaml, int depth) throws RuleException {
    yaml.only("all", "any", "least", "none", "near");
    if (depth > DEEPEST) {
      throw yaml.problem("document.deep", yaml.line(), String.valueOf(DEEPEST));
    }
    List<DocumentQuery> parts = new ArrayList<>();
    if (yaml.has("all")) {
      parts.addAll(list(yaml, "all", depth));
    }
    if (yaml.has("any")) {
      List<DocumentQuery> any = list(yaml, "any", depth);
      parts.add(new DocumentQuery.Any(least(yaml, any.size(), 1), any));
      if (yaml.has("least")) {
        distinct(yaml, any.stream().map(DocumentQuery::words).toList());
      }
    } else if (yaml.has("least")) {
      throw yaml.missing("any");
    }
    YamlMap<RuleException> near = yaml.map("near");
    if (near != null) {
      parts.add(near(near));
    }
    if (parts.isEmpty()) {
      throw yaml.problem("document.empty", yaml.line());
    }
    if (yaml.has("none")) {
      parts.add(new DocumentQuery.None(list(yaml, "none", depth)));
    }
    return parts.size() == 1 ? parts.getFirst() : new DocumentQuery.All(parts);
  }

  private static List<DocumentQuery> list(YamlMap<RuleException> yaml, String key, int depth)
      throws RuleException {
    List<DocumentQuery> parts = new ArrayList<>();
    for (YamlValue<RuleException> item : yaml.items(key)) {
      parts.add(
          item.isMap()
              ? query(YamlMap.of(item), depth + 1)
              : word(yaml, item.characters(), item.line()));
    }
    return parts;
  }

  private static DocumentQuery.Near near(YamlMap<RuleException> yaml) throws RuleException {
    yaml.only("within", "words", "least", "ordered");
    List<List<Word>> groups = new ArrayList<>();
    for (YamlValue<RuleException> item : yaml.items("words")) {
      groups.add(
          item.isMap()
              ? group(YamlMap.of(item))
              : List.of(word(yaml, item.characters(), item.line())));
    }
    int least = least(yaml, groups.size(), groups.size());
    boolean ordered = yaml.flag("ordered");
    if (groups.size() < 2 || (ordered && least < groups.size())) {
      throw yaml.problem("document.near", yaml.line());
    }
    distinct(yaml, groups.stream().map(DocumentReader::texts).toList());
    if (!yaml.has("within")) {
      throw yaml.missing("within");
    }
    return new DocumentQuery.Near(
        yaml.integer("within", 0, 2, DocumentRules.FURTHEST), ordered, least, groups);
  }

  /** Words of which any counts. */
  private static List<Word> group(YamlMap<RuleException> map) throws RuleException {
    map.only("any");
    List<Word> group = new ArrayList<>();
    for (String text : map.texts("any")) {
      group.add(word(map, text, map.line("any")));
    }
    if (group.isEmpty()) {
      throw map.missing("any");
    }
    return group;
  }

  private static Set<String> texts(List<Word> words) {
    Set<String> texts = new HashSet<>();
    words.forEach(word -> texts.add(word.text()));
    return texts;
  }

  private static int least(YamlMap<RuleException> yaml, int parts, int standard)
      throws RuleException {
    return yaml.integer("least", standard, 1, parts);
  }

  /** Where parts are counted, no word may count for two of them. */
  private static void distinct(YamlMap<RuleException> yaml, List<Set<String>> parts)
      throws RuleException {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        for (String word : parts.get(i)) {
          for (String other : parts.get(j)) {
            if (i != j && other.contains(word)) {
              throw yaml.problem("document.part", yaml.line(), word, other);
            }
          }
        }
      }
    }
  }

  private static Word word(YamlMap<RuleException> yaml, String text, int line)
      throws RuleException {
    Word word = new Word(Normaliser.normalise(text));
    String folded = word.text();
    if (folded.length() < 2
        || folded.length() > RuleFields.LONGEST_WORD
        || folded.chars().noneMatch(Character::isLetterOrDigit)
        || folded.chars().anyMatch(c -> WILD.indexOf(c) >= 0)) {
      throw yaml.problem("document.word", line, text, String.valueOf(RuleFields.LONGEST_WORD));
    }
    return word;
  }
}
