package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.jspecify.annotations.Nullable;

/**
 * Joiner of numbers that a narrow column without frames has on two to seven lines. Parts stand
 * below each other, all but the last are equally long, and the whole is an identifier with its
 * check digit. What has none (a mobile, a number with a mistake) is joined only where the same
 * column has others that are cut alike, so that a column of figures stays one.
 */
final class StackedNumbers {
  private static final Pattern PART = Pattern.compile("[0-9]{1,18}[Xx]?");
  private static final int MAX_PARTS = 7;

  /** From so many parts on chance does not make a column of identifiers of one of figures. */
  private static final int MANY_PARTS = 3;

  /** A page of more parts is one of figures. */
  private static final int MOST = 20_000;

  private static final double FARTHEST = 2.2;
  private static final double NEAREST = 0.7;
  private static final double ALIGNED = 0.35;
  private static final int FEWEST_ALIKE = 3;
  private static final double MOSTLY = 0.7;

  /** A number on several lines. */
  private record Stack(List<PageRun> parts, String text) {
    /** How it is cut: the length of its lines but the last, and of the whole. */
    String cut() {
      return parts.getFirst().text.length() + "/" + text.length();
    }

    boolean isMobile() {
      return IdentifierDigits.isMobile(text);
    }
  }

  private final List<PageRun> runs;
  private final Map<PageRun, PageRun> below = new HashMap<>();
  private final Set<PageRun> lower = new HashSet<>();

  /** The lines on which something else stands. */
  private final NavigableSet<Double> others = new TreeSet<>();

  private StackedNumbers(List<PageRun> runs) {
    this.runs = runs;
  }

  /** The runs, each stack of parts joined to one. */
  static List<PageRun> join(List<PageRun> runs) {
    StackedNumbers numbers = new StackedNumbers(runs);
    numbers.link();
    return numbers.below.isEmpty() ? runs : numbers.joined();
  }

  /** Finds the part below each part. */
  private void link() {
    List<PageRun> parts = new ArrayList<>();
    for (PageRun run : runs) {
      if (PART.matcher(run.text).matches()) {
        parts.add(run);
      } else {
        others.add(run.base);
      }
    }
    if (parts.size() < 2 || parts.size() > MOST) {
      return;
    }
    parts.sort(Comparator.comparingDouble(run -> -run.base));
    for (int i = 0; i < parts.size(); i++) {
      PageRun upper = parts.get(i);
      for (int j = i + 1; j < parts.size(); j++) {
        PageRun next = parts.get(j);
        double gap = upper.base - next.base;
        if (gap > FARTHEST * upper.size) {
          break;
        }
        if (gap >= NEAREST * upper.size && isBelow(upper, next) && lower.add(next)) {
          below.put(upper, next);
          break;
        }
      }
    }
  }

  private static boolean isBelow(PageRun upper, PageRun next) {
    double near = ALIGNED * upper.size;
    return upper.angle == next.angle
        && upper.isLike(next)
        && next.text.length() <= upper.text.length()
        && (Math.abs(upper.start - next.start) < near
            || Math.abs(upper.end - next.end) < near
            || Math.abs(upper.start + upper.end - next.start - next.end) < 2 * near);
  }

  private List<PageRun> joined() {
    List<Stack> proven = new ArrayList<>();
    List<Stack> doubted = new ArrayList<>();
    for (PageRun run : runs) {
      if (!lower.contains(run) && below.containsKey(run)) {
        column(column(run), proven, doubted);
      }
    }
    Map<String, Integer> cuts = new HashMap<>();
    proven.forEach(stack -> cuts.merge(stack.cut(), 1, Integer::sum));
    doubted.stream()
        .filter(Stack::isMobile)
        .forEach(stack -> cuts.merge(stack.cut(), 1, Integer::sum));
    doubted.removeIf(stack -> cuts.getOrDefault(stack.cut(), 0) < FEWEST_ALIKE);
    proven.removeIf(
        stack ->
            !IdentifierDigits.isIdentity(stack.text)
                && cuts.getOrDefault(stack.cut(), 0) < FEWEST_ALIKE
                && linesWithOthers(stack) == 0);
    proven.addAll(doubted);
    Map<PageRun, PageRun> whole = new HashMap<>();
    Set<PageRun> gone = new HashSet<>();
    for (Stack stack : proven) {
      whole.put(stack.parts.getFirst(), one(stack));
      gone.addAll(stack.parts.subList(1, stack.parts.size()));
    }
    List<PageRun> joined = new ArrayList<>();
    for (PageRun run : runs) {
      if (!gone.contains(run)) {
        joined.add(whole.getOrDefault(run, run));
      }
    }
    return joined;
  }

