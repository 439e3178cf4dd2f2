package org.inshore.scanners.documents.opendocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** Numbers of which a part was deleted, and what attributes of any name say. */
class OdfChangesTest {
  private static final String FLAT = "application/vnd.oasis.opendocument.text-flat-xml";

  private static String read(String changes, String body) throws Exception {
    String text =
        "<o:document xmlns:o='o' xmlns:t='t' xmlns:dc='dc' xmlns:d='d' xmlns:l='l' xmlns:fo='fo'>"
            + "<o:body><o:text><t:tracked-changes>"
            + changes
            + "</t:tracked-changes>"
            + body
            + "</o:text></o:body></o:document>";
    return Recorded.of(new OpenDocumentExtractor(), FLAT, text.getBytes(StandardCharsets.UTF_8))
        .allText();
  }

  private static String deletion(String id, String text) {
    return "<t:changed-region t:id='"
        + id
        + "'><t:deletion><o:change-info><dc:creator>A</dc:creator></o:change-info><t:p>"
        + text
        + "</t:p></t:deletion></t:changed-region>";
  }

  @Test
  void aDeletedPartOfANumberIsPutBack() throws Exception {
    String text = read(deletion("c1", "5678"), "<t:p>No. 1234<t:change t:change-id='c1'/>90</t:p>");

    assertThat(text).contains("No. 1234567890").contains("No. 123490");
  }

  @Test
  void whatWasPutInItsPlaceIsNotBetween() throws Exception {
    String text =
        read(
            "<t:changed-region t:id='c2'><t:insertion/></t:changed-region>"
                + deletion("c1", "5678"),
            "<t:p>1234<t:change-start t:change-id='c2'/>****<t:change-end t:change-id='c2'/>"
                + "<t:change t:change-id='c1'/>90</t:p><t:p>other</t:p>");

    assertThat(text).contains("1234567890").containsOnlyOnce("other");
  }

  @Test
  void longNumbersAndWordsInAttributesOfAnyNameAreText() throws Exception {
    String text =
        read(
            "",
            "<t:bibliography-mark t:note='12345678' t:annote='机密'/>"
                + "<l:content-control l:alias='87654321' l:tag='a'/>"
                + "<t:p t:style-name='标题' fo:width='0.12345678cm' t:id='ct11111111'>x</t:p>");

    assertThat(text).contains("12345678\n", "机密\n", "87654321\n", "标题\n");
    assertThat(text).doesNotContain("0.12").doesNotContain("ct1111");
  }
}
