package org.inshore.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.pattern.LayoutSpaces;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Makes a rule of a file's content, or says what is wrong with it. */
public final class RuleReader {
  /** Furthest a context word may be. */
  static final int FURTHEST = 100;

  /** How far before a value a word of a look-alike may stand that need not be near it. */
  private static final int FURTHEST_BEFORE = 1000;

  /** Kinds of a rank beyond this identify a person only together with a name. */
  private static final int LAST_IDENTIFIER = 7;

  private RuleReader() {}

  /**
   * Reads a rule.
   *
   * @param info what {@link #info} read of it, its classes resolved
   */
  public static Rule read(RuleInfo info, String file, YamlMap<RuleException> yaml)
      throws RuleException {
    yaml.only(
        "id",
        "name",
        "subject",
        "classifications",
        "person-key",
        "identifier",
        "stands-for",
        "spelling",
        "roles",
        "mask",
        "fragments",
        "patterns",
        "documents",
        "records",
        "off",
        "term",
        "labels",
        "context",
        "cuts",
        "columns",
        "types",
        "look-alikes",
        "examples",
        "counter-examples",
        "references");
    YamlMap<RuleException> mask = yaml.map("mask");
    if (mask != null) {
      mask.only("start", "end");
    }
    YamlMap<RuleException> context = yaml.map("context");
    if (context != null) {
      context.only("within", "words", "identifiers");
    }
    YamlMap<RuleException> cuts = yaml.map("cuts");
    if (cuts != null) {
      cuts.only("before", "after");
    }
    YamlMap<RuleException> columns = yaml.map("columns");
    if (columns != null) {
      columns.only("names", "texts");
    }
    YamlMap<RuleException> labels = yaml.map("labels");
    if (labels != null) {
      labels.only("zh", "en", "proving");
    }
    Fragments fragments = Fragments.read(yaml);
    Rule rule =
        new Rule(
            info,
            file,
            yaml.integer("person-key", 0, 1, 100),
            yaml.flag("identifier") || isIdentifier(yaml.integer("person-key", 0, 1, 100)),
            spelling(yaml),
            roles(yaml),
            mask == null ? 0 : mask.integer("start", 0, 0, 16),
            mask == null ? 0 : mask.integer("end", 0, 0, 16),
            PatternReader.read(yaml, fragments),
            DocumentReader.read(info, yaml),
            RecordReader.read(yaml),
            term(yaml.map("term")),
            labels(labels),
            RuleFields.words(labels, "proving"),
            context == null ? 30 : context.integer("within", 30, 1, FURTHEST),
            RuleFields.words(context, "words"),
            context != null && context.flag("identifiers"),
            RuleFields.words(cuts, "before"),
            RuleFields.words(cuts, "after"),
            RuleFields.words(columns, "names"),
            RuleFields.words(columns, "texts"),
            TypeWords.read(yaml.map("types")),
            lookAlikes(yaml, fragments),
            examples(yaml, "examples"),
            examples(yaml, "counter-examples"));
    fragments.checkUsed();
    PatternReader.checkNeeds(rule, yaml);
    return rule;
  }

  /** Whether values of a rank identify a person without a name. */
  public static boolean isIdentifier(int personKey) {
    return personKey > 0 && personKey <= LAST_IDENTIFIER;
  }

  private static Spelling spelling(YamlMap<RuleException> yaml) throws RuleException {
    YamlMap<RuleException> spelling = yaml.map("spelling");
    String id = RuleFields.id(yaml);
    boolean word = isIdentifier(yaml.integer("person-key", 0, 1, 100));
    if (spelling == null) {
      return new Spelling(id, 0, 0, word, 0, 0, "");
    }
    spelling.only("as", "last-digits", "first", "short", "at", "insert");
    return new Spelling(
        spelling.text("as", id),
        spelling.integer("last-digits", 0, 1, 32),
        spelling.integer("first", 0, 1, 32),
        word,
        spelling.integer("short", 0, 1, 32),
        spelling.integer("at", 0, 1, 32),
        spelling.text("insert", ""));
  }

