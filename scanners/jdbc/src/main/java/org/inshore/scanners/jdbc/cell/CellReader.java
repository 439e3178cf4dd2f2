package org.inshore.scanners.jdbc.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.inshore.scanners.jdbc.product.Selection;
import org.inshore.scanners.jdbc.product.Selection.Form;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one column into text, and counts what it could not look at. */
public final class CellReader {
  private static final int LONGEST_NUMBER = 64;
  private static final int LARGEST_EXPONENT = 400;

  private final Form form;
  private long cut;
  private long cutBinary;
  private long opaque;
  private long tooLarge;
  private long unreadable;
  private byte @Nullable [] document;

  public CellReader(Form form) {
    this.form = form;
  }

  /** The cell as text; null when it is empty, or is no text. */
  public @Nullable String read(ResultSet row, int column) throws SQLException {
    document = null;
    try {
      return switch (form) {
        case TEXT, CUT_TEXT -> cutText(row.getString(column));
        case NUMBER -> plain(row.getString(column));
        case STREAMED_TEXT -> cutText(streamedText(row, column));
        case CUT_BYTES -> binary(row.getBytes(column));
        case STREAMED_BYTES -> binary(streamedBytes(row, column));
      };
    } catch (SQLException e) {
      String state = e.getSQLState();
      if (row.isClosed() || (state != null && (state.startsWith("08") || state.startsWith("57")))) {
        throw e;
      }
      // One value that its driver cannot show costs that value.
      unreadable++;
      return null;
    } catch (IOException e) {
      unreadable++;
      return null;
    }
  }

  /** The document that the last cell held, or null. */
  public byte @Nullable [] document() {
    return document;
  }

  long cut() {
    return cut;
  }

  long cutBinary() {
    return cutBinary;
  }

  long opaque() {
    return opaque;
  }

  long tooLarge() {
    return tooLarge;
  }

  long unreadable() {
    return unreadable;
  }

  private @Nullable String cutText(@Nullable String text) {
    if (text == null || text.length() <= Selection.MAX_TEXT) {
      return text;
    }
    cut++;
    int end = Selection.MAX_TEXT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  /** A number without an exponent: an account number kept as a double is still a number. */
  private static @Nullable String plain(@Nullable String number) {
    if (number == null
        || number.length() > LONGEST_NUMBER
        || (number.indexOf('e') < 0 && number.indexOf('E') < 0)) {
      return number;
    }
    try {
      BigDecimal value = new BigDecimal(number);
      return Math.abs((long) value.scale()) > LARGEST_EXPONENT ? number : value.toPlainString();
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private static @Nullable String streamedText(ResultSet row, int column)
      throws SQLException, IOException {
    try (Reader reader = row.getCharacterStream(column)) {
      if (reader == null) {
        return null;
      }
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      int read = reader.read(buffer);
      while (read >= 0 && text.length() <= Selection.MAX_TEXT) {
        text.append(buffer, 0, read);
        read = reader.read(buffer);
      }
      return text.toString();
    }
  }

  private static byte @Nullable [] streamedBytes(ResultSet row, int column)
      throws SQLException, IOException {
    try (InputStream in = row.getBinaryStream(column)) {
      return in == null ? null : in.readNBytes(Selection.MAX_DOCUMENT + 1);
    }
  }

  private @Nullable String binary(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0) {
      return null;
    }
    if (BinaryText.documentSuffix(bytes) != null) {
      if (bytes.length > Selection.MAX_DOCUMENT) {
        tooLarge++;
      } else {
        document = bytes;
      }
      return null;
    }
    boolean longer = bytes.length > Selection.MAX_BINARY_TEXT;
    String text =
        BinaryText.decode(bytes, Math.min(bytes.length, Selection.MAX_BINARY_TEXT), longer);
    if (text == null) {
      opaque++;
    } else if (longer) {
      cutBinary++;
    }
    return text;
  }
}
