package org.inshore.scanners.jdbc.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.jdbc.product.DocumentForm;
import org.inshore.scanners.jdbc.product.Selection;
import org.inshore.scanners.jdbc.product.Selection.Form;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one column into text, and counts what it could not look at. */
public final class CellReader {
  private static final int LONGEST_NUMBER = 64;
  private static final int LARGEST_EXPONENT = 400;

  /** So many pictures of a column are read: that takes a second each. */
  private static final int MAX_PICTURES = 1000;

  private static final int TAR_MARK = 257;

  /** What is no longer and cannot be inflated begins like zlib by chance. */
  private static final int SHORT_ZLIB = 1000;

  private final Form form;
  private long cut;
  private long cutBinary;
  private long opaque;
  private long tooLarge;
  private long unreadable;
  private long runs;
  private long pictures;
  private final List<Document> documents = new ArrayList<>();

  public CellReader(Form form) {
    this.form = form;
  }

  /** The cell as text; null when it is empty, or is no text. */
  public @Nullable String read(ResultSet row, int column) throws SQLException {
    documents.clear();
    try {
      return switch (form) {
        case TEXT, CUT_TEXT -> text(row.getString(column));
        case RAW_TEXT -> text(BinaryText.forced(row.getBytes(column)));
        case NUMBER -> plain(row.getString(column));
        case STREAMED_TEXT -> text(streamedText(row, column));
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

  /** The documents that the last cell held, until the next is read. */
  public List<Document> documents() {
    return documents;
  }

  /** A document in a cell, and the suffix of its files. */
  @SuppressWarnings("ArrayRecordComponent") // read by its extractor alone
  public record Document(byte[] bytes, String suffix) {}

  long runs() {
    return runs;
  }

  long pictures() {
    return Math.max(0, pictures - MAX_PICTURES);
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

  private @Nullable String text(@Nullable String cell) {
    String text = Mojibake.repaired(cutText(cell));
    if (text == null || text.length() == Selection.MAX_TEXT) {
      return text;
    }
    if (TextDocument.isMail(text)) {
      documents.add(new Document(text.getBytes(StandardCharsets.UTF_8), ".eml"));
      return null;
    }
    return coded(text);
  }

  /** The text without what it stands for, or with what stands in it, if these are documents. */
  private @Nullable String coded(String text) {
    byte[] whole = TextDocument.decoded(text);
    if (whole != null) {
      String inner = binary(whole);
      return inner == null && documents.isEmpty() ? text : inner;
    }
    for (byte[] bytes : TextDocument.within(text)) {
      DocumentForm form = DocumentForm.of(bytes);
      if (form != null) {
        document(bytes, form);
      }
    }
    return text;
  }

  private @Nullable String cutText(@Nullable String text) {
    if (text == null || text.length() <= Selection.MAX_TEXT) {
      return text;
    }
    cut++;
    int end = Selection.MAX_TEXT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  /**
   * A number without an exponent, as an account number kept as a double is still a number, and
   * without the zeros that fill up its column.
   */
  private static @Nullable String plain(@Nullable String written) {
    String number = written == null ? null : unfilled(written);
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

  private static String unfilled(String number) {
    int zeros = 0;
    while (zeros + 1 < number.length()
        && number.charAt(zeros) == '0'
        && Character.isDigit(number.charAt(zeros + 1))) {
      zeros++;
    }
    return number.substring(zeros);
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
    DocumentForm form = DocumentForm.of(bytes);
    byte[] inflated = Inflated.of(bytes, form);
    if (inflated != null) {
      String text = BinaryText.decode(inflated, inflated.length, false);
      if (text != null) {
        return text;
      }
    }
    boolean longer = bytes.length > Selection.MAX_BINARY_TEXT;
    int length = Math.min(bytes.length, Selection.MAX_BINARY_TEXT);
    String text = form == DocumentForm.PDF ? null : BinaryText.decode(bytes, length, longer);
    if (text != null) {
      cutBinary += longer ? 1 : 0;
      if (!longer && TextDocument.isMail(text)) {
        documents.add(new Document(bytes, ".eml"));
        return null;
      }
      return longer ? text : coded(text);
    }
    boolean isChance = form == DocumentForm.ZLIB && bytes.length < SHORT_ZLIB;
    if (form != null && !isChance) {
      document(bytes, form);
      return null;
    }
    if (isTar(bytes)) {
      documents.add(new Document(bytes, ".tar"));
      return null;
    }
    String standing = TextRuns.of(bytes, length);
    if (standing == null) {
      opaque++;
    } else {
      runs++;
      cutBinary += longer ? 1 : 0;
    }
    return standing;
  }

  private void document(byte[] bytes, DocumentForm form) {
    if (bytes.length > Selection.MAX_DOCUMENT) {
      tooLarge++;
    } else if (!form.isPicture() || ++pictures <= MAX_PICTURES) {
      documents.add(new Document(bytes, form.suffix()));
    }
  }

  private static boolean isTar(byte[] bytes) {
    return bytes.length > TAR_MARK + 5
        && bytes.length <= Selection.MAX_BINARY_TEXT
        && new String(bytes, TAR_MARK, 5, StandardCharsets.US_ASCII).equals("ustar");
  }
}
