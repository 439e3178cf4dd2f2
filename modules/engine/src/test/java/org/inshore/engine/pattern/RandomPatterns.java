package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Patterns and values made at random, and whether one is a value of the other. */
public final class RandomPatterns {
  private static final String[] SETS = {
    "a", "7", "ab", "中", "0123456789", "中国文", "a中𠀀", "-", "[]^\\"
  };
  private static final int[] STRAY = {
    'a', '7', ' ', '-', '中', '國', 0x20000, 'é', '\n', 0x3000, ']'
  };

  private RandomPatterns() {}

  public static RegexNode node(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1, 2 -> new RegexNode.Sequence(nodes(random, depth));
      case 3 -> new RegexNode.Alternatives(nodes(random, depth));
      case 4 -> {
        int least = random.nextInt(3);
        yield new RegexNode.Repeat(node(random, depth - 1), least, least + random.nextInt(3));
      }
      default -> new RegexNode.Chars(set(random));
    };
  }

  private static List<RegexNode> nodes(Random random, int depth) {
    List<RegexNode> nodes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      nodes.add(node(random, depth - 1));
    }
    return nodes;
  }

  private static CodePointSet set(Random random) {
    CodePointSet set = CodePointSet.of(SETS[random.nextInt(SETS.length)]);
    return switch (random.nextInt(8)) {
      case 0 -> CodePointSet.of("ab").complement();
      case 1 -> set.plus(CodePointSet.HAN);
      case 2 -> CodePointSet.HAN;
      default -> set;
    };
  }

  /** A value of a pattern, with separators in some places. */
  public static String value(Random random, RegexNode node, CodePointSet separators) {
    StringBuilder plain = new StringBuilder();
    append(random, node, plain);
    StringBuilder text = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            point -> {
              if (!separators.isEmpty() && random.nextInt(5) == 0) {
                text.appendCodePoint(member(random, separators));
              }
              text.appendCodePoint(point);
            });
    return text.toString();
  }

  private static void append(Random random, RegexNode node, StringBuilder text) {
    switch (node) {
      case RegexNode.Chars(CodePointSet set) -> text.appendCodePoint(member(random, set));
      case RegexNode.Sequence(List<RegexNode> parts) ->
          parts.forEach(part -> append(random, part, text));
      case RegexNode.Alternatives(List<RegexNode> branches) ->
          append(random, branches.get(random.nextInt(branches.size())), text);
      case RegexNode.Repeat(RegexNode part, int least, int most) -> {
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
          append(random, part, text);
        }
      }
    }
  }

  private static int member(Random random, CodePointSet set) {
    while (true) {
      int[] range = set.ranges().get(random.nextInt(set.ranges().size()));
      int point = range[0] + random.nextInt(range[1] - range[0] + 1);
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        return point;
      }
    }
  }

  /** The text, or one with a character changed, added or gone. */
  public static String mutated(Random random, String text) {
    int[] points = text.codePoints().toArray();
    int at = random.nextInt(points.length + 1);
    int kind = random.nextInt(6);
    int stray = STRAY[random.nextInt(STRAY.length)];
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i <= points.length; i++) {
      if (i == at && (kind == 0 || kind == 1)) {
        changed.appendCodePoint(stray);
      }
      if (i < points.length && !(i == at && (kind == 1 || kind == 2))) {
        changed.appendCodePoint(points[i]);
      }
    }
    return changed.toString();
  }

  /** Whether a text is a value, by trying every way through it. */
  public static boolean accepts(RegexNode node, CodePointSet separators, String text) {
    int[] points = text.codePoints().toArray();
    BitSet start = new BitSet();
    start.set(0);
    return ends(node, separators, points, start).get(points.length);
  }

  private static BitSet ends(RegexNode node, CodePointSet separators, int[] points, BitSet starts) {
    BitSet ends = new BitSet();
    switch (node) {
      case RegexNode.Chars(CodePointSet set) ->
          starts.stream()
              .forEach(
                  at -> {
                    if (at < points.length && set.contains(points[at])) {
                      ends.set(at + 1);
                    }
                    if (at > 0
                        && at + 1 < points.length
                        && separators.contains(points[at])
                        && set.contains(points[at + 1])) {
                      ends.set(at + 2);
                    }
                  });
      case RegexNode.Sequence(List<RegexNode> parts) -> {
        ends.or(starts);
        for (RegexNode part : parts) {
          BitSet next = ends(part, separators, points, ends);
          ends.clear();
          ends.or(next);
        }
      }
      case RegexNode.Alternatives(List<RegexNode> branches) ->
          branches.forEach(branch -> ends.or(ends(branch, separators, points, starts)));
      case RegexNode.Repeat(RegexNode part, int least, int most) -> {
        BitSet reached = starts;
        for (int i = 0; i <= most; i++) {
          if (i >= least) {
            ends.or(reached);
          }
          reached = ends(part, separators, points, reached);
        }
      }
    }
    return ends;
  }
}
