package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.pattern.RegexNode.Alternatives;
import org.inshore.engine.pattern.RegexNode.Chars;
import org.inshore.engine.pattern.RegexNode.Repeat;
import org.inshore.engine.pattern.RegexNode.Sequence;
import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of regular expressions that packs may use: what automata and {@code
 * java.util.regex} share and whose values have a greatest length.
 */
public final class RegexParser {
  /** Longest value of a pattern, in code points. */
  static final int LONGEST = 128;

  private static final Messages MESSAGES = Messages.of(RegexParser.class);
  private static final int DEEPEST = 20;
  private static final int LARGEST = 20_000;
  private static final String ESCAPES = "\\d \\s \\n \\r \\t \\uXXXX \\p{Han} \\p{fragment}";

  private final String regex;
  private final boolean anyCase;
  private final RegexFragments fragments;
  private int at;
  private int depth;

  private RegexParser(String regex, boolean anyCase, RegexFragments fragments) {
    this.regex = regex;
    this.anyCase = anyCase;
    this.fragments = fragments;
  }

  /** Reads a pattern; its values are at least one character long and at most 128. */
  public static RegexNode parse(String regex, boolean anyCase, RegexFragments fragments)
      throws RegexException {
    RegexParser parser = new RegexParser(regex, anyCase, fragments);
    RegexNode node = parser.whole();
    if (node.shortest() == 0) {
      throw parser.problem("regex.empty");
    }
    return node;
  }

  /** Reads a part of patterns, which may match nothing. */
  public static RegexNode parseFragment(String regex, boolean anyCase, RegexFragments fragments)
      throws RegexException {
    return new RegexParser(regex, anyCase, fragments).whole();
  }

  private RegexNode whole() throws RegexException {
    RegexNode node = alternatives();
    if (at < regex.length()) {
      throw problem("regex.parenthesis");
    }
    at = 0;
    if (node.longest() > LONGEST) {
      throw problem("regex.long", String.valueOf(node.longest()), String.valueOf(LONGEST));
    }
    if (node.size() > LARGEST) {
      throw problem("regex.large");
    }
    return node;
  }

