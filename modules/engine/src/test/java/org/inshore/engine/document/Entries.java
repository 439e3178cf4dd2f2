package org.inshore.engine.document;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.document.DocumentQuery.All;
import org.inshore.engine.document.DocumentQuery.Any;
import org.inshore.engine.document.DocumentQuery.Near;
import org.inshore.engine.document.DocumentQuery.None;
import org.inshore.engine.document.DocumentQuery.Word;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;

/** Makes entries for tests. */
final class Entries {
  private Entries() {}

  static DocumentEntry entry(String rule, String id, double confidence, DocumentQuery query) {
    RuleInfo info =
        new RuleInfo(
            rule,
            "pack",
            new Wording("测试", "test"),
            Subject.PERSONAL_FINANCIAL,
            List.of(),
            List.of());
    return new DocumentEntry(info, id, confidence, query);
  }

  static DocumentRules rules(DocumentQuery query) {
    return compile(entry("rule", "entry", 0.9, query));
  }

  static DocumentRules compile(DocumentEntry... entries) {
    // Zero-width characters out, full-width letters plain: as much as the tests need.
    return DocumentRules.compile(
        List.of(entries),
        c -> c == 0x200B ? -1 : c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c);
  }

  static boolean matches(DocumentQuery query, String text) {
    return !rules(query).judge(text).isEmpty();
  }

  static DocumentQuery word(String text) {
    return new Word(text);
  }

  static DocumentQuery all(DocumentQuery... parts) {
    return new All(List.of(parts));
  }

  static DocumentQuery any(int least, String... words) {
    return new Any(least, Arrays.stream(words).map(Entries::word).toList());
  }

  static DocumentQuery none(String... words) {
    return new None(Arrays.stream(words).map(Entries::word).toList());
  }

  static DocumentQuery near(int within, String... words) {
    return new Near(within, false, words.length, groups(words));
  }

  static DocumentQuery ordered(int within, String... words) {
    return new Near(within, true, words.length, groups(words));
  }

  static List<List<Word>> groups(String... words) {
    return Arrays.stream(words)
        .map(group -> Arrays.stream(group.split("\\|")).map(Word::new).toList())
        .toList();
  }
}
