package org.inshore.core.name;

import java.util.BitSet;
import java.util.List;
import org.inshore.engine.Matcher;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Finds which characters of a short text belong to a match of any rule, with the matchers of the
 * engine. Separators of paths count as line ends, as they do where names are looked through as
 * content. Not for several threads at once.
 */
final class ValueMask {
  private static final Location NOWHERE = Location.of("");

  private final NameMatchers matchers;
  private final boolean names;
  private @Nullable Matcher rules;
  private @Nullable Matcher freeText;

  /**
   * Makes it.
   *
   * @param names whether it looks for people everywhere, as in names and not in sentences
   */
  ValueMask(NameMatchers matchers, boolean names) {
    this.matchers = matchers;
    this.names = names;
  }

  /**
   * Which characters are part of a match.
   *
   * @param characters their indices; separators are never among them
   * @param secret whether one of the matches is a state-secret marking
   */
  record Hits(BitSet characters, boolean secret) {}

  /** Looks through a path, a name or a sentence. */
  Hits of(String text) {
    BitSet matched = new BitSet(text.length());
    boolean[] secret = new boolean[1];
    int[] starts = new int[text.length() + 1];
    StringBuilder lines = new StringBuilder(text.length());
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = isSeparator(c);
      lines.append(end ? '\n' : c == '\r' ? ' ' : c);
      if (end) {
        starts[count++] = i + 1;
      }
    }
    Content.Text content = Content.Text.whole(NOWHERE, lines.toString());
    for (Matcher matcher : matchers(text)) {
      matcher.scan(
          content,
          match -> {
            secret[0] |= match.rule().subject() == Subject.STATE_SECRET;
            int line = starts[(int) match.record() - 1];
            int from = offset(text, line, match.start());
            matched.set(from, Math.max(from, offset(text, line, match.end())));
          });
    }
    for (int i = matched.nextSetBit(0); i >= 0; i = matched.nextSetBit(i + 1)) {
      if (isSeparator(text.charAt(i))) {
        matched.clear(i);
      }
    }
    return new Hits(matched, secret[0]);
  }

  private List<Matcher> matchers(String text) {
    Matcher all = rules == null ? matchers.rules() : rules;
    rules = all;
    if (!names || text.chars().allMatch(c -> c < 0x80)) {
      return List.of(all);
    }
    Matcher people = freeText == null ? matchers.freeText() : freeText;
    freeText = people;
    return List.of(all, people);
  }

  /** Whether a character ends one name and begins the next. */
  static boolean isSeparator(char c) {
    return c == '/' || c == '\\' || c == '\n';
  }

  private static int offset(String text, int from, long characters) {
    int at = from;
    for (long i = 0; i < characters && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
