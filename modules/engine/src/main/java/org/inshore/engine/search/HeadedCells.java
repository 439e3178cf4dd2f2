package org.inshore.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.text.TextView;

/**
 * Has the labels of a line that heads a table pasted in a text speak for the cells below them, as
 * the names of columns do in tables. Lines are cut at commas, strokes, semicolons, tabs or wide
 * gaps; as many cells as the head has make a row. Linear in the text.
 */
public final class HeadedCells {
  /** A longer line heads nothing, in bytes, nor has a longer one a row. */
  private static final int LONGEST_HEAD = 240;

  private static final int LONGEST_ROW = 1 << 11;

  /** The most characters of a cell of the head. */
  private static final int LONGEST_NAME = 14;

  /** Fewer cells are no table, and fewer labels no head. */
  private static final int LEAST_CELLS = 3;

  private static final int LEAST_LABELS = 2;

  private static final String DELIMITERS = ",|;\t";

  /** What stands around a value in its cell. */
  private static final String AROUND = " \"'*`";

  private static final String RULE = "-:";

  private final Program program;
  private final Scan scan;
  private final List<int[]> cells = new ArrayList<>();
  private final Map<Integer, List<LabelsBefore.Label>> heads = new TreeMap<>();
  private TextView text;

  /** The one that the head is cut at; 0 for wide gaps. */
  private int delimiter;

  public HeadedCells(Program program, Scan scan, TextView text) {
    this.program = program;
    this.scan = scan;
    this.text = text;
  }

  /** Tries what labels call for in the cells below them. */
  public void add(TextView view) {
    text = view;
    int columns = 0;
    for (int line = view.from; line < view.to; ) {
      int end = lineEnd(line);
      if (columns > 0) {
        columns = isRow(line, end, columns) ? columns : 0;
      }
      if (columns == 0 && mayHead(line, end) && isHead(line, end)) {
        columns = cells.size();
      }
      line = end + 1;
    }
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.to && text.bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Whether a line is short, without a digit, and has what parts cells, by its bytes. */
  private boolean mayHead(int from, int end) {
    if (end - from > LONGEST_HEAD || end == text.to) {
      return false;
    }
    int parts = 0;
    for (int at = from; at < end; at++) {
      int b = text.bytes[at];
      if (b >= '0' && b <= '9') {
        return false;
      }
      boolean wide = b == ' ' && at > from && text.bytes[at - 1] == ' ';
      parts += wide || (b > 0 && DELIMITERS.indexOf(b) >= 0) ? 1 : 0;
    }
    return parts >= LEAST_CELLS - 1;
  }

  /** Reads the cells and labels of a line that may be a head. */
  private boolean isHead(int from, int end) {
    for (int i = 0; i <= DELIMITERS.length(); i++) {
      delimiter = i < DELIMITERS.length() ? DELIMITERS.charAt(i) : 0;
      cut(from, end);
      if (cells.size() >= LEAST_CELLS) {
        return readLabels();
      }
    }
    return false;
  }

  private boolean readLabels() {
    heads.clear();
    for (int i = 0; i < cells.size(); i++) {
      int start = cells.get(i)[0];
      int end = cells.get(i)[1];
      if (start < end && text.atMostOn(start, LONGEST_NAME) < end) {
        return false;
      }
      List<LabelsBefore.Label> labels = new ArrayList<>();
      program
          .keywords()
          .labelBefore(
              text,
              end,
              (word, first, last) -> {
                boolean whole = first == start || (text.traits(first) & Alphabet.HAN) != 0;
                if (last == end && first >= start && whole && !word.labelOf.isEmpty()) {
                  labels.add(new LabelsBefore.Label(word, first, last));
                }
                return false; // there may be more
              });
      if (!labels.isEmpty()) {
        heads.put(i, labels);
      }
    }
    return heads.size() >= LEAST_LABELS;
  }

  /** Tries the cells of a line, if it is a row of the table or the rule below its head. */
  private boolean isRow(int from, int end, int columns) {
    if (end - from > LONGEST_ROW) {
      return false;
    }
    cut(from, end);
    if (cells.size() != columns) {
      return false;
    }
    for (Map.Entry<Integer, List<LabelsBefore.Label>> head : heads.entrySet()) {
      int[] cell = cells.get(head.getKey());
      if (cell[0] < cell[1] && RULE.indexOf(character(cell[0])) < 0) {
        head.getValue().forEach(label -> tryIn(cell, label));
      }
    }
    return true;
  }

  private void tryIn(int[] cell, LabelsBefore.Label label) {
    scan.scorer.headed(label);
    for (int rule = label.word().labelOf.nextSetBit(0);
        rule >= 0;
        rule = label.word().labelOf.nextSetBit(rule + 1)) {
      for (CompiledPattern pattern : program.called().get(rule)) {
        if (pattern.source().need() == Requirement.LABEL && !pattern.source().proven()) {
          scan.told(pattern, cell[0], cell[1], 0);
        }
      }
    }
    scan.scorer.headed(null);
  }

  /** Cuts a line into cells, without what stands around their values. */
  private void cut(int from, int end) {
    cells.clear();
    int start = text.counting(from);
    int at = start;
    while (at < end) {
      int next = text.next(at);
      if (delimiter == 0 ? isWide(at, end) : character(at) == delimiter) {
        cells.add(trimmed(start, at));
        while (delimiter == 0 && next < end && text.isSpace(next)) {
          next = text.next(next);
        }
        start = next;
      }
      at = next;
    }
    cells.add(trimmed(start, Math.min(at, end)));
  }

  /** Whether a gap begins at a place that is wider than one between words. */
  private boolean isWide(int at, int end) {
    int next = text.next(at);
    return text.isSpace(at) && (character(at) == '\t' || (next < end && text.isSpace(next)));
  }

  private int[] trimmed(int from, int end) {
    int start = from;
    while (start < end && isAround(start)) {
      start = text.next(start);
    }
    int stop = end;
    for (int last = text.previous(stop);
        last >= start && isAround(last);
        last = text.previous(stop)) {
      stop = last;
    }
    int last = text.previous(stop);
    return new int[] {start, last < start ? start : text.end(last)};
  }

  private boolean isAround(int at) {
    return text.isSpace(at) || AROUND.indexOf(character(at)) >= 0;
  }

  private int character(int at) {
    return Normaliser.normalise(text.pointAt(at));
  }
}
