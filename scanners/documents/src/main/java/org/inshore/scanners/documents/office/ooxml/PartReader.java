package org.inshore.scanners.documents.office.ooxml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** A parser of a part, to which a part that breaks off ends there. */
final class PartReader extends StreamReaderDelegate {
  private final PartStream part;
  private boolean brokenOff;

  PartReader(XMLStreamReader xml, PartStream part) {
    super(xml);
    this.part = part;
  }

  @Override
  public boolean hasNext() throws XMLStreamException {
    return !brokenOff && super.hasNext();
  }

  @Override
  public int next() throws XMLStreamException {
    try {
      return super.next();
    } catch (XMLStreamException e) {
      if (brokenOff) {
        throw e;
      }
      part.breakOff(e);
      brokenOff = true;
      return XMLStreamConstants.END_DOCUMENT;
    }
  }

  @Override
  public boolean isStartElement() {
    return !brokenOff && super.isStartElement();
  }

  @Override
  public boolean isCharacters() {
    return !brokenOff && super.isCharacters();
  }
}
