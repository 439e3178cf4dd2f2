package org.inshore.engine.search.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.column.NumberColumn;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Rule;
import org.inshore.spi.content.Cells;

/**
 * Resolves what the type column of a row says: for which rules it speaks, and, where it is surely
 * one kind, against which of the others. Belongs to one thread; what few cells of types say is
 * remembered.
 */
public final class RowTypes {
  private static final int MOST_KNOWN = 256;
  private static final int LONGEST = 256;
  private static final BitSet NOTHING = new BitSet();

  private final List<Rule> rules;

  /** Rules that a type can speak for. */
  private final BitSet typed = new BitSet();

  private final Map<String, BitSet> known = new HashMap<>();
  private final List<Integer> types = new ArrayList<>();

  /** Columns whose numbers are of more than one of the rules, or that a type's name is of. */
  private final BitSet numbers = new BitSet();

  RowTypes(Program program) {
    this.rules = program.rules();
    for (int i = 0; i < rules.size(); i++) {
      typed.set(i, rules.get(i).types().speaks());
    }
  }

  /** Begins with a table. */
  void load(List<JudgedColumn> columns) {
    types.clear();
    numbers.clear();
    for (int i = 0; i < columns.size(); i++) {
      JudgedColumn column = columns.get(i);
      if (column.type()) {
        types.add(i);
        continue;
      }
      BitSet kinds = (BitSet) column.named().clone();
      kinds.or(column.labelled());
      kinds.and(typed);
      numbers.set(i, kinds.cardinality() > 1);
    }
    for (int type : types) {
      for (int i = 0; i < columns.size(); i++) {
        if (!columns.get(i).type() && NumberColumn.isOf(name(columns, type), name(columns, i))) {
          numbers.set(i);
        }
      }
    }
  }

  private static String name(List<JudgedColumn> columns, int column) {
    String name = columns.get(column).location().value("column");
    return name == null ? "" : name;
  }

  /** Columns whose numbers are of more than one of the rules, where there is a type. */
  public BitSet numbers() {
    return any() ? numbers : NOTHING;
  }

  private boolean any() {
    return !types.isEmpty() && !numbers.isEmpty();
  }

  /** The rules that the type speaks for which stands before a column, or else behind it. */
  public BitSet of(Cells cells, int row, int column) {
    if (!any() || !numbers.get(column)) {
      return NOTHING;
    }
    int type = types.getFirst();
    for (int other : types) {
      type = other < column ? other : type;
    }
    return type < cells.width(row) ? of(cells, cells.firstCell(row) + type) : NOTHING;
  }

  /** Rules of other kinds than those that a type speaks for. */
  boolean isOther(BitSet spoken, int rule) {
    return !spoken.isEmpty() && typed.get(rule) && !spoken.get(rule);
  }

  private BitSet of(Cells cells, int cell) {
    int start = cells.start(cell);
    int length = cells.end(cell) - start;
    if (length == 0 || length > LONGEST) {
      return NOTHING;
    }
    String raw = new String(cells.bytes(), start, length, cells.encoding().charset());
    BitSet found = known.get(raw);
    if (found == null) {
      found = read(Normaliser.normalise(raw).strip());
      if (known.size() < MOST_KNOWN) {
        known.put(raw, found);
      }
    }
    return found;
  }

  /** The rules with the longest word in a type, or else with its code. */
  private BitSet read(String type) {
    BitSet found = new BitSet();
    String lower = type.toLowerCase(Locale.ROOT);
    Set<String> tokens = Set.copyOf(ColumnWords.tokens(type));
    int longest = 0;
    for (int i = 0; i < rules.size(); i++) {
      for (String word : rules.get(i).types().words()) {
        if (word.length() >= longest && holds(lower, tokens, word)) {
          if (word.length() > longest) {
            found.clear();
          }
          longest = word.length();
          found.set(i);
        }
      }
    }
    for (int i = 0; longest == 0 && i < rules.size(); i++) {
      for (String code : rules.get(i).types().codes()) {
        if (code.toLowerCase(Locale.ROOT).equals(lower)) {
          found.set(i);
        }
      }
    }
    return found;
  }

  /**
   * Whether a word is in a type: a Chinese one as it stands, the words of a Latin one in any order.
   */
  private static boolean holds(String type, Set<String> tokens, String word) {
    return word.charAt(0) < 0x80
        ? tokens.containsAll(ColumnWords.tokens(word))
        : type.contains(word.toLowerCase(Locale.ROOT));
  }
}
