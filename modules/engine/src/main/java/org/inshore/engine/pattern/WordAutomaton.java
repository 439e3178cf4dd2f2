package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/**
 * A deterministic automaton over words, of which most states lead on with a character or two: the
 * rows of the states are laid over one another, each moved to where it fits in the gaps of those
 * before, and every place says whose it is. So it takes as much room as there are transitions, not
 * states times characters. Immutable.
 */
public final class WordAutomaton {
  public static final int START = TaggedAutomaton.START;
  public static final int DEAD = TaggedAutomaton.DEAD;

  final short[] column;
  private final short[] asciiColumn;

  /** By state: where its row begins. */
  private final int[] row;

  /** By place: the state whose transition it is, or {@link TaggedAutomaton#NOWHERE}. */
  private final char[] owner;

  /** By place: the state that the transition leads to. */
  private final char[] next;

  private final int firstTagged;
  private final int[][] tags;

  /** Lays out the rows of a table. */
  public WordAutomaton(TaggedAutomaton table) {
    this.column = table.column;
    this.asciiColumn = table.asciiColumn;
    this.row = new int[table.states()];
    this.firstTagged = table.firstTagged;
    this.tags = new int[table.states() - firstTagged][];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = table.tags(firstTagged + i);
    }
    Layout layout = new Layout(table);
    this.owner = layout.owner;
    this.next = layout.next;
  }

  /** The same over an alphabet of more classes, whose columns are these. */
  WordAutomaton(WordAutomaton of, short[] column) {
    this.column = column;
    this.asciiColumn = of.asciiColumn;
    this.row = of.row;
    this.owner = of.owner;
    this.next = of.next;
    this.firstTagged = of.firstTagged;
    this.tags = of.tags;
  }

  /** Reads what was written. */
  public WordAutomaton(TableReader from) {
    this.column = from.shorts();
    this.asciiColumn = from.shorts();
    this.row = from.numbers();
    this.owner = from.characters();
    this.next = from.characters();
    this.firstTagged = from.number();
    this.tags = from.lists();
  }

  public void write(TableWriter to) {
    to.shorts(column);
    to.shorts(asciiColumn);
    to.numbers(row);
    to.characters(owner);
    to.characters(next);
    to.number(firstTagged);
    to.lists(tags);
  }

  /** The state after one more character, or {@link #DEAD}. */
  public int next(int state, int cls) {
    int place = row[state] + column[cls];
    return owner[place] == state ? next[place] : DEAD;
  }

  /** The same for a character up to 127. */
  public int nextAscii(int state, int character) {
    int place = row[state] + asciiColumn[character];
    return owner[place] == state ? next[place] : DEAD;
  }

  /** Whether a state has tags. */
  public boolean isTagged(int state) {
    return state >= firstTagged;
  }

  /** The tags of a state that has some. Not to be changed. */
  public int[] tags(int state) {
    return tags[state - firstTagged];
  }

  /** Whether a word can start with a character of the class. */
  public boolean canStart(int cls) {
    return next(START, cls) != DEAD;
  }

  /** Finds a place for each row, the fullest first. */
  private final class Layout {
    private char[] owner = new char[0];
    private char[] next = new char[0];

    /** Places with an owner: the next one without is found a word at a time. */
    private final BitSet taken = new BitSet();

    Layout(TaggedAutomaton table) {
      int width = 1 << table.shift;
      List<int[]> rows = new ArrayList<>();
      int[] columns = new int[width];
      for (int state = 0; state < row.length; state++) {
        int start = state << table.shift;
        int count = 0;
        for (int c = 0; c < width; c++) {
          if (table.next[start + c] != TaggedAutomaton.NOWHERE) {
            columns[count++] = c;
          }
        }
        rows.add(Arrays.copyOf(columns, count));
      }
      int[] order =
          IntStream.range(0, row.length)
              .boxed()
              .sorted(Comparator.comparingInt(state -> -rows.get(state).length))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int state : order) {
        int[] filled = rows.get(state);
        int at = filled.length == 0 ? 0 : place(filled, width);
        row[state] = at;
        for (int c : filled) {
          taken.set(at + c);
          owner[at + c] = (char) state;
          next[at + c] = table.next[(state << table.shift) + c];
        }
      }
      int length = Arrays.stream(row).max().orElse(0) + width;
      room(length);
      owner = Arrays.copyOf(owner, length);
      next = Arrays.copyOf(next, length);
    }

    /** The first place at which none of the columns is taken. */
    private int place(int[] columns, int width) {
      int at = -1;
      do {
        at = taken.nextClearBit(at + 1 + columns[0]) - columns[0];
      } while (!fits(columns, at));
      room(at + width);
      return at;
    }

    private boolean fits(int[] columns, int at) {
      for (int c : columns) {
        if (taken.get(at + c)) {
          return false;
        }
      }
      return true;
    }

    private void room(int length) {
      int before = owner.length;
      if (before < length) {
        owner = Arrays.copyOf(owner, 2 * length);
        Arrays.fill(owner, before, owner.length, TaggedAutomaton.NOWHERE);
        next = Arrays.copyOf(next, owner.length);
      }
    }
  }
}
