package org.inshore.scanners.s3.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Elements of a small XML answer, by local name: providers differ in their name spaces. */
record Markup(Element element) {

  /** Reads an answer; null if it is no XML. */
  static @Nullable Markup read(byte[] answer) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Markup(builder.parse(new ByteArrayInputStream(answer)).getDocumentElement());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      return null;
    }
  }

  /** The children of a name. */
  List<Markup> children(String name) {
    List<Markup> children = new ArrayList<>();
    for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element child && child.getLocalName().equals(name)) {
        children.add(new Markup(child));
      }
    }
    return children;
  }

  /** The text of the first element at a path of names; null if there is none. */
  @Nullable String text(String... path) {
    Markup at = this;
    for (String name : path) {
      List<Markup> children = at.children(name);
      if (children.isEmpty()) {
        return null;
      }
      at = children.getFirst();
    }
    return at.element().getTextContent().strip();
  }
}
