package org.inshore.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.inshore.engine.RuleExpressions.Dialect;
import org.inshore.engine.RuleExpressions.Value;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;

/**
 * What patterns find according to {@code java.util.regex}: at each place the longest value that
 * look-arounds allow. Rules must be such that nothing else decides.
 */
final class RegexOracle {
  private final List<One> patterns = new ArrayList<>();

  /** One pattern, and how many chars its values have at most. */
  private record One(String rule, Pattern expression, int longest) {}

  /**
   * Where something was found.
   *
   * @param start offset in code points in the whole text
   */
  record Span(String rule, int start, int end) implements Comparable<Span> {
    @Override
    public int compareTo(Span other) {
      int byStart = Integer.compare(start, other.start);
      int byEnd = byStart != 0 ? byStart : Integer.compare(end, other.end);
      return byEnd != 0 ? byEnd : rule.compareTo(other.rule);
    }
  }

  RegexOracle(RuleSet rules) {
    List<Value> values = RuleExpressions.values(rules, Dialect.JAVA);
    List<ValuePattern> all =
        rules.all().stream().flatMap(rule -> rule.patterns().stream()).toList();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      patterns.add(
          new One(
              value.rule(),
              Pattern.compile(value.bounded()),
              4 * (int) all.get(i).regex().longest()));
    }
  }

  /** All that is in a text, also where values share characters. */
  Set<Span> spans(String text) {
    int[] places = new int[text.length() + 1];
    String plain = plain(text, places);
    Set<Span> spans = new TreeSet<>();
    for (One one : patterns) {
      java.util.regex.Matcher matcher = one.expression.matcher(plain);
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      int from = 0;
      while (from < plain.length() && matcher.region(from, plain.length()).find()) {
        int start = matcher.start();
        int end = Math.min(plain.length(), start + one.longest);
        while (!matcher.region(start, end).matches()) {
          end--; // what was found is shorter at worst
        }
        spans.add(new Span(one.rule, places[start], places[end - 1] + 1));
        from = plain.offsetByCodePoints(start, 1);
      }
    }
    return spans;
  }

  /** The text as it counts; tells for each char of it which code point of the text it is of. */
  private static String plain(String text, int[] places) {
    StringBuilder plain = new StringBuilder(text.length());
    int number = 0;
    for (int at = 0; at < text.length(); number++) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      int counts = Normaliser.normalise(point);
      if (counts != Normaliser.REMOVED) {
        for (int i = 0; i < Character.charCount(counts); i++) {
          places[plain.length() + i] = number;
        }
        plain.appendCodePoint(counts);
      }
    }
    return plain.toString();
  }

  /** What the engine finds, before overlaps are decided. */
  static Set<Span> found(Detector detector, String text, Encoding encoding, MatcherKind kind) {
    List<Integer> lines = lineStarts(text);
    byte[] bytes = text.getBytes(encoding.charset());
    Set<Span> spans = new TreeSet<>();
    MatchSink sink =
        new MatchSink() {
          @Override
          public void match(Match match) {}

          @Override
          public void candidate(Candidate candidate) {
            String position = candidate.position().toString();
            int line = Integer.parseInt(position.substring(position.lastIndexOf(':') + 1));
            int start = lines.get(line - 1);
            spans.add(
                new Span(
                    candidate.rule().id(),
                    start + (int) candidate.start(),
                    start + (int) candidate.end()));
          }
        };
    detector
        .matcher(0, (_, _) -> 0, true, kind)
        .scan(new Content.Text(Rules.PLACE, bytes, 0, bytes.length, encoding, 1, false), sink);
    return spans;
  }

  private static List<Integer> lineStarts(String text) {
    int[] points = text.codePoints().toArray();
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < points.length; i++) {
      boolean feedFollows = i + 1 < points.length && points[i + 1] == '\n';
      if (points[i] == '\n' || (points[i] == '\r' && !feedFollows)) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  /** The same text as others write it: full-width, with odd spaces and zero-width characters. */
  static String respelled(Random random, String text) {
    StringBuilder wide = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              boolean odd = random.nextInt(3) == 0;
              if (odd && point > ' ' && point < 0x7f) {
                wide.appendCodePoint(point + 0xFEE0);
              } else if (odd && point == ' ') {
                wide.append(random.nextBoolean() ? '\u3000' : '\u00a0');
              } else {
                wide.appendCodePoint(point);
              }
              if (random.nextInt(6) == 0) {
                wide.append("\u200b\u00ad\ufeff\u2060".charAt(random.nextInt(4)));
              }
            });
    return wide.toString();
  }
}
