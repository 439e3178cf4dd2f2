package org.inshore.scanners.documents.office.ooxml;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxParsingException;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * A parser of a part, to which a part that breaks off ends there. One whose tags do not match is
 * parsed once more with those that do ({@link BalancedTags}), and read on where it broke off.
 */
final class PartReader extends StreamReaderDelegate {
  /** Opens a parser of the same part with tags that match. */
  @FunctionalInterface
  interface Mended {
    XMLStreamReader open() throws IOException, XMLStreamException;
  }

  private final PartStream part;
  private @Nullable Mended mended;
  private long tags;
  private boolean brokenOff;

  /**
   * Makes one.
   *
   * @param mended opens another parser where tags do not match; null if none would say the same
   */
  PartReader(XMLStreamReader xml, PartStream part, @Nullable Mended mended) {
    super(xml);
    this.part = part;
    this.mended = mended;
  }

  @Override
  public boolean hasNext() throws XMLStreamException {
    return !brokenOff && super.hasNext();
  }

  @Override
  public int next() throws XMLStreamException {
    try {
      return counted(super.next());
    } catch (XMLStreamException e) {
      if (brokenOff) {
        throw e;
      }
      return goOn(e);
    }
  }

  private int counted(int event) {
    if (isTag(event)) {
      tags++;
    }
    return event;
  }

  private static boolean isTag(int event) {
    return event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT;
  }

  /** The event at which a part did not go on, of tags that match; else its end. */
  private int goOn(XMLStreamException failure) throws XMLStreamException {
    Mended again = mended;
    mended = null;
    XMLStreamException last = failure;
    if (again != null
        && failure instanceof WstxParsingException
        && !(failure instanceof WstxEOFException)) {
      try {
        return counted(pass(again.open()));
      } catch (XMLStreamException e) {
        last = e;
      } catch (IOException e) {
        last = new XMLStreamException(e);
      }
    }
    part.breakOff(last);
    brokenOff = true;
    return XMLStreamConstants.END_DOCUMENT;
  }

  /** Goes past what was read by the parser before; the next event of a tag. */
  private int pass(XMLStreamReader xml) throws XMLStreamException {
    int event = XMLStreamConstants.START_DOCUMENT;
    for (long passed = 0; passed <= tags && xml.hasNext(); passed += isTag(event) ? 1 : 0) {
      event = xml.next();
    }
    setParent(part.watched(xml));
    return event;
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
