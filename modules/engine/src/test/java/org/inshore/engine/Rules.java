package org.inshore.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.engine.match.Match;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Small rules for tests, and what is found with them. */
public final class Rules {
  public static final Location PLACE = Location.of("test");

  /** Accepts values whose digits have an even sum. */
  public static final Validator EVEN =
      new Validator() {
        @Override
        public String name() {
          return "even";
        }

        @Override
        public boolean isValid(CharSequence value) {
          return value.chars().filter(Character::isDigit).map(c -> c - '0').sum() % 2 == 0;
        }
      };

  private Rules() {}

  /** A rule with one pattern, more of the pattern, and then more lines. */
  public static String rule(String id, String regex, double confidence, String... more) {
    return """
        id: %s
        name: {zh: 测试, en: test}
        subject: personal-financial
        patterns:
          - {id: p, regex: '%s', confidence: %s%s}
        """
            .formatted(id, regex, confidence, more.length == 0 ? "" : ", " + more[0])
        + Stream.of(more).skip(1).map(each -> each.stripTrailing() + "\n").collect(joining());
  }

  public static RuleSet load(String... yaml) throws RuleException {
    List<PackFile> files = new ArrayList<>();
    for (String file : yaml) {
      files.add(new PackFile("rule-" + (files.size() + 1) + ".yaml", file));
    }
    return RuleSet.load(Map.of("pack", files));
  }

  public static Detector detector(String... yaml) {
    try {
      return Detector.compile(load(yaml), List.of(EVEN));
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  /** All matches in a text, whatever their confidence. */
  public static List<Match> scan(Detector detector, String text) {
    List<Match> matches = new ArrayList<>();
    matcher(detector).scan(Content.Text.whole(PLACE, text), matches::add);
    return matches;
  }

  /** What is found in a text, as it stands there. */
  public static List<String> found(Detector detector, String text) {
    return scan(detector, text).stream().map(match -> cut(text, match)).toList();
  }

  /** All matches in one cell of a table with one column. */
  static List<Match> cell(Detector detector, String column, @Nullable String value) {
    List<Match> matches = new ArrayList<>();
    matcher(detector)
        .scan(
            new Content.Rows(
                PLACE,
                List.of(new Content.Column(column, null, null)),
                Content.Naming.COLUMN,
                cells(1, value)),
            matches::add);
    return matches;
  }

  public static Matcher matcher(Detector detector) {
    return detector.matcher(0, (kind, value) -> (kind + value).hashCode(), false);
  }

  /** One row. */
  public static Cells cells(long number, @Nullable String... values) {
    Cells cells = new Cells();
    cells.row(number);
    for (String value : values) {
      cells.cell(value);
    }
    return cells;
  }

  public static String cut(String text, Match match) {
    int line = lineStart(text, match.record());
    int start = text.offsetByCodePoints(line, (int) match.start());
    int end = text.offsetByCodePoints(start, (int) (match.end() - match.start()));
    return text.substring(start, end);
  }

  private static int lineStart(String text, long line) {
    int start = 0;
    for (long i = 1; i < line; i++) {
      int at = start;
      while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      start = at + (text.startsWith("\r\n", at) ? 2 : 1);
    }
    return start;
  }
}