  private RegexNode alternatives() throws RegexException {
    List<RegexNode> branches = new ArrayList<>();
    branches.add(sequence());
    while (peek() == '|') {
      at++;
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.getFirst() : new Alternatives(branches);
  }

  private RegexNode sequence() throws RegexException {
    List<RegexNode> parts = new ArrayList<>();
    while (at < regex.length() && peek() != '|' && peek() != ')') {
      parts.add(quantified(atom()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
  }

  private RegexNode atom() throws RegexException {
    return switch (peek()) {
      case '(' -> group();
      case '[' -> new Chars(set());
      case '.' -> {
        at++;
        yield new Chars(CodePointSet.LINE_ENDS.complement());
      }
      case '*', '+' -> throw problem("regex.unbounded");
      case '?', '{' -> throw problem("regex.nothing-to-repeat");
      case '^', '$' -> throw problem("regex.anchor");
      case '\\' -> {
        String name = fragmentName();
        yield name == null ? new Chars(cased(member())) : fragment(name);
      }
      default -> new Chars(cased(member()));
    };
  }

  private RegexNode group() throws RegexException {
    if (++depth > DEEPEST) {
      throw problem("regex.deep");
    }
    at++;
    if (regex.startsWith("?:", at)) {
      at += 2;
    } else if (peek() == '?') {
      throw problem("regex.group");
    }
    RegexNode inner = alternatives();
    if (peek() != ')') {
      throw problem("regex.parenthesis");
    }
    at++;
    depth--;
    return inner;
  }

  private RegexNode quantified(RegexNode part) throws RegexException {
    int least;
    int most;
    switch (peek()) {
      case '?' -> {
        at++;
        least = 0;
        most = 1;
      }
      case '{' -> {
        at++;
        least = number();
        most = least;
        if (peek() == ',') {
          at++;
          if (peek() == '}') {
            throw problem("regex.unbounded");
          }
          most = number();
        }
        if (peek() != '}' || most < least) {
          throw problem("regex.repeat");
        }
        at++;
      }
      case '*', '+' -> throw problem("regex.unbounded");
      default -> {
        return part;
      }
    }
    if (peek() == '?' || peek() == '+' || peek() == '*' || peek() == '{') {
      throw problem("regex.twice");
    }
    // Written out, an empty part repeated would still take room.
    return part.longest() == 0 ? part : new Repeat(part, least, most);
  }

  private int number() throws RegexException {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start || at - start > 4) {
      throw problem("regex.repeat");
    }
    return Integer.parseInt(regex.substring(start, at));
  }

  private CodePointSet set() throws RegexException {
    int start = at;
    at++;
    boolean negated = peek() == '^';
    if (negated) {
      at++;
    }
    CodePointSet members = CodePointSet.of("");
    while (peek() != ']') {
      if (at >= regex.length()) {
        at = start;
        throw problem("regex.bracket");
      }
      if (peek() == '[' || regex.startsWith("&&", at)) {
        throw problem("regex.set-operation");
      }
      CodePointSet item = member();
      if (peek() == '-' && at + 1 < regex.length() && regex.charAt(at + 1) != ']') {
        at++;
        CodePointSet last = member();
        item = between(item, last);
      }
      members = members.plus(item);
    }
    at++;
    if (members.isEmpty()) {
      at = start;
      throw problem("regex.bracket");
    }
    CodePointSet cased = cased(members);
    return negated ? cased.complement() : cased;
  }

  private CodePointSet between(CodePointSet first, CodePointSet last) throws RegexException {
    int from = only(first);
    int to = only(last);
    if (from > to) {
      throw problem("regex.range");
    }
    return CodePointSet.range(from, to);
  }

  private int only(CodePointSet set) throws RegexException {
    int[] range = set.ranges().getFirst();
    if (set.ranges().size() > 1 || range[0] != range[1]) {
      throw problem("regex.range");
    }
    return range[0];
  }

  /** The name in {@code \p{name}} if that stands here; null if not. */
  private @Nullable String fragmentName() {
    int name = at + 3;
    int end = regex.indexOf('}', at);
    boolean named =
        regex.startsWith("\\p{", at)
            && name < end
            && regex.charAt(name) >= 'a'
            && regex.charAt(name) <= 'z';
    return named ? regex.substring(name, end) : null;
  }

  private RegexNode fragment(String name) throws RegexException {
    try {
      RegexNode node = fragments.fragment(name, anyCase);
      at += name.length() + 4;
      return node;
    } catch (RegexException e) {
      throw new RegexException(e.wording(), at + 1);
    }
  }

  /** One literal or escape, or a fragment that is a set. */
  private CodePointSet member() throws RegexException {
    String name = fragmentName();
    if (name != null) {
      if (fragment(name) instanceof Chars(CodePointSet set)) {
        return set;
      }
      throw problem("regex.fragment-set", name);
    }
    int point = regex.codePointAt(at);
    at += Character.charCount(point);
    if (point != '\\') {
      return CodePointSet.range(point, point);
    }
    if (at >= regex.length()) {
      throw problem("regex.escape", ESCAPES);
    }
    int escaped = regex.codePointAt(at);
    at += Character.charCount(escaped);
    return switch (escaped) {
      case 'd' -> CodePointSet.DIGITS;
      case 's' -> CodePointSet.of(" \t\n\u000b\f\r");
      case 'n' -> CodePointSet.of("\n");
      case 'r' -> CodePointSet.of("\r");
      case 't' -> CodePointSet.of("\t");
      case 'u' -> unicode();
      case 'p' -> {
        if (!regex.startsWith("{Han}", at)) {
          throw problem("regex.escape", ESCAPES);
        }
        at += "{Han}".length();
        yield CodePointSet.HAN;
      }
      default -> {
        if (CodePointSet.LETTERS.contains(escaped) || CodePointSet.DIGITS.contains(escaped)) {
          throw problem("regex.escape", ESCAPES);
        }
        yield CodePointSet.range(escaped, escaped);
      }
    };
  }

  private CodePointSet unicode() throws RegexException {
    int point = 0;
    for (int end = at + 4; at < end; at++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw problem("regex.escape", ESCAPES);
      }
      point = point * 16 + digit;
    }
    return CodePointSet.range(point, point);
  }

  private CodePointSet cased(CodePointSet set) {
    CodePointSet plain = Normaliser.normalise(set);
    return anyCase ? plain.anyCase() : plain;
  }

  /** The next char, or 0 at the end. */
  private char peek() {
    return at < regex.length() ? regex.charAt(at) : 0;
  }

  private RegexException problem(String key, Object... arguments) {
    return new RegexException(MESSAGES.wording(key, arguments), at + 1);
  }
}
