package org.inshore.scanners.documents.office.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsAnyEncodingOfOfficeDocuments(String charset) throws Exception {
    byte[] bytes = "\ufeff<a>客户</a>".getBytes(Charset.forName(charset));
    assertThat(text(bytes)).isEqualTo("客户");
  }

  @Test
  void replacesABrokenByte() throws Exception {
    assertThat(text("<a>x\u00ffy</a>".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("x\ufffdy");
  }

  @Test
  void readsAnyNumberOfReferences() throws Exception {
    String text = "&amp;&#49;".repeat(300_000);
    assertThat(text(("<a>" + text + "</a>").getBytes(StandardCharsets.UTF_8))).hasSize(600_000);
  }

  @Test
  void knowsNoEntities() throws Exception {
    String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    try {
      assertThat(text(xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
    } catch (XMLStreamException e) {
      assertThat(e).isNotNull();
    }
  }

  @Test
  void refusesEndlessDepth() {
    byte[] xml = "<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> text(xml)).isInstanceOf(XMLStreamException.class);
  }

  private static String text(byte[] bytes) throws Exception {
    XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(bytes));
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.CHARACTERS) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }
}
