package org.inshore.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexNode;

/**
 * A label or context word, and whose it is. Rules and look-alikes are named by number.
 *
 * <p>A space in it also stands for {@code _}, {@code -} or nothing, so that {@code mobile no} is
 * found in {@code mobile_no} and {@code mobileNo}; two Chinese characters may stand apart as they
 * do in forms, and all those of a longer label, as recognition and justified print have them.
 */
public final class Keyword {
  /** Most spaces between the two characters of a Chinese label. */
  private static final int APART = 4;

  /** The longest label whose characters may stand apart. */
  private static final int LONGEST_APART = 8;

  private static final CodePointSet SPACE = CodePointSet.of(" _-\t");

  public final String text;
  public final BitSet labelOf = new BitSet();

  /** Of those rules, which take whatever fits behind it and a sign. */
  public final BitSet provingLabelOf = new BitSet();

  public final BitSet contextOf = new BitSet();
  public final BitSet lookAlikeOf = new BitSet();

  /** Its number among the words that documents are let through by; negative for none. */
  public int gate = -1;

  /** Whether Chinese text is cut after it, or before it, though it says nothing of a kind. */
  public boolean onlyCutsAfter;

  public boolean onlyCutsBefore;

  public final boolean startsInWord;
  public final boolean endsInWord;

  public Keyword(String text) {
    this.text = text;
    this.startsInWord = isAscii(text.codePointAt(0));
    this.endsInWord = isAscii(text.codePointBefore(text.length()));
  }

  /** Whether a Chinese value may begin right after it. */
  public boolean cutsAfter() {
    return onlyCutsAfter || !labelOf.isEmpty() || !contextOf.isEmpty();
  }

  /** Whether a Chinese value may end right before it. */
  public boolean cutsBefore() {
    return onlyCutsBefore || !labelOf.isEmpty() || !contextOf.isEmpty();
  }

  /** Whether it says something about values near it. */
  public boolean speaks() {
    return gate >= 0 || !labelOf.isEmpty() || !contextOf.isEmpty() || !lookAlikeOf.isEmpty();
  }

  /** How it may be written. */
  public RegexNode regex() {
    List<RegexNode> parts = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    boolean apart =
        points.length == 2
            && CodePointSet.HAN.contains(points[0])
            && CodePointSet.HAN.contains(points[1]);
    for (int i = 0; i < points.length; i++) {
      if (points[i] == ' ') {
        parts.add(new RegexNode.Repeat(new RegexNode.Chars(SPACE), 0, 1));
      } else {
        parts.add(RegexNode.literal(Character.toString(points[i])));
      }
      if (apart && i == 0) {
        parts.add(new RegexNode.Repeat(new RegexNode.Chars(CodePointSet.of(" \t")), 0, APART));
      }
    }
    if (endsInWord) {
      parts.add(new RegexNode.Repeat(new RegexNode.Chars(CodePointSet.of(".")), 0, 1)); // "No."
    }
    RegexNode plain = new RegexNode.Sequence(parts);
    return isSpread(points) ? new RegexNode.Alternatives(List.of(plain, spread(points))) : plain;
  }

  private boolean isSpread(int[] points) {
    return !labelOf.isEmpty()
        && points.length > 2
        && points.length <= LONGEST_APART
        && Arrays.stream(points).allMatch(CodePointSet.HAN::contains);
  }

  /** All characters with a space between each two. */
  private static RegexNode spread(int[] points) {
    List<RegexNode> parts = new ArrayList<>();
    for (int point : points) {
      if (!parts.isEmpty()) {
        parts.add(new RegexNode.Chars(CodePointSet.of(" ")));
      }
      parts.add(RegexNode.literal(Character.toString(point)));
    }
    return new RegexNode.Sequence(parts);
  }

  private static boolean isAscii(int point) {
    return CodePointSet.LETTERS.contains(point) || CodePointSet.DIGITS.contains(point);
  }
}
