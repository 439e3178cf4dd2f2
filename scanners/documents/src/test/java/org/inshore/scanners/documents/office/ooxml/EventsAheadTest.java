package org.inshore.scanners.documents.office.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsAheadTest {

  /** A document with all kinds of events, of about so many elements. */
  private static String document(int elements) {
    Random random = new Random(elements);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><x:a xmlns:x=\"urn:a\">");
    for (int i = 0; i < elements; i++) {
      xml.append("<x:b").append(i % 7).append(" xmlns:y").append("=\"urn:b").append(i).append('"');
      for (int j = random.nextInt(5); j > 0; j--) {
        xml.append(" n").append(j).append("=\"值 &amp; ").append(i).append('"');
      }
      xml.append('>');
      switch (random.nextInt(6)) {
        case 0 -> xml.append("<!-- 注释 ").append(i).append(" -->");
        case 1 -> xml.append("<?target data ").append(i).append("?>");
        case 2 -> xml.append("<![CDATA[<张三>]]>");
        case 3 -> xml.append(" \n ");
        case 4 -> xml.append("文字".repeat(random.nextInt(3_000)));
        default -> xml.append("<empty/>");
      }
      xml.append("</x:b").append(i % 7).append('>');
    }
    return xml.append("</x:a>").toString();
  }

  private static XMLStreamReader parser(String xml) throws Exception {
    return Xml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** What a parser says to its end, and how it ends. */
  private static List<String> events(XMLStreamReader xml) {
    List<String> events = new ArrayList<>();
    try {
      while (xml.hasNext()) {
        events.add(event(xml, xml.next()));
      }
    } catch (XMLStreamException e) {
      events.add(String.valueOf(e.getMessage()));
    }
    return events;
  }

  private static String event(XMLStreamReader xml, int kind) {
    StringBuilder said = new StringBuilder().append(kind).append(xml.isStartElement());
    said.append(xml.isEndElement()).append(xml.isCharacters()).append(xml.getEventType());
    switch (kind) {
      case XMLStreamConstants.START_ELEMENT -> {
        said.append(xml.getPrefix()).append(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          said.append(xml.getAttributeLocalName(i)).append(xml.getAttributeValue(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
          said.append(xml.getNamespaceURI(i));
        }
      }
      case XMLStreamConstants.END_ELEMENT ->
          said.append(xml.getPrefix()).append(xml.getLocalName());
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          said.append(xml.getPITarget()).append(xml.getPIData());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE ->
          said.append(xml.isWhiteSpace())
              .append(xml.getText())
              .append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      case XMLStreamConstants.COMMENT -> said.append(xml.getText());
      default -> {}
    }
    return said.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, 9_000})
  void saysTheSameAsTheParser(int elements) throws Exception {
    String xml = document(elements);
    EventsAhead ahead = new EventsAhead(parser(xml));

    assertThat(events(ahead)).isEqualTo(events(parser(xml)));
    assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
    ahead.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 5_000, 400_000})
  void breaksOffWhereTheParserDoes(int length) throws Exception {
    String xml = document(1_000).substring(0, length);
    EventsAhead ahead = new EventsAhead(parser(xml));

    assertThat(events(ahead)).isEqualTo(events(parser(xml)));
    assertThatThrownBy(ahead::next).isInstanceOf(XMLStreamException.class);
    ahead.close();
  }

  @Test
  void endsAmidADocument() throws Exception {
    EventsAhead ahead = new EventsAhead(parser(document(9_000)));
    assertThat(ahead.next()).isEqualTo(XMLStreamConstants.START_ELEMENT);

    ahead.close();

    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("inshore-events"));
  }
}
