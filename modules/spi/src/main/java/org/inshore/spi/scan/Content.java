package org.inshore.spi.scan;

import java.util.List;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** What a scanner or extractor hands on. It lives only while it is looked through. */
public sealed interface Content {

  /** Where it was found. */
  Location location();

  /**
   * A block of running text. A long text comes in several blocks, cut at line ends where there are
   * any; a block repeats the end of the one before, so that nothing at a cut is missed.
   *
   * @param location the text's place, the same for all its blocks
   * @param value the characters
   * @param firstCodePoint offset of the block's first character in the whole text, in code points
   * @param firstLine line of the block's first character, from 1
   * @param overlap how many leading chars of {@code value} the block before had too
   * @param more whether another block follows
   */
  record Text(
      Location location,
      String value,
      long firstCodePoint,
      long firstLine,
      int overlap,
      boolean more)
      implements Content {

    /** A text that is whole. */
    public static Text whole(Location location, String value) {
      return new Text(location, value, 0, 1, 0, false);
    }

    @Override
    public String toString() {
      return "Text[" + location + ", " + value.length() + " chars]";
    }
  }

  /**
   * Some rows of a table or sheet, in order.
   *
   * @param location the table's place
   * @param columns its columns
   * @param naming how a row is named in a position
   * @param rows the rows; each has at most as many cells as there are columns
   */
  record Rows(Location location, List<Column> columns, Naming naming, List<Row> rows)
      implements Content {

    @Override
    public String toString() {
      return "Rows[" + location + ", " + rows.size() + " x " + columns.size() + "]";
    }
  }

  /**
   * Bytes whose form is not yet known.
   *
   * @param location their place
   * @param name file name, for its suffix
   * @param bytes the bytes
   */
  record Binary(Location location, String name, Bytes bytes) implements Content {}

  /** How the position of a cell is named. */
  enum Naming {
    /** By column alone: a database has no order of rows. */
    COLUMN,
    /** Like {@code C7}. */
    CELL,
    /** By line. */
    LINE
  }

  /**
   * A column.
   *
   * @param name its name or header; the letter where a sheet has none
   * @param comment what the catalogue says of it, or null
   * @param type the catalogue's type, or null
   */
  record Column(String name, @Nullable String comment, @Nullable String type) {}

  /**
   * A row.
   *
   * @param number its number from 1, as people count in the place it is from
   * @param cells values as text by column; null where there is none
   */
  record Row(long number, List<@Nullable String> cells) {
    @Override
    public String toString() {
      return "Row[" + number + ", " + cells.size() + " cells]";
    }
  }
}
