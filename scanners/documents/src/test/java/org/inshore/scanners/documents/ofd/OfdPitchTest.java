package org.inshore.scanners.documents.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** Steps between glyphs: of one pitch they part no words, where one is wider they do. */
class OfdPitchTest {
  private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

  @Test
  void whatIsSetInOnePitchHasNoBlanks() throws Exception {
    assertThat(text("6.1 乙方".replace(" ", ""), "g 4 3.5")).contains("6.1乙方");
    assertThat(text("Noon", "1.75 6 1.75")).contains("No on");
  }

  /** As programs for invoices write it: then it is text of the page, once. */
  @Test
  void soIsWhatStandsInCdata() throws Exception {
    assertThat(text("<![CDATA[91330106MA7GAL1299]]>", "g 17 1.5"))
        .containsOnlyOnce("91330106MA7GAL1299");
  }

  private static String text(String text, String steps) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "OFD.xml",
          "<ofd:OFD%s><ofd:DocBody><ofd:DocRoot>D/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
              .formatted(NAMESPACE));
      put(
          zip,
          "D/Document.xml",
          "<ofd:Document%s><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"P/Content.xml\"/></ofd:Pages></ofd:Document>"
              .formatted(NAMESPACE));
      put(
          zip,
          "D/P/Content.xml",
          """
          <ofd:Page%s><ofd:Content><ofd:Layer><ofd:TextObject ID="2" Boundary="20 20 170 6" Size="3.5">
          <ofd:TextCode X="0" Y="4" DeltaX="%s">%s</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content>
          </ofd:Page>"""
              .formatted(NAMESPACE, steps, text));
    }
    return Recorded.of(new OfdExtractor(), "application/ofd", bytes.toByteArray()).allText();
  }

  /** Digits of a wide font, with cells of a row farther apart, and marks and Chinese between. */
  @Test
  void digitsAreAsWideAsTheNearestTwoStandApart() throws Exception {
    String text = "赵示例 13800138000 1幢12单元1404室 2004-04-11";
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      steps.append(c > 0x100 ? "3.5 " : Character.isDigit(c) ? "2.435 " : "1.2 ");
    }
    assertThat(text(text, steps.toString())).contains(text);
    String cells = "13800138000110101";
    String apart = "2.435 ".repeat(10) + "9 " + "2.435 ".repeat(5);
    assertThat(text(cells, apart)).contains("13800138000 110101");
  }

  private static void put(ZipOutputStream zip, String name, String text) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
