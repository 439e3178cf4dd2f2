package org.inshore.scanners.jdbc.product;

import java.util.List;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Query by which a table is read.
 *
 * @param columns the columns in the order of the statement
 * @param denied columns that the account may not read
 * @param sql the SELECT
 * @param comment what the catalogue says of the table, or null
 * @param firstFetch rows to fetch at first
 * @param mostFetch most rows to fetch at once
 * @param notes what a reader must know
 * @param hidden why rows are hidden from the account, or null
 */
public record Selection(
    List<Column> columns,
    List<String> denied,
    String sql,
    @Nullable String comment,
    int firstFetch,
    int mostFetch,
    List<Wording> notes,
    @Nullable Wording hidden) {

  public Selection {
    columns = List.copyOf(columns);
    denied = List.copyOf(denied);
    notes = List.copyOf(notes);
  }

  /** A query that sees all rows. */
  public Selection(
      List<Column> columns,
      List<String> denied,
      String sql,
      @Nullable String comment,
      int firstFetch,
      int mostFetch,
      List<Wording> notes) {
    this(columns, denied, sql, comment, firstFetch, mostFetch, notes, null);
  }

  /**
   * A column.
   *
   * @param content as it is handed on
   * @param form how its values become text
   */
  public record Column(Content.Column content, Form form) {}

  /** Conversion of values to text. */
  public enum Form {
    /** As the driver writes them. */
    TEXT,
    /** Text whose charset the server does not know, as its bytes. */
    RAW_TEXT,
    /** Numbers that the driver may write with an exponent or with zeros before. */
    NUMBER,
    /** Text that the statement already cuts. */
    CUT_TEXT,
    /** Bytes that the statement already cuts. */
    CUT_BYTES,
    /** Text that must be cut as it arrives. */
    STREAMED_TEXT,
    /** Bytes that must be cut as they arrive. */
    STREAMED_BYTES
  }

  /** Most characters of one text cell. */
  public static final int MAX_TEXT = 1 << 20;

  /** Most bytes of one binary cell that are tried as text. */
  public static final int MAX_BINARY_TEXT = 64 << 10;

  /** Most bytes of one document in a cell. */
  public static final int MAX_DOCUMENT = 16 << 20;
}