  /** Takes the numbers of a column, unless it is one of figures. */
  private void column(List<PageRun> column, List<Stack> proven, List<Stack> doubted) {
    List<Stack> sure = new ArrayList<>();
    List<Stack> other = new ArrayList<>();
    stacks(column, sure, other);
    // A line with something beside each of its figures is a row, unless the whole row is wrapped.
    boolean wrapped =
        parts(sure) + parts(other.stream().filter(Stack::isMobile).toList())
            >= MOSTLY * column.size();
    for (List<Stack> stacks : List.of(sure, other)) {
      stacks.removeIf(
          stack ->
              linesWithOthers(stack) == stack.parts.size()
                  && !IdentifierDigits.isIdentity(stack.text)
                  && !(wrapped && stack.parts.size() >= MANY_PARTS));
    }
    if (parts(sure) + parts(other) < MOSTLY * column.size()) {
      sure.removeIf(stack -> !IdentifierDigits.isIdentity(stack.text));
      other.clear();
    }
    proven.addAll(sure);
    doubted.addAll(other);
  }

  private static int parts(List<Stack> stacks) {
    return stacks.stream().mapToInt(stack -> stack.parts.size()).sum();
  }

  private List<PageRun> column(PageRun first) {
    List<PageRun> column = new ArrayList<>();
    for (@Nullable PageRun run = first; run != null; run = below.get(run)) {
      column.add(run);
    }
    return column;
  }

  /** Takes parts from above; a shorter one ends its number. */
  private static void stacks(List<PageRun> column, List<Stack> proven, List<Stack> doubted) {
    for (int i = 0; i < column.size(); ) {
      Stack best = null;
      boolean sure = false;
      int width = column.get(i).text.length();
      StringBuilder text = new StringBuilder(column.get(i).text);
      for (int to = i + 1; to < Math.min(column.size(), i + MAX_PARTS); to++) {
        if (!isDigits(column.get(to - 1).text)) {
          break;
        }
        String whole = text.append(column.get(to).text).toString();
        boolean identity = IdentifierDigits.isIdentity(whole);
        boolean checked = identity || IdentifierDigits.isCard(whole);
        boolean last = column.get(to).text.length() < width;
        if (checked || (last && isLong(whole.length()))) {
          best = new Stack(List.copyOf(column.subList(i, to + 1)), whole);
          sure = checked;
        }
        if (last || identity) {
          break;
        }
      }
      if (best != null) {
        (sure ? proven : doubted).add(best);
      }
      i += best == null ? 1 : best.parts.size();
    }
  }

  /** Whether identifiers are so long. */
  private static boolean isLong(int length) {
    return length == 11 || (length >= 16 && length <= 19);
  }

  private static boolean isDigits(CharSequence text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** On how many of a stack's lines something else stands. */
  private int linesWithOthers(Stack stack) {
    int met = 0;
    for (PageRun part : stack.parts) {
      Double other = others.floor(part.base + part.size / 2);
      met += other != null && other > part.base - part.size / 2 ? 1 : 0;
    }
    return met;
  }

  /** The stack as one run, on the line of what stands beside it. */
  private PageRun one(Stack stack) {
    PageRun first = stack.parts.getFirst();
    PageRun last = stack.parts.getLast();
    double middle = (first.base + last.base) / 2;
    double base = first.base;
    double nearest = (first.base - last.base) / 2 + first.size / 4;
    for (@Nullable Double other : Arrays.asList(others.floor(middle), others.ceiling(middle))) {
      if (other != null && Math.abs(other - middle) < nearest) {
        nearest = Math.abs(other - middle);
        base = other;
      }
    }
    double start = first.start;
    double end = first.end;
    for (PageRun part : stack.parts) {
      start = Math.min(start, part.start);
      end = Math.max(end, part.end);
    }
    PageRun whole = new PageRun(first.angle, start, base, first.size);
    whole.text.append(stack.text);
    whole.end = end;
    return whole;
  }
}
