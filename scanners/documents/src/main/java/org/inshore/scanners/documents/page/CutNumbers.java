package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.jspecify.annotations.Nullable;

/**
 * Finder of identity numbers that the lines of a text in columns, of a cell beside others or of two
 * pages cut in two, and of cards and mobile numbers that two pages cut. The two parts stand in runs
 * of which one is below the other, and make a number with its check digit; over pages the upper one
 * ends where the text does, and the lower one begins where it does.
 */
final class CutNumbers {
  private static final Pattern UPPER =
      Pattern.compile("(?s).*[^0-9A-Za-z]([0-9]{3,17})[ \\u2010\\u2011-]?");
  private static final Pattern LOWER = Pattern.compile("(?s)([0-9]{1,14}[Xx]?)(?![0-9A-Za-z]).*");

  /** Behind it a number of its own begins, wherever the line ends. */
  private static final Pattern LABEL = Pattern.compile("[号码话机號碼話機][ :：]*$");

  private static final int LENGTH = 18;
  private static final int MAX_BETWEEN = 3;
  private static final double FARTHEST = 2.2;
  private static final double NEAREST = 0.7;

  /** So many lines at the foot and the head of a page may belong together. */
  private static final int LINES = 6;

  /** Characters before the upper part of a number that two pages cut, which may say what it is. */
  private static final int BEFORE = 12;

  /** The least digits on either page, and how far from the margin, in heights of a line. */
  private static final int FEWEST = 3;

  private static final double MARGIN = 2.5;

  /** So many parts of a page are looked at. */
  private static final int MOST = 2_000;

  private record Part(String digits, PageRun run) {}

  /** Upper parts at the foot of the page before. */
  private List<Part> open = List.of();

  /** Where the text of the page before ends. */
  private double edge;

  /** The numbers that a page's runs cut, and that begin on the page before. */
  List<String> of(List<PageRun> runs) {
    List<Part> uppers = parts(runs, UPPER);
    List<Part> lowers = uppers.isEmpty() && open.isEmpty() ? List.of() : parts(runs, LOWER);
    List<String> found = new ArrayList<>();
    List<Part> left = new ArrayList<>();
    for (Part upper : uppers) {
      String whole = lowers.isEmpty() ? null : below(upper, lowers, 0);
      if (whole != null) {
        found.add(whole);
      } else {
        left.add(upper);
      }
    }
    double top = runs.stream().mapToDouble(run -> run.base).max().orElse(0);
    double foot = runs.stream().mapToDouble(run -> run.base).min().orElse(0);
    double margin = runs.stream().mapToDouble(run -> run.start).min().orElse(0);
    for (Part upper : open) {
      for (Part lower : lowers) {
        boolean high = top - lower.run.base <= LINES * FARTHEST * lower.run.size;
        if (high && isWhole(upper, lower)) {
          found.add(upper.digits + lower.digits);
        } else if (high && goesOn(upper, lower, margin)) {
          found.add(before(upper) + upper.digits + lower.digits);
        }
      }
    }
    left.removeIf(upper -> upper.run.base - foot > LINES * FARTHEST * upper.run.size);
    open = left;
    edge = runs.stream().mapToDouble(run -> run.end).max().orElse(0);
    return found;
  }

  private static List<Part> parts(List<PageRun> runs, Pattern pattern) {
    List<Part> parts = new ArrayList<>();
    for (PageRun run : runs) {
      boolean may = mayBe(run.text, pattern == UPPER);
      Matcher matcher = may ? pattern.matcher(run.text) : null;
      if (matcher != null && matcher.matches() && parts.size() < MOST) {
        parts.add(new Part(matcher.group(1), run));
      }
    }
    return parts;
  }

  /** Tells without a pattern. */
  private static boolean mayBe(StringBuilder text, boolean upper) {
    int length = text.length();
    if (length == 0 || !upper) {
      return length > 0 && Ascii.isDigit(text.charAt(0));
    }
    return Ascii.isDigit(text.charAt(length - 1))
        || (length > 1 && Ascii.isDigit(text.charAt(length - 2)));
  }

  /** The number that goes on below a part, perhaps over lines that hold nothing else. */
  private static @Nullable String below(Part upper, List<Part> lowers, int depth) {
    for (Part lower : lowers) {
      double gap = upper.run.base - lower.run.base;
      if (gap < NEAREST * upper.run.size
          || gap > FARTHEST * upper.run.size
          || lower.run.start >= upper.run.end) {
        continue;
      }
      String both = upper.digits + lower.digits;
      if (isWhole(upper, lower)) {
        return both;
      }
      boolean alone = lower.run.text.length() == lower.digits.length();
      if (alone && both.length() < LENGTH && depth < MAX_BETWEEN) {
        String whole = below(new Part(both, lower.run), lowers, depth + 1);
        if (whole != null) {
          return whole;
        }
      }
    }
    return null;
  }

  /** Whether a line that is full ends with what the first of the next page goes on with. */
  private boolean goesOn(Part upper, Part lower, double margin) {
    String both = upper.digits + lower.digits;
    return upper.run.angle == lower.run.angle
        && Math.min(upper.digits.length(), lower.digits.length()) >= FEWEST
        && (edge - upper.run.end <= MARGIN * upper.run.size || LABEL.matcher(before(upper)).find())
        && lower.run.start - margin <= MARGIN * lower.run.size
        && !IdentifierDigits.hasCheckDigit(upper.digits)
        && (IdentifierDigits.isCard(both) || IdentifierDigits.isMobile(both));
  }

  private static String before(Part upper) {
    int end = upper.run.text.lastIndexOf(upper.digits);
    return upper.run.text.substring(Math.max(0, end - BEFORE), end);
  }

  private static boolean isWhole(Part upper, Part lower) {
    return upper.run.angle == lower.run.angle
        && upper.digits.length() + lower.digits.length() == LENGTH
        && IdentifierDigits.isIdentity(upper.digits + lower.digits);
  }
}
