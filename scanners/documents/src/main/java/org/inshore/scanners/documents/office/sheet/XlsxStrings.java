package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's shared strings, kept as UTF-8 in large arrays: millions of names as String objects
 * would take several times the memory.
 */
public final class XlsxStrings {
  private static final int CHUNK = 1 << 20;
  private static final int MAX_CHUNKS = 512;
  private static final int MAX_STRING = 1 << 18;

  /** So many are kept as String objects, if they are short: a column has the same ones often. */
  private static final int RECENT = 1 << 12;

  private static final int SHORT = 64;

  private final List<byte[]> chunks = new ArrayList<>();
  private int[] ends = new int[1 << 10];
  private int[] chunkOf = new int[1 << 10];
  private int count;
  private int filled = CHUNK;

  private final StringBuilder guides = new StringBuilder();

  /** Short strings asked for last, by the lower bits of their index, and their indexes. */
  private final @Nullable String[] recent = new String[RECENT];

  private final int[] recentIndex = new int[RECENT];

  /** Those that a cell showed, a bit each. */
  private long[] seen = new long[64];

  /** Reads the part; there need not be one. */
  public static XlsxStrings read(OoxmlPackage workbook, String part)
      throws IOException, XMLStreamException, ScanException {
    XlsxStrings strings = new XlsxStrings();
    if (!workbook.has(part)) {
      return strings;
    }
    try (InputStream in = workbook.open(part)) {
      XMLStreamReader xml = Xml.reader(in);
      StringBuilder text = new StringBuilder();
      boolean inText = false;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            switch (xml.getLocalName()) {
              case "si" -> text.setLength(0);
              case "t" -> inText = true;
              case "rPh" -> strings.guide(Xml.text(xml));
              default -> {}
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
            if (inText) {
              text.append(xml.getText());
              if (text.length() > MAX_STRING) {
                throw Problems.unreadable("xlsx.string");
              }
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            switch (xml.getLocalName()) {
              case "t" -> inText = false;
              case "si" -> strings.add(EscapedCharacters.turned(text.toString()));
              default -> {}
            }
          }
          default -> {}
        }
      }
    }
    return strings;
  }

  /** Takes a phonetic guide: how something is read, or what somebody put there. */
  private void guide(String text) {
    if (guides.length() + text.length() <= MAX_STRING) {
      guides.append(text).append('\n');
    }
  }

  /** The string of an index; empty when there is none. */
  public String at(int index) {
    if (index < 0 || index >= count) {
      return "";
    }
    used(index);
    return text(index);
  }

  private void used(int index) {
    if (index >> 6 >= seen.length) {
      seen = Arrays.copyOf(seen, Math.max(2 * seen.length, (index >> 6) + 1));
    }
    seen[index >> 6] |= 1L << index;
  }

  /** Hands on strings that no cell shows: they stay when the cell is gone. */
  void pushUnused(Location place, ContentSink sink) throws ScanException, InterruptedException {
    TextBlocks blocks = new TextBlocks(place, sink);
    blocks.append(guides);
    for (int index = 0; index < count; index++) {
      if (index >> 6 >= seen.length || (seen[index >> 6] & 1L << index) == 0) {
        blocks.append(text(index) + "\n");
      }
    }
    blocks.finish();
  }

  private String text(int index) {
    int slot = index & RECENT - 1;
    String known = recent[slot];
    if (known != null && recentIndex[slot] == index) {
      return known;
    }
    String text = decode(index);
    if (text.length() <= SHORT) {
      recent[slot] = text;
      recentIndex[slot] = index;
    }
    return text;
  }

  private String decode(int index) {
    boolean first = index == 0 || chunkOf[index - 1] != chunkOf[index];
    int begin = first ? 0 : ends[index - 1];
    byte[] chunk = chunks.get(chunkOf[index]);
    return new String(chunk, begin, ends[index] - begin, StandardCharsets.UTF_8);
  }

  private void add(String text) throws ScanException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (chunks.isEmpty() || filled + bytes.length > CHUNK) {
      if (chunks.size() == MAX_CHUNKS) {
        throw Problems.limit("xlsx.strings");
      }
      chunks.add(new byte[CHUNK]);
      filled = 0;
    }
    System.arraycopy(bytes, 0, chunks.getLast(), filled, bytes.length);
    filled += bytes.length;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      chunkOf = Arrays.copyOf(chunkOf, count * 2);
    }
    ends[count] = filled;
    chunkOf[count] = chunks.size() - 1;
    count++;
  }
}
