package org.inshore.scanners.documents.opendocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** What stands in a flat OpenDocument in Base64. */
class EmbeddedDataTest {
  private static final String TYPE = "application/vnd.oasis.opendocument.text-flat-xml";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";

  private static Recorded read(String paragraph) throws Exception {
    String document =
        ("<o:document xmlns:o='%s' xmlns:t='%s' xmlns:d='%s' o:version='1.3'><o:body><o:text>"
                + "<t:p>before%safter</t:p></o:text></o:body></o:document>")
            .formatted(OFFICE, TEXT, DRAW, paragraph);
    return Recorded.of(
        new OpenDocumentExtractor(), TYPE, document.getBytes(StandardCharsets.UTF_8));
  }

  private static String data(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return "<o:binary-data>" + Base64.getMimeEncoder().encodeToString(bytes) + "</o:binary-data>";
  }

  @Test
  void anObjectIsADocumentOfItsOwn() throws Exception {
    Recorded read = read("<d:object-ole>" + data("客户一") + "</d:object-ole>");

    assertThat(new String(read.binary("/entry:object 1"), StandardCharsets.UTF_8)).isEqualTo("客户一");
    assertThat(read.allText()).contains("beforeafter");
  }

  @Test
  void aPictureIsCounted() throws Exception {
    Recorded read = read("<d:image>" + data("GIF89a") + "</d:image>");

    assertThat(read.failed).hasSize(1);
    assertThat(read.failed.toString()).contains("part:pictures");
  }

  @Test
  void damagedDigitsAreTold() throws Exception {
    Recorded read = read("<d:object-ole><o:binary-data>QQ=Q</o:binary-data></d:object-ole>");

    assertThat(read.failed.toString()).contains("object");
  }
}
