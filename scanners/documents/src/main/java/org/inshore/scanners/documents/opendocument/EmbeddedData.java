package org.inshore.scanners.documents.opendocument;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Stream of an OpenDocument without the pictures and objects that stand in it in Base64, as flat
 * files have them: these are kept aside, to be handed on behind the text.
 */
final class EmbeddedData extends StreamReaderDelegate {
  private static final String ELEMENT = "binary-data";
  private static final int MOST = 1_000;

  /** So much of what is embedded is kept; what comes behind it is counted. */
  private static final long MOST_BYTES = 64L << 20;

  /** A picture or an object; without bytes where its digits are damaged. */
  @SuppressWarnings("ArrayRecordComponent") // content, not a value
  private record Embedded(boolean picture, byte @Nullable [] bytes) {}

  private final List<Embedded> embedded = new ArrayList<>();
  private long kept;
  private int more;
  private String parent = "";

  EmbeddedData(XMLStreamReader xml) {
    super(xml);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    while (event == XMLStreamConstants.START_ELEMENT && getLocalName().equals(ELEMENT)) {
      take();
      event = super.next();
    }
    if (event == XMLStreamConstants.START_ELEMENT) {
      parent = getLocalName();
    }
    return event;
  }

  private void take() throws XMLStreamException {
    boolean full = embedded.size() == MOST || kept > MOST_BYTES;
    StringBuilder digits = new StringBuilder();
    for (int event = super.next(); event != XMLStreamConstants.END_ELEMENT; event = super.next()) {
      if (event == XMLStreamConstants.CHARACTERS && !full) {
        digits.append(getText());
      }
    }
    if (full) {
      more++;
      return;
    }
    kept += digits.length();
    byte[] bytes = null;
    try {
      bytes = Base64.getMimeDecoder().decode(digits.toString());
    } catch (IllegalArgumentException e) {
      // It is told as damaged.
    }
    embedded.add(new Embedded(parent.equals("image"), bytes));
  }

  /** Hands on what was kept aside. */
  void push(Location location, ContentSink sink) throws ScanException, InterruptedException {
    Pictures pictures = new Pictures(location, sink);
    for (int i = 0; i < embedded.size(); i++) {
      Embedded each = embedded.get(i);
      String name = (each.picture ? "picture " : "object ") + (i + 1);
      if (each.bytes == null) {
        sink.failed(location.append("entry", name), Problems.damaged(null));
        continue;
      }
      InputStream in = new ByteArrayInputStream(each.bytes);
      try (Spool bytes = Spool.copy(in, Limits.DEFAULT.fileBytes())) {
        if (each.picture) {
          pictures.add(name, bytes);
        } else if (bytes.size() > 0) {
          sink.content(new Content.Binary(location.append("entry", name), name, bytes));
        }
      }
    }
    pictures.addUnread(more);
    pictures.finish();
  }
}
