package org.inshore.engine.search.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.Hit;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;
import org.inshore.spi.inventory.run.Subject;

/**
 * Takes markings out of rows that hold the answers of a quiz: a row has one marking, and that is
 * not behind the letter of an option. One that stands twice is no choice, and what begins a long
 * text is that of a document, whatever its other columns say of it. Columns named for markings are
 * left alone, unless they hold the levels themselves, each once and one below or beside the other.
 */
public final class AnswerRows {
  private static final int STAR = '\u2605';
  private static final int HOLLOW_STAR = '\u2606';

  /** The last character of all levels. */
  private static final int LEVEL = '密';

  /** The first characters of the levels, the highest first. */
  private static final String LEVELS = "绝机秘";

  private static final int MAX_CELLS = 64;
  private static final int MAX_BYTES = 128;

  private AnswerRows() {}

  /** Marks hits in such rows as no hits; they are in order. */
  public static void drop(List<Hit> hits, Cell cell, Cells cells, TextView view) {
    Map<Integer, List<Hit>> named = new TreeMap<>();
    Map<Integer, List<Hit>> beside = new TreeMap<>();
    for (Hit hit : hits) {
      if (hit.pattern.rule().info().subject() != Subject.STATE_SECRET
          || !hit.valid
          || hit.lostTo != null
          || !cell.enter(hit.start)) {
        continue;
      }
      if (cell.column().named().get(hit.pattern.ruleNumber())
          || cell.column().labelled().get(hit.pattern.ruleNumber())) {
        named.computeIfAbsent(cell.place(), _ -> new ArrayList<>()).add(hit);
        beside.computeIfAbsent(cell.row(), _ -> new ArrayList<>()).add(hit);
        continue;
      }
      int place = cell.index();
      boolean document =
          hit.start == cells.start(place) && cells.end(place) - hit.start > MAX_BYTES;
      if (isOption(cells, cell.row(), place, view)
          || (!document && isBeside(cells, cell.row(), place, view))) {
        hit.valid = false;
      }
    }
    dropLists(named, cell, Cell::row, view);
    dropLists(beside, cell, Cell::place, view); // the elements of an array are cells of one row
  }

  private static void dropLists(
      Map<Integer, List<Hit>> lists, Cell cell, ToIntFunction<Cell> order, TextView view) {
    for (List<Hit> list : lists.values()) {
      if (isListOfLevels(list, cell, order, view)) {
        list.forEach(hit -> hit.valid = false);
      }
    }
  }

  /** Whether markings in cells that follow each other are the three levels, in their order. */
  private static boolean isListOfLevels(
      List<Hit> list, Cell cell, ToIntFunction<Cell> order, TextView view) {
    if (list.size() != LEVELS.length()) {
      return false;
    }
    int step = level(list.getFirst(), view) == 0 ? 1 : -1;
    int wanted = step > 0 ? 0 : LEVELS.length() - 1;
    int last = -1;
    for (Hit hit : list) {
      cell.enter(hit.start);
      boolean follows = last < 0 || order.applyAsInt(cell) == last + 1;
      if (!follows || level(hit, view) != wanted || view.characters(hit.start, hit.end) > 2) {
        return false;
      }
      last = order.applyAsInt(cell);
      wanted += step;
    }
    return true;
  }

  private static int level(Hit hit, TextView view) {
    return LEVELS.indexOf(Normaliser.normalise(view.pointAt(hit.start)));
  }

  /** Whether the letter of an option stands in the cell to the left. */
  private static boolean isOption(Cells cells, int row, int index, TextView view) {
    int left = index - 1;
    if (left < cells.firstCell(row)) {
      return false;
    }
    int at = cells.start(left);
    int end = cells.end(left);
    int point = at < end ? Normaliser.normalise(view.pointAt(at)) : 0;
    return point >= 'A' && point <= 'H' && view.characters(at, end) <= 2;
  }

  /** Whether a marking stands in another cell of the row, right or wrong. */
  private static boolean isBeside(Cells cells, int row, int index, TextView view) {
    int from = cells.start(index);
    int to = cells.end(index);
    int first = cells.firstCell(row);
    int left = MAX_CELLS;
    for (int i = first; i < first + cells.width(row) && left > 0; i++, left--) {
      int end = Math.min(cells.end(i), cells.start(i) + MAX_BYTES);
      boolean same = Arrays.equals(view.bytes, from, to, view.bytes, cells.start(i), cells.end(i));
      if (!same && isLike(view, cells.start(i), end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell is a level by itself, or has one and a star. */
  private static boolean isLike(TextView view, int start, int end) {
    boolean star = false;
    boolean level = false;
    boolean first = false;
    int characters = 0;
    for (int at = start; at < end; at = view.end(at)) {
      int point = view.bytes[at] < 0 ? view.pointAt(at) : 0;
      star |= point == STAR || point == HOLLOW_STAR;
      level |= point == LEVEL;
      first |= characters++ == 0 && LEVELS.indexOf(Normaliser.normalise(point)) >= 0;
    }
    return level && (star || (first && characters == 2));
  }
}
