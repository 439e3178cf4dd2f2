package org.inshore.scanners.documents.sweep;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * A parser that notes what its reader does not fetch: texts, comments, processing instructions; and
 * the values of all attributes.
 */
final class WatchedReader extends StreamReaderDelegate {
  private static final int LONGEST_LINE = 1 << 16;

  /** Elements within a line of text. */
  private static final Set<String> WITHIN =
      Set.of("t", "r", "rPr", "fld", "span", "tspan", "b", "i", "u");

  private final Sweep sweep;
  private final String part;
  private final StringBuilder line = new StringBuilder();
  private int event = XMLStreamConstants.START_DOCUMENT;
  private boolean fetched;
  private long fetchedAttributes;

  WatchedReader(XMLStreamReader xml, Sweep sweep, String part) {
    super(xml);
    this.sweep = sweep;
    this.part = part;
  }

  @Override
  public int next() throws XMLStreamException {
    settle();
    fetched = false;
    fetchedAttributes = 0;
    event = super.next();
    switch (event) {
      case XMLStreamConstants.COMMENT -> take(super.getText());
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> take(super.getPIData());
      case XMLStreamConstants.END_ELEMENT -> {
        if (!line.isEmpty() && !WITHIN.contains(plain(super.getLocalName()))) {
          endLine();
        }
      }
      case XMLStreamConstants.END_DOCUMENT -> {
        endLine();
        sweep.endsPart(part);
      }
      default -> {}
    }
    return event;
  }

  /** Notes what was not fetched of the event that is left. */
  private void settle() {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> attributes();
      case XMLStreamConstants.CHARACTERS -> {
        if (!fetched && !super.isWhiteSpace()) {
          line.append(super.getText());
          if (line.length() > LONGEST_LINE) {
            endLine();
          }
        }
      }
      default -> {}
    }
  }

  private void attributes() {
    for (int i = super.getNamespaceCount() - 1; i >= 0; i--) {
      String name = super.getNamespaceURI(i);
      if (name != null && Written.amongBytes(name)) {
        sweep.take(part, name, false);
      }
    }
    int count = super.getAttributeCount();
    // Of cells in a sheet, which are many: their reference, style and type.
    if (count == 0 || (count <= 3 && super.getLocalName().equals("c"))) {
      return;
    }
    String element = plain(super.getLocalName());
    for (int i = 0; i < count; i++) {
      String value = super.getAttributeValue(i);
      boolean asked = i < Long.SIZE && (fetchedAttributes & 1L << i) != 0;
      if (value.length() > 1 && !sweep.isOfSchema(super.getAttributeLocalName(i))) {
        boolean surely = sweep.says(element, plain(super.getAttributeLocalName(i)), value);
        if (surely || ((!asked || sweep.takesFetched()) && Written.inAttribute(value))) {
          sweep.take(part, value, surely);
        }
      }
    }
  }

  private void take(@Nullable String text) {
    if (text != null && Written.inText(text)) {
      sweep.take(part, text, false);
    }
  }

  private void endLine() {
    if (!line.isEmpty()) {
      take(line.toString());
      line.setLength(0);
    }
  }

  /** A name without its prefix, where the parser knows none. */
  private static String plain(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  @Override
  public String getText() {
    fetched = true;
    return super.getText();
  }

  @Override
  public char[] getTextCharacters() {
    fetched = true;
    return super.getTextCharacters();
  }

  @Override
  public String getAttributeValue(int index) {
    fetchedAttributes |= 1L << Math.min(index, Long.SIZE - 1);
    return super.getAttributeValue(index);
  }
}
