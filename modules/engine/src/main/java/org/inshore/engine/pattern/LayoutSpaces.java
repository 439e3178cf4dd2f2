package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites patterns so that they allow for the spaces that layout programs set between Chinese
 * characters and digits: where the two may meet, one space may stand between. A set that holds both
 * is left alone, or a space could stand anywhere in it. For patterns that a label or column calls:
 * others are found by what is rare in them, which a space is not, and say themselves where one may
 * be.
 */
public final class LayoutSpaces {
  private static final RegexNode SPACE =
      new RegexNode.Repeat(new RegexNode.Chars(CodePointSet.of(" ")), 0, 1);

  private static final int HAN = 1;
  private static final int DIGIT = 2;

  private LayoutSpaces() {}

  /** The pattern with spaces allowed. */
  public static RegexNode in(RegexNode node) {
    return switch (node) {
      case RegexNode.Chars chars -> chars;
      case RegexNode.Alternatives(List<RegexNode> branches) ->
          new RegexNode.Alternatives(branches.stream().map(LayoutSpaces::in).toList());
      case RegexNode.Sequence(List<RegexNode> parts) -> sequence(parts);
      case RegexNode.Repeat(RegexNode part, int least, int most) -> repeat(part, least, most);
    };
  }

  /** Whether values of a pattern may end with a digit. */
  public static boolean endsInDigit(RegexNode node) {
    return (edge(node, true) & DIGIT) != 0;
  }

  private static RegexNode sequence(List<RegexNode> parts) {
    List<RegexNode> spaced = new ArrayList<>();
    int last = 0;
    for (RegexNode part : parts) {
      boolean meet = meet(last, edge(part, false));
      if (meet
          && part instanceof RegexNode.Repeat(RegexNode one, int least, int most)
          && least == 0) {
        RegexNode some = in(new RegexNode.Repeat(one, 1, most)); // no value ends with the space
        RegexNode apart = new RegexNode.Sequence(List.of(SPACE, some));
        spaced.add(new RegexNode.Repeat(apart, 0, 1));
      } else {
        if (meet) {
          spaced.add(SPACE);
        }
        spaced.add(in(part));
      }
      last = edge(part, true) | (part.shortest() == 0 ? last : 0);
    }
    return new RegexNode.Sequence(spaced);
  }

  private static RegexNode repeat(RegexNode part, int least, int most) {
    RegexNode inner = in(part);
    if (most < 2 || !meet(edge(part, true), edge(part, false))) {
      return new RegexNode.Repeat(inner, least, most);
    }
    RegexNode again = new RegexNode.Sequence(List.of(SPACE, inner));
    RegexNode whole =
        new RegexNode.Sequence(
            List.of(inner, new RegexNode.Repeat(again, Math.max(0, least - 1), most - 1)));
    return least == 0 ? new RegexNode.Repeat(whole, 0, 1) : whole;
  }

  private static boolean meet(int left, int right) {
    return ((left & HAN) != 0 && (right & DIGIT) != 0)
        || ((left & DIGIT) != 0 && (right & HAN) != 0);
  }

  /** Whether values of a part may end, or begin, with a Chinese character or a digit. */
  private static int edge(RegexNode node, boolean end) {
    return switch (node) {
      case RegexNode.Chars(CodePointSet set) -> kind(set);
      case RegexNode.Alternatives(List<RegexNode> branches) ->
          branches.stream().mapToInt(branch -> edge(branch, end)).reduce(0, (a, b) -> a | b);
      case RegexNode.Repeat(RegexNode part, int _, int most) -> most == 0 ? 0 : edge(part, end);
      case RegexNode.Sequence(List<RegexNode> parts) -> {
        int found = 0;
        for (RegexNode part : end ? parts.reversed() : parts) {
          found |= edge(part, end);
          if (part.shortest() > 0) {
            break;
          }
        }
        yield found;
      }
    };
  }

  private static int kind(CodePointSet set) {
    boolean han = set.meets(CodePointSet.HAN);
    boolean digit = set.meets(CodePointSet.DIGITS);
    return han && digit ? 0 : (han ? HAN : 0) | (digit ? DIGIT : 0);
  }
}
