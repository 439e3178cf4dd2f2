package org.inshore.engine.plan;

import java.util.Arrays;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.program.NearbyWords;
import org.inshore.engine.program.Program;
import org.inshore.engine.text.TextView;
import org.inshore.spi.scan.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The plan of each column: its cells are decided by their form, or known again, as long as that
 * pays. What is known holds for a table, and no value in which anything was found is kept.
 */
public final class CellPlans {
  /** Everything may be in a cell. */
  public static final long ALL = -1L;

  private static final int MOST_FORMS = 1 << 10;
  private static final int MOST_VALUES = 1 << 9;

  /** After so many cells of a column that are not known, few are to be: it is left alone. */
  private static final int PATIENCE = 64;

  /** A cell that is known pays for so many that are not. */
  private static final int PAY = 4;

  private final CellForms forms;
  private final NearbyWords words;
  private final ByteTable byForm = new ByteTable(MOST_FORMS);

  /** By number in the table: the targets that can come to something, and what cannot be. */
  private long[] targets = new long[16];

  private byte[] facts = new byte[16];
  private int count;

  /** By column: values in which nothing is, and how much trying forms and values is still worth. */
  private @Nullable ByteTable[] silent = new ByteTable[16];

  private int[] formsWorth = new int[16];
  private int[] valuesWorth = new int[16];

  /** By cell: what is known; 0 for not looked at yet. */
  private byte[] known = new byte[64];

  private long[] left = new long[64];
  private int cells;
  private static final byte LOOKED = 1;

  /** No word that bears on values is in it. */
  private static final byte WORDLESS = 2;

  /** No pattern fits in it that words or identifiers of persons call for. */
  private static final byte NOTHING_NEAR = 4;

  /**
   * Makes plans without any column.
   *
   * @param tags by target of the finder, what is tried there
   */
  public CellPlans(Program program, Tag[][] tags, TextView view) {
    this.forms = new CellForms(program, tags, view);
    this.words = new NearbyWords(program.keywords(), 0);
    clear();
  }

  /** Begins with another table. */
  public void clear() {
    Arrays.fill(formsWorth, PATIENCE);
    Arrays.fill(valuesWorth, PATIENCE);
    for (ByteTable values : silent) {
      if (values != null) {
        values.clear();
      }
    }
  }

  /** Begins with other rows. */
  public void begin(Cells rows, int columns) {
    int last = rows.rows() - 1;
    cells = last < 0 ? 0 : rows.firstCell(last) + rows.width(last);
    if (known.length < cells) {
      known = new byte[Math.max(cells, 2 * known.length)];
      left = new long[known.length];
    } else {
      Arrays.fill(known, 0, cells, (byte) 0);
    }
    if (silent.length < columns) {
      int before = silent.length;
      int room = Math.max(columns, 2 * before);
      silent = Arrays.copyOf(silent, room);
      formsWorth = Arrays.copyOf(formsWorth, room);
      valuesWorth = Arrays.copyOf(valuesWorth, room);
      Arrays.fill(formsWorth, before, room, PATIENCE);
      Arrays.fill(valuesWorth, before, room, PATIENCE);
    }
  }

  /** The targets that can come to something in a cell. */
  public long targets(byte[] bytes, int cell, int column, int from, int to) {
    look(bytes, cell, column, from, to);
    return left[cell];
  }

  /** Whether no word that bears on values is in a cell, as far as is known. */
  public boolean isWordless(byte[] bytes, int cell, int column, int from, int to) {
    look(bytes, cell, column, from, to);
    return (known[cell] & WORDLESS) != 0;
  }

  /** Whether nothing that words or identifiers call for is in a cell, as far as is known. */
  public boolean hasNothingNear(byte[] bytes, int cell, int column, int from, int to) {
    look(bytes, cell, column, from, to);
    return (known[cell] & NOTHING_NEAR) != 0;
  }

  private void look(byte[] bytes, int cell, int column, int from, int to) {
    if (known[cell] == 0) {
      known[cell] = LOOKED;
      left[cell] = ALL;
      if (column < silent.length && !byForm(bytes, cell, column, from, to)) {
        byValue(bytes, cell, column, from, to);
      }
    }
  }

  private boolean byForm(byte[] bytes, int cell, int column, int from, int to) {
    if (formsWorth[column] <= 0 || !byForm.read(bytes, from, to, true) || !byForm.isNumeric()) {
      return false;
    }
    int number = byForm.get();
    if (number == ByteTable.NONE) {
      formsWorth[column]--;
      if (count == MOST_FORMS) {
        return false;
      }
      number = add(bytes, from, to);
    } else {
      formsWorth[column] = Math.min(PATIENCE, formsWorth[column] + PAY);
    }
    left[cell] = targets[number];
    known[cell] |= facts[number];
    return left[cell] == 0;
  }

  private int add(byte[] bytes, int from, int to) {
    if (count == targets.length) {
      targets = Arrays.copyOf(targets, 2 * count);
      facts = Arrays.copyOf(facts, 2 * count);
    }
    targets[count] = forms.targets(bytes, from, to);
    facts[count] = facts(forms.hasWord(bytes, from, to), forms.hasNearby(bytes, from, to));
    byForm.put(count);
    return count++;
  }

  private static byte facts(boolean words, boolean nearby) {
    return (byte) ((words ? 0 : WORDLESS) | (nearby ? 0 : NOTHING_NEAR));
  }

  private void byValue(byte[] bytes, int cell, int column, int from, int to) {
    ByteTable values = silent[column];
    if (values == null || valuesWorth[column] <= 0 || !values.read(bytes, from, to, false)) {
      return;
    }
    int value = values.get();
    if (value == ByteTable.NONE) {
      valuesWorth[column]--;
    } else {
      valuesWorth[column] = Math.min(PATIENCE, valuesWorth[column] + PAY);
      left[cell] = 0;
      known[cell] |= (byte) value;
    }
  }

  /** Remembers that a cell, all of which was tried, came to nothing. */
  public void silent(TextView view, int cell, int column, int from, int to) {
    if (left[cell] == 0 || valuesWorth[column] <= 0 || to - from > ByteTable.LONGEST) {
      return;
    }
    ByteTable values = silent[column];
    if (values == null) {
      values = new ByteTable(MOST_VALUES);
      silent[column] = values;
    }
    values.read(view.bytes, from, to, false);
    words.clear();
    words.read(view, from, to);
    values.put(facts(words.count() > 0, forms.hasNearby(view, from, to)));
  }
}
