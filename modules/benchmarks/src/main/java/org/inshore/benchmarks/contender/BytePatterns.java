package org.inshore.benchmarks.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inshore.engine.RuleExpressions;
import org.inshore.engine.RuleExpressions.Dialect;
import org.inshore.engine.RuleExpressions.Value;
import org.inshore.engine.RuleExpressions.Word;
import org.inshore.engine.RuleSet;
import org.inshore.spi.content.Encoding;

/**
 * The rules as far as an engine without look-around can express them over bytes: patterns that need
 * nothing or only context, and every label and context word. Patterns that need a label are found
 * by that word alone, those of columns not at all, and nothing is validated: all in the other
 * engine's favour.
 */
public final class BytePatterns {
  /** What may stand between a label and its value. */
  private static final String GAPS = ":=是为()[]{}<>【】《》〈〉「」『』〔〕\"'“”‘’`：＝（） \t\r\n";

  /** From how many characters on a repeat is cheaper without an end. */
  private static final int LONG = 32;

  private static final Pattern REPEAT = Pattern.compile("\\{(\\d+),(\\d+)\\}");

  /** Extent of a match that is reported. */
  public enum Extent {
    /**
     * The cheapest that a consumer could work with: long repeats have no end, and context patterns
     * of Chinese characters alone are left to their words.
     */
    EASED,
    /** Eased, and each word in its plain form only, without spaces inside: literals. */
    PLAIN_WORDS,
    /** Just as the rules are written. */
    WRITTEN,
    /** As written, and labels with a gap and their pattern too. */
    LABELLED,
    /** Words alone. */
    WORDS,
    /** Patterns alone, eased. */
    VALUES;

    private boolean eased() {
      return this != WRITTEN && this != LABELLED;
    }
  }

  private BytePatterns() {}

  /**
   * Expressions for one encoding, each once.
   *
   * @param word whether boundaries are {@code \b}, to which an underscore is part of a word
   */
  public static List<String> of(RuleSet rules, Encoding encoding, Extent extent, boolean word) {
    Dialect dialect = encoding == Encoding.UTF_8 ? Dialect.UTF_8 : Dialect.GB18030;
    Set<String> expressions = new LinkedHashSet<>();
    List<Value> values = RuleExpressions.values(rules, dialect);
    List<Word> words = RuleExpressions.words(rules, dialect);
    if (extent != Extent.WORDS) {
      for (Value value : values) {
        boolean context = value.needs().equals("context") && !(extent.eased() && unbounded(value));
        if (context || value.needs().equals("nothing")) {
          String expression = bounded(value, word);
          expressions.add(extent.eased() ? open(expression) : expression);
        }
      }
    }
    if (extent != Extent.VALUES) {
      for (Word each : words) {
        String regex = extent == Extent.PLAIN_WORDS ? literal(each.text(), encoding) : each.regex();
        expressions.add(
            before(each.startsInWord(), "[^0-9A-Za-z]", word)
                + regex
                + after(each.endsInWord(), "[^A-Za-z]", word));
      }
    }
    if (extent == Extent.LABELLED) {
      String labels =
          words.stream().filter(Word::calls).map(Word::regex).collect(Collectors.joining("|"));
      for (Value value : values) {
        if (value.needs().equals("label")) {
          expressions.add(
              "(?:" + labels + ")(?:" + gap(encoding) + "){0,16}" + bounded(value, word));
        }
      }
    }
    return List.copyOf(expressions);
  }

  /** Writes lines of: number, tab, flags (none), tab, expression. */
  public static void writeLines(Path file, List<String> expressions) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < expressions.size(); i++) {
      lines.append(i).append("\t-\t").append(expressions.get(i)).append('\n');
    }
    Files.writeString(file, lines);
  }

  private static boolean unbounded(Value value) {
    return List.of("han", "number", "none").contains(value.boundary());
  }

  private static String open(String expression) {
    return REPEAT
        .matcher(expression)
        .replaceAll(
            repeat ->
                Integer.parseInt(repeat.group(2)) < LONG
                    ? repeat.group()
                    : "{" + repeat.group(1) + ",}");
  }

  private static String bounded(Value value, boolean word) {
    String beside =
        switch (value.boundary()) {
          case "alphanumeric" -> "[^0-9A-Za-z]";
          case "digit" -> "[^0-9]";
          default -> "";
        };
    boolean any = !beside.isEmpty();
    return before(any, beside, word) + "(?:" + value.regex() + ")" + after(any, beside, word);
  }

  private static String before(boolean any, String beside, boolean word) {
    return any ? word ? "\\b" : "(?:^|" + beside + ")" : "";
  }

  private static String after(boolean any, String beside, boolean word) {
    return any ? word ? "\\b" : "(?:" + beside + "|$)" : "";
  }

  private static String gap(Encoding encoding) {
    return GAPS.codePoints()
        .mapToObj(point -> literal(Character.toString(point), encoding))
        .collect(Collectors.joining("|"));
  }

  private static String literal(String text, Encoding encoding) {
    StringBuilder regex = new StringBuilder();
    for (byte b : text.getBytes(encoding.charset())) {
      char c = (char) Byte.toUnsignedInt(b);
      if (c < 0x80 && Character.isLetter(c)) {
        regex.append('[').append(Character.toUpperCase(c)).append(Character.toLowerCase(c));
        regex.append(']');
      } else {
        regex.append(String.format("\\x%02x", (int) c));
      }
    }
    return regex.toString();
  }
}
