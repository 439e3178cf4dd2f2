package org.inshore.scanners.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;

/**
 * A workbook's shared strings, kept as UTF-8 in large arrays: millions of names as String objects
 * would take several times the memory.
 */
public final class XlsxStrings {
  private static final int CHUNK = 1 << 20;
  private static final int MAX_CHUNKS = 512;
  private static final int MAX_STRING = 1 << 18;

  private final List<byte[]> chunks = new ArrayList<>();
  private int[] ends = new int[1 << 10];
  private int[] chunkOf = new int[1 << 10];
  private int count;
  private int used = CHUNK;

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
              case "rPh" -> Xml.skip(xml);
              default -> {}
            }
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
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
              case "si" -> strings.add(text.toString());
              default -> {}
            }
          }
          default -> {}
        }
      }
    }
    return strings;
  }

  /** The string of an index; empty when there is none. */
  public String at(int index) {
    if (index < 0 || index >= count) {
      return "";
    }
    boolean first = index == 0 || chunkOf[index - 1] != chunkOf[index];
    int begin = first ? 0 : ends[index - 1];
    byte[] chunk = chunks.get(chunkOf[index]);
    return new String(chunk, begin, ends[index] - begin, StandardCharsets.UTF_8);
  }

  private void add(String text) throws ScanException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (used + bytes.length > CHUNK) {
      if (chunks.size() == MAX_CHUNKS) {
        throw Problems.limit("xlsx.strings");
      }
      chunks.add(new byte[CHUNK]);
      used = 0;
    }
    System.arraycopy(bytes, 0, chunks.getLast(), used, bytes.length);
    used += bytes.length;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      chunkOf = Arrays.copyOf(chunkOf, count * 2);
    }
    ends[count] = used;
    chunkOf[count] = chunks.size() - 1;
    count++;
  }
}
