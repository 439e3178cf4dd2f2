package org.inshore.scanners.documents.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Rows of a data file under the names of its variables, and what it says of itself as text. */
final class StatisticsTable {
  private static final int MOST_VARIABLES = 1 << 16;

  private final Location location;
  private final Limits limits;
  private final ContentSink sink;
  private final TextBlocks sayings;
  private final List<Column> columns = new ArrayList<>();
  private @Nullable NamedRows rows;

  StatisticsTable(Content.Binary document, Limits limits, ContentSink sink) {
    this.location = document.location();
    this.limits = limits;
    this.sink = sink;
    this.sayings = new TextBlocks(location.append("part", "labels"), sink);
  }

  /** Text in UTF-8 if it is that, else in GB 18030, without the blanks and NULs that fill it. */
  static String text(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == 0)) {
      length--;
    }
    String utf8 = decoded(bytes, length, StandardCharsets.UTF_8);
    String text = utf8 == null ? decoded(bytes, length, Encoding.GB18030.charset()) : utf8;
    return text == null ? new String(bytes, 0, length, StandardCharsets.ISO_8859_1) : text;
  }

  private static @Nullable String decoded(byte[] bytes, int length, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The same up to the first NUL, as programs in C keep it. */
  static String terminated(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return text(Arrays.copyOf(bytes, end));
  }

  /** Takes the next variable; its label is its comment. */
  void variable(String name, String label) throws IOException {
    if (columns.size() == MOST_VARIABLES) {
      throw new IOException("variables");
    }
    columns.add(new Column(name, label.isBlank() ? null : label, null));
  }

  /** Takes a text beside the rows. */
  void say(String text) throws ScanException, InterruptedException {
    if (!text.isBlank()) {
      sayings.append(text);
      sayings.append('\n');
    }
  }

  /** Begins a row. */
  NamedRows row() throws ScanException, InterruptedException {
    Guard.checkInterrupt();
    NamedRows known = rows;
    if (known == null) {
      known = new NamedRows(location, List.copyOf(columns), limits, sink);
      rows = known;
    }
    known.begin();
    return known;
  }

  /** Ends the rows at hand: variables of another table may follow. */
  void end() throws ScanException, InterruptedException {
    NamedRows known = rows;
    if (known != null) {
      known.finish();
    }
    rows = null;
    columns.clear();
  }

  void finish() throws ScanException, InterruptedException {
    end();
    sayings.finish();
  }
}
