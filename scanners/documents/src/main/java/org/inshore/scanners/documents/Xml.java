package org.inshore.scanners.documents;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A pull parser that knows no DTD and no entity beyond the five of XML. */
final class Xml {
  private static final int MAX_DEPTH = 2_000;

  private Xml() {}

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Without a reporter the JDK prints what it met to standard error.
    factory.setXMLReporter((message, type, information, location) -> {});
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH));
    return factory.createXMLStreamReader(in);
  }

  /** The value of an attribute whatever its namespace: transitional and strict forms differ. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The value of an attribute as a number; the other value when it is none. */
  static int number(XMLStreamReader xml, String name, int otherwise) {
    String value = attribute(xml, name);
    if (value == null || value.length() > 9) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Goes past the end of the element that has just begun. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
