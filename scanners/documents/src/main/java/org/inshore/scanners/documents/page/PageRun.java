package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.charset.Ascii;

/**
 * A run of glyphs that a page shows one after the other on one baseline. Places are along and
 * across its own direction, in points; across grows upwards.
 */
public final class PageRun {
  /** Gaps, in parts of the font's size, that end a run: one without and one with a blank in it. */
  private static final double PARTING = 0.45;

  private static final double PARTING_BLANK = 1.5;
  private static final double OVERLAP = 0.3;

  /** Gaps that part words in any case, and such that part a number from what is beside it. */
  private static final double WORDS_APART = 0.3;

  private static final double NUMBERS_APART = 0.15;

  /** From so many glyphs on that are equally far apart they are letter-spaced, not parted. */
  private static final int FEWEST_SPACED = 8;

  private static final double EQUAL_GAPS = 0.06;

  /** The first and the last white space of Unicode that is not ASCII. */
  private static final char OGHAM_SPACE = 0x1680;

  private static final char IDEOGRAPHIC_SPACE = 0x3000;

  /**
   * Position within a run where a text object of the page begins: it may be another cell.
   *
   * @param index of the first character behind it
   * @param from where what stands before ends
   * @param to where what stands behind begins
   */
  record Cut(int index, double from, double to) {}

  final StringBuilder text = new StringBuilder();
  final int angle;
  final double start;
  final double base;
  double end;
  double size;
  final List<Cut> cuts = new ArrayList<>();
  private boolean blank;

  /** The glyphs last added that are equally far apart: where they begin, how many, how far. */
  private int spacedFrom;

  private int spaced;
  private double spacing;

  /** Where the glyph added last begins. */
  private int lastIndex;

  /** A run without glyphs yet. */
  public PageRun(int angle, double start, double base, double size) {
    this.angle = angle;
    this.start = start;
    this.end = start;
    this.base = base;
    this.size = size;
  }

  /** A run with the text and the extent of others. */
  static PageRun of(PageRun first, CharSequence text, double start, double end) {
    PageRun run = new PageRun(first.angle, start, first.base, first.size);
    run.text.append(text);
    run.end = end;
    return run;
  }

  /** This run and one to its right as one. */
  PageRun with(String between, PageRun right) {
    PageRun run = of(this, text + between + right.text, start, right.end);
    run.cuts.addAll(cuts);
    int shift = text.length() + between.length();
    run.cuts.add(new Cut(shift, end, right.start));
    right.cuts.forEach(cut -> run.cuts.add(new Cut(cut.index + shift, cut.from, cut.to)));
    return run;
  }

  /** The parts of this run at some of its cuts. */
  List<PageRun> split(List<Cut> at) {
    List<PageRun> parts = new ArrayList<>();
    int first = 0;
    double left = start;
    for (Cut cut : at) {
      parts.add(of(this, text.substring(first, cut.index).strip(), left, cut.from));
      first = cut.index;
      left = cut.to;
    }
    parts.add(of(this, text.substring(first).strip(), left, end));
    return parts;
  }

  /** Whether a glyph goes on with this run. */
  public boolean continues(int glyphAngle, double at, double across, double glyphSize) {
    if (glyphAngle != angle || Math.abs(across - base) > 0.2 * Math.min(size, glyphSize)) {
      return false;
    }
    double ratio = glyphSize / size;
    double gap = at - end;
    return ratio > 0.6
        && ratio < 1.7
        && gap >= -OVERLAP * size
        && gap <= (blank ? PARTING_BLANK : PARTING) * size;
  }

  /** Whether a glyph shows nothing; most have a first character that cannot be white space. */
  public static boolean isBlank(String glyph) {
    char first = glyph.isEmpty() ? ' ' : glyph.charAt(0);
    boolean plain = (first > ' ' && first < OGHAM_SPACE) || first > IDEOGRAPHIC_SPACE;
    return !plain && glyph.isBlank();
  }

  /**
   * Takes a glyph.
   *
   * @param space the width of its font's space
   * @param begins whether it is the first of a text object
   */
  public void add(String glyph, double at, double glyphEnd, double space, boolean begins) {
    if (isBlank(glyph)) {
      blank |= !text.isEmpty();
      return;
    }
    // Nothing parts the digits of a number, whatever the width of a space is.
    boolean number = !text.isEmpty() && Ascii.isDigit(text.charAt(text.length() - 1));
    double most = number || Ascii.isDigit(glyph.charAt(0)) ? NUMBERS_APART : WORDS_APART;
    double least = Math.clamp(space / 2, 0.12 * size, most * size);
    boolean apart = !text.isEmpty() && at - end > least;
    if (blank || (apart && !isSpaced(at - end))) {
      text.append(' ');
    }
    if (blank || !apart) {
      spaced = 0;
    }
    if (begins && !text.isEmpty()) {
      cuts.add(new Cut(text.length(), end, at));
    }
    lastIndex = text.length();
    text.append(glyph);
    end = Math.max(end, glyphEnd);
    blank = false;
  }

  /**
   * Whether a glyph is as far from the one before as those before it are, and they are enough to be
   * one letter-spaced word: the blanks between them are taken back.
   */
  private boolean isSpaced(double gap) {
    if (spaced == 0 || Math.abs(gap - spacing) > EQUAL_GAPS * size) {
      spacedFrom = lastIndex;
      spaced = 1;
      spacing = gap;
    }
    spaced++;
    if (spaced == FEWEST_SPACED) {
      for (int i = text.length() - 1; i > spacedFrom; i--) {
        if (text.charAt(i) == ' ') {
          text.deleteCharAt(i);
          int blankAt = i;
          cuts.replaceAll(
              cut -> cut.index > blankAt ? new Cut(cut.index - 1, cut.from, cut.to) : cut);
        }
      }
    }
    return spaced >= FEWEST_SPACED;
  }

  /** Whether another was set alike; digits and Chinese are often set in two fonts. */
  boolean isLike(PageRun other) {
    return Math.abs(size - other.size) < 0.1 * size;
  }

  /** Whether both cover the same stretch, by more than letters that touch. */
  boolean covers(PageRun other) {
    return Math.min(end, other.end) - Math.max(start, other.start)
        > OVERLAP * Math.min(size, other.size);
  }

  double top() {
    return base + 0.75 * size;
  }

  double bottom() {
    return base - 0.2 * size;
  }
}
