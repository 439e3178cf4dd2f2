package org.inshore.core.scan.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * Decoding of columns in whose cells text stands in Base64 or hexadecimal digits, which hides
 * nothing, or as elements of an array, whose brackets would keep it from filling its cell.
 *
 * <p>A column is decoded if nearly all cells of a sample stand for text in one {@link TextCode}; a
 * hash or a cipher stands for bytes that are none. A few short cells, or one value again and again,
 * may do so by chance; a long text does not, so that a long cell is decoded wherever it stands.
 * Cells that stand for no text stay as they are.
 */
public final class EncodedCells {
  private static final int SAMPLE = 16;

  /** So many cells in so many must stand for text. */
  private static final double SHARE = 0.75;

  /** So many characters must different cells have together. */
  private static final int MIN_TEXT = 24;

  private static final int MIN_CELLS = 3;

  /** Cells of so many bytes are decoded each by itself. */
  private static final int LONG = 40;

  /** What a cell in some code begins with is looked at, before it is read. */
  private static final int BEGIN = 4;

  private EncodedCells() {}

  /** The same rows, or others with text in place of its code. */
  public static Content.Rows decode(Content.Rows rows) {
    Cells cells = rows.cells();
    @Nullable TextCode[] codes = new TextCode[rows.columns().size()];
    Map<Integer, String> single = new HashMap<>();
    boolean any = false;
    for (int column = 0; column < codes.length; column++) {
      codes[column] = code(cells, column);
      any |= codes[column] != null;
      if (codes[column] == null) {
        decodeLong(cells, column, single);
      }
    }
    if (!any && single.isEmpty()) {
      return rows;
    }
    Cells decoded = new Cells(cells.encoding());
    for (int row = 0; row < cells.rows(); row++) {
      decoded.row(cells.number(row));
      for (int column = 0; column < cells.width(row); column++) {
        String text = cells.text(row, column);
        TextCode code = column < codes.length ? codes[column] : null;
        String plain =
            code == null || text == null
                ? single.get(cells.firstCell(row) + column)
                : code.decode(text.strip());
        decoded.cell(plain == null ? text : plain);
        if (cells.hasLines()) {
          decoded.line(cells.line(row, column));
        }
      }
    }
    return new Content.Rows(rows.location(), rows.columns(), rows.naming(), decoded);
  }

  private static @Nullable TextCode code(Cells cells, int column) {
    List<String> sample = new ArrayList<>();
    int step = Math.max(1, cells.rows() / SAMPLE);
    for (int row = 0; row < cells.rows(); row += step) {
      int cell = cells.firstCell(row) + column;
      if (column < cells.width(row) && cells.start(cell) < cells.end(cell)) {
        sample.add(mayBegin(cells, cell) ? text(cells, row, column) : "");
      }
    }
    for (TextCode code : TextCode.values()) {
      if (isIn(code, sample)) {
        return code;
      }
    }
    return null;
  }

  private static boolean isIn(TextCode code, List<String> sample) {
    int open = sample.size();
    int fitting = 0;
    int mixed = 0;
    int characters = 0;
    Set<String> seen = new HashSet<>();
    for (String text : sample) {
      open--;
      String plain = code.decode(text);
      if (plain != null) {
        fitting++;
        mixed += code.isMixed(text) ? 1 : 0;
        characters += seen.add(plain) ? plain.length() : 0;
      } else if (fitting + open < SHARE * sample.size()) {
        return false;
      }
    }
    return seen.size() >= MIN_CELLS
        && fitting >= SHARE * sample.size()
        && 2 * mixed >= fitting
        && characters >= MIN_TEXT;
  }

  /** Decodes the long cells of a column that is in no code, until too many are in none. */
  private static void decodeLong(Cells cells, int column, Map<Integer, String> decoded) {
    int failed = 0;
    for (int row = 0; row < cells.rows() && failed < SAMPLE; row++) {
      int cell = cells.firstCell(row) + column;
      if (column >= cells.width(row)
          || cells.end(cell) - cells.start(cell) < LONG
          || !isCode(cells, cell)) {
        continue;
      }
      String plain = TextCode.decodeLong(text(cells, row, column));
      if (plain == null) {
        failed++;
      } else {
        decoded.put(cell, plain);
      }
    }
  }

  /** Whether a long cell begins with what codes are written in, or as one with a word before it. */
  private static boolean isCode(Cells cells, int cell) {
    byte[] bytes = cells.bytes();
    int from = cells.start(cell);
    boolean isAddress = bytes[from] == 'd' && bytes[from + 4] == ':';
    if (isAddress || (bytes[from] == 'B' && bytes[from + 6] == ' ' && bytes[from + 7] == 'e')) {
      return true;
    }
    for (int i = cells.start(cell), end = i + LONG; i < end; i++) {
      if (bytes[i] != '.' && !TextCode.isSign(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private static String text(Cells cells, int row, int column) {
    String text = cells.text(row, column);
    return text == null ? "" : text.strip();
  }

  /** Whether a cell may be in a code, by its first bytes. */
  private static boolean mayBegin(Cells cells, int cell) {
    byte[] bytes = cells.bytes();
    int from = cells.start(cell);
    int to = Math.min(cells.end(cell), from + BEGIN);
    if (from < to && (bytes[from] == '{' || bytes[from] == '[')) {
      return true;
    }
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean plain = b > ' ' && b != '.' && b != ':' && b != '@' && b != ',' && b < 0x7f;
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