  private static List<Role> roles(YamlMap<RuleException> yaml) throws RuleException {
    List<Role> roles = new ArrayList<>();
    for (YamlMap<RuleException> role : yaml.maps("roles")) {
      role.only("id", "texts", "names", "named", "in-table", "party");
      roles.add(
          new Role(
              RuleFields.id(role),
              RuleFields.words(role, "texts"),
              RuleFields.words(role, "names"),
              role.flag("named"),
              role.flag("in-table"),
              role.flag("party")));
    }
    return List.copyOf(roles);
  }

  /** Reads what reports show of a rule. */
  public static RuleInfo info(String pack, YamlMap<RuleException> yaml) throws RuleException {
    List<Classification> classifications = new ArrayList<>();
    YamlMap<RuleException> classes = yaml.map("classifications");
    if (classes != null) {
      for (String scheme : classes.keys()) {
        classifications.add(new Classification(scheme, classes.text(scheme)));
      }
    }
    return new RuleInfo(
        RuleFields.id(yaml),
        pack,
        RuleFields.name(yaml),
        RuleFields.subject(yaml),
        classifications,
        yaml.texts("references"),
        yaml.has("stands-for") ? yaml.number("stands-for", 0, 1) : 0);
  }

  private static @Nullable TermWords term(@Nullable YamlMap<RuleException> term)
      throws RuleException {
    if (term == null) {
      return null;
    }
    term.only("longest", "labels", "issued");
    return new TermWords(
        term.integer("longest", 0, 1, 100),
        RuleFields.words(term, "labels"),
        RuleFields.words(term, "issued"));
  }

  private static List<String> labels(@Nullable YamlMap<RuleException> labels) throws RuleException {
    List<String> all = new ArrayList<>(RuleFields.words(labels, "zh"));
    all.addAll(RuleFields.words(labels, "en"));
    all.addAll(RuleFields.words(labels, "proving"));
    return List.copyOf(all);
  }

  private static List<LookAlike> lookAlikes(YamlMap<RuleException> yaml, Fragments fragments)
      throws RuleException {
    List<LookAlike> lookAlikes = new ArrayList<>();
    for (YamlMap<RuleException> item : yaml.maps("look-alikes")) {
      item.only(
          "id",
          "regex",
          "case",
          "context",
          "steps",
          "before",
          "around",
          "counted",
          "nobody",
          "confidence",
          "name");
      RegexNode regex = PatternReader.regex(item, fragments);
      List<String> words = RuleFields.words(item, "context");
      List<String> steps = RuleFields.words(item, "steps");
      boolean counted = item.flag("counted");
      String reach = regex == null ? "before" : "around";
      int before = words.isEmpty() ? 0 : item.integer(reach, 0, 1, FURTHEST_BEFORE);
      boolean both = regex != null && before > 0;
      int ways =
          (regex == null ? 0 : 1)
              + ((words.isEmpty() || both) && steps.isEmpty() ? 0 : 1)
              + (counted ? 1 : 0);
      if (ways != 1) {
        throw item.problem("rule.look-alike", item.line(), RuleFields.id(item));
      }
      lookAlikes.add(
          new LookAlike(
              RuleFields.id(item),
              item.line(),
              regex == null ? null : LayoutSpaces.in(regex),
              words,
              steps,
              before,
              counted,
              item.flag("nobody"),
              item.number("confidence", 0, 1),
              RuleFields.name(item)));
    }
    return List.copyOf(lookAlikes);
  }

  private static List<Example> examples(YamlMap<RuleException> yaml, String key)
      throws RuleException {
    boolean counter = key.equals("counter-examples");
    List<Example> examples = new ArrayList<>();
    for (YamlMap<RuleException> item : yaml.maps(key)) {
      double least = !counter && item.has("min") ? item.number("min", 0, 1) : 0.5;
      boolean cell = item.has("column");
      boolean document = item.has("document");
      if (document && counter) {
        item.only("document");
      } else if (document) {
        item.only("document", "min");
      } else if (cell && counter) {
        item.only("column", "comment", "value");
      } else if (cell) {
        item.only("column", "comment", "value", "finds", "min");
      } else if (counter) {
        item.only("text");
      } else {
        item.only("text", "finds", "min");
      }
      examples.add(
          new Example(
              item.line(),
              item.text(document ? "document" : cell ? "value" : "text"),
              document,
              item.textOrNull("column"),
              item.textOrNull("comment"),
              item.texts("finds"),
              least));
    }
    return List.copyOf(examples);
  }
}
