package org.inshore.spi.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Content that a scanner or extractor hands on. It lives only while it is looked through. */
public sealed interface Content {

  /** Where it was found. */
  Location location();

  /**
   * A block of running text, as it is encoded. Blocks of one text come in order and may be cut
   * anywhere but inside a character: whoever looks through them joins them.
   *
   * @param location the text's place, the same for all its blocks
   * @param bytes an array that holds the block; it is not changed, and not kept after the call
   * @param from where the block begins in the array
   * @param to where it ends
   * @param encoding how characters are encoded; malformed sequences count as unknown characters
   * @param firstLine line of the text's first character, from 1, in its first block; 0 in a block
   *     that goes on where the one before ended
   * @param more whether another block of the text follows
   */
  @SuppressWarnings("ArrayRecordComponent") // a reader's buffer: not copying it is the point
  record Text(
      Location location,
      byte[] bytes,
      int from,
      int to,
      Encoding encoding,
      long firstLine,
      boolean more)
      implements Content {

    /** Checks that the block lies in the array. */
    public Text {
      if (from < 0 || to < from || to > bytes.length) {
        throw new IllegalArgumentException("no block from " + from + " to " + to);
      }
    }

    /** A text that is whole. */
    public static Text whole(Location location, String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return new Text(location, bytes, 0, bytes.length, Encoding.UTF_8, 1, false);
    }

    /** How many bytes the block has. */
    public int length() {
      return to - from;
    }

    @Override
    public String toString() {
      return "Text[" + location + ", " + length() + " bytes]";
    }
  }

  /**
   * Some rows of a table or sheet, in order.
   *
   * @param location the table's place
   * @param columns its columns
   * @param naming how a row is named in a position
   * @param cells the rows; each has at most as many cells as there are columns
   */
  record Rows(Location location, List<Column> columns, Naming naming, Cells cells)
      implements Content {

    @Override
    public String toString() {
      return "Rows[" + location + ", " + cells.rows() + " x " + columns.size() + "]";
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

  /** Naming of a cell's position. */
  enum Naming {
    /** By column alone: a database has no order of rows. */
    COLUMN,
    /** Like {@code C7}. */
    CELL,
    /** By line. */
    LINE
  }

  /**
   * A column of a table, or a field of a form.
   *
   * @param name its name in locations: the catalogue's, a header's or a label's; the letter or
   *     number where there is none, or none that is surely no value
   * @param comment what the catalogue says of it, or null
   * @param type the catalogue's type, or null
   * @param origin what heads its values and where they stand, where name and index do not tell;
   *     else null
   */
  record Column(
      String name, @Nullable String comment, @Nullable String type, @Nullable Origin origin) {

    /** Name of the column of who sends a chat's messages, which stay text below it. */
    public static final String SENDER = "sender_name";

    /** A column that is where its index says, under its name. */
    public Column(String name, @Nullable String comment, @Nullable String type) {
      this(name, comment, type, null);
    }

    /** Whether a name is a value's path in a tree: {@code $.list[].name}, {@code /list/name}. */
    public static boolean isPath(String name) {
      return name.startsWith("$.") || name.startsWith("$[") || name.startsWith("/");
    }

    /** The text that speaks for its values: what heads them, or else its name. */
    public String heading() {
      return origin == null ? name : origin.heading();
    }
  }

  /**
   * Heading of values on a page, with its position.
   *
   * @param heading the text above them or to their left. It tells what they are as a name would,
   *     but may be a value itself: it goes into no location
   * @param column the index of the column they stand in, from 0
   * @param rows how many rows they stand below the row that numbers their record
   */
  record Origin(String heading, int column, int rows) {

    /** Names the place, never the content. */
    @Override
    public String toString() {
      return "Origin[" + column + ", " + rows + "]";
    }
  }
}
