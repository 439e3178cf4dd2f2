package org.inshore.scanners.documents.office.ooxml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * A pull parser (Woodstox) that knows no DTD and no entity beyond the five of XML, and takes no
 * deeper nesting or longer attribute than documents have.
 */
public final class Xml {
  private static final int MAX_DEPTH = 2_000;
  private static final int MAX_TEXT = 1 << 16;
  private static final int MAX_DIGITS = 9;
  private static final String NOTHING = "<nothing/>";
  private static final int MAX_ATTRIBUTE = 1 << 24;
  private static final XMLInputFactory AWARE = factory(true);
  private static final XMLInputFactory PREFIXED = factory(false);

  private Xml() {}

  public static XMLStreamReader reader(InputStream in) throws IOException, XMLStreamException {
    return reader(in, null, true);
  }

  /** A parser of what a filter leaves of the bytes of a part. */
  public static XMLStreamReader reader(InputStream in, InputStream filtered)
      throws IOException, XMLStreamException {
    return reader(in, filtered, true);
  }

  /** A parser to which a name's prefix is a part of it: it reads what is wrong in namespaces. */
  public static XMLStreamReader prefixed(InputStream in) throws IOException, XMLStreamException {
    return reader(in, null, false);
  }

  /** The same, to which each tag has its attributes once. */
  static XMLStreamReader gathering(InputStream in) throws IOException, XMLStreamException {
    return reader(in, new RepeatedTags(in), false);
  }

  private static XMLStreamReader reader(
      InputStream in, @Nullable InputStream filter, boolean namespaces)
      throws IOException, XMLStreamException {
    InputStream filtered = filter == null ? in : filter;
    XMLInputFactory factory = namespaces ? AWARE : PREFIXED;
    if (!(in instanceof PartStream part)) {
      return factory.createXMLStreamReader(decode(filtered));
    }
    PartReader.Mended mended =
        filter == null
            ? () -> factory.createXMLStreamReader(new BalancedTags(decode(part.again())))
            : null;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(decode(filtered));
      return new PartReader(part.watched(xml), part, mended);
    } catch (XMLStreamException e) {
      part.breakOff(e);
      return factory.createXMLStreamReader(new StringReader(NOTHING));
    }
  }

  private static XMLInputFactory factory(boolean namespaces) {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
    // To a reader of text it is all one how text is escaped: invoices in OFD are CDATA throughout.
    factory.setProperty(XMLInputFactory2.P_REPORT_CDATA, false);
    factory.setXMLReporter((message, type, information, location) -> {});
    // What is wrong is told by the call that comes to it, never by one that asks for a text.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE);
    return factory;
  }

  /**
   * Office documents are in UTF-8, or in UTF-16 with a mark; a broken byte costs one character, and
   * so does one that XML forbids, as some programs write it.
   */
  private static Reader decode(InputStream in) throws IOException {
    return new XmlCharacters(decoded(in));
  }

  private static Reader decoded(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, 3);
    byte[] begin = bytes.readNBytes(3);
    int first = begin.length < 2 ? 0 : (begin[0] & 0xff) << 8 | (begin[1] & 0xff);
    if (first == 0xfeff || first == 0xfffe) {
      bytes.unread(begin, 2, begin.length - 2);
      return new InputStreamReader(
          bytes, first == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    if (first != 0xefbb) {
      bytes.unread(begin);
    }
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  /** The value of an attribute whatever its namespace: transitional and strict forms differ. */
  public static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The value of an attribute as a number; the other value when it is none. */
  public static int number(XMLStreamReader xml, String name, int otherwise) {
    String value = attribute(xml, name);
    return value == null ? otherwise : number(value, otherwise);
  }

  /** A number of at most nine digits; the other value when it is none. */
  public static int number(String value, int otherwise) {
    if (value.length() > MAX_DIGITS) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The text of an element that has begun, up to its end. */
  public static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS && text.length() < MAX_TEXT) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  /** Goes past the end of the element that has just begun. */
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
    }
  }
}
