package org.inshore.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads fields of rule files that parts of a rule have in common. */
final class RuleFields {
  /** Longest label or context word. */
  static final int LONGEST_WORD = 32;

  private RuleFields() {}

  static Subject subject(YamlMap<RuleException> yaml) throws RuleException {
    String[] subjects =
        Arrays.stream(Subject.values()).map(RuleFields::kebab).toArray(String[]::new);
    return Subject.valueOf(
        yaml.oneOf("subject", null, subjects).replace('-', '_').toUpperCase(Locale.ROOT));
  }

  static String id(YamlMap<RuleException> yaml) throws RuleException {
    String id = yaml.text("id");
    boolean plain =
        id.length() <= 64
            && id.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    if (!plain) {
      throw yaml.problem("rule.id", yaml.line("id"), id);
    }
    return id;
  }

  static Wording name(YamlMap<RuleException> yaml) throws RuleException {
    YamlMap<RuleException> name = yaml.requiredMap("name");
    name.only("zh", "en");
    return new Wording(name.text("zh"), name.text("en"));
  }

  static double confidence(YamlMap<RuleException> yaml) throws RuleException {
    double confidence = yaml.number("confidence", 0, 1);
    if (confidence == 0) {
      throw yaml.outside("confidence", 0.01, 1);
    }
    return confidence;
  }

  static List<String> words(@Nullable YamlMap<RuleException> yaml, String key)
      throws RuleException {
    List<String> words = new ArrayList<>();
    if (yaml != null) {
      for (String text : yaml.texts(key)) {
        String word = Normaliser.normalise(text).strip();
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
          throw yaml.problem("rule.word", yaml.line(key), key, String.valueOf(LONGEST_WORD));
        }
        words.add(word);
      }
    }
    return words.stream().distinct().toList();
  }

  static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
