package org.inshore.scanners.documents.xps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

class XpsExtractorTest {
  private static final String TYPE = "application/vnd.ms-xpsdocument";

  @Test
  void glyphsAreLinesOfPages() throws Exception {
    Recorded read =
        read(
            Map.of(
                "Documents/1/Pages/1.fpage",
                page(
                    glyphs(96, 96, "证件号码", "")
                        + glyphs(192, 96, "440000190001010007", "")
                        + glyphs(96, 150, "{}{braces}", "")),
                "Documents/1/Pages/10.fpage",
                page(glyphs(96, 96, "last", "")),
                "Documents/1/Pages/2.fpage",
                page(
                    "<Canvas RenderTransform='0,1,-1,0,500,0'>"
                        + glyphs(96, 96, "440000190001010015", "")
                        + "</Canvas>")));
    assertThat(read.text("/page:1")).contains("证件号码 440000190001010007\n").contains("{braces}");
    assertThat(read.text("/page:2")).contains("440000190001010015");
    assertThat(read.text("/page:3")).contains("last");
    assertThat(read.failed).isEmpty();
  }

  /** Digits set one by one, as far apart as the page says, are one number. */
  @Test
  void runsThatTouchAreJoined() throws Exception {
    StringBuilder digits = new StringBuilder();
    String number = "440000190001010023";
    for (int i = 0; i < number.length(); i++) {
      digits.append(glyphs(96 + i * 8, 96, number.substring(i, i + 1), ",50"));
    }
    Recorded read = read(Map.of("Documents/1/Pages/1.fpage", page(digits.toString())));
    assertThat(read.text("/page:1")).contains(number);
  }

  @Test
  void partsInPiecesAndWordsBesidePagesAreRead() throws Exception {
    String page =
        page(glyphs(96, 96, "440000190001010031", "' FixedPage.NavigateUri='https://x.invalid/7"));
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("Documents/1/Pages/1.fpage/[1].last.piece", page.substring(90));
    parts.put("Documents/1/Pages/1.fpage/[0].piece", page.substring(0, 90));
    parts.put(
        "Documents/1/Structure/DocStructure.struct",
        "<DocumentStructure><OutlineEntry Description='440000190001010040'/></DocumentStructure>");
    Recorded read = read(parts);
    assertThat(read.text("/page:1")).contains("440000190001010031");
    assertThat(read.allText()).contains("440000190001010040").contains("https://x.invalid/7");
  }

  @Test
  void textThatIsOnlyDrawnIsTold() throws Exception {
    Recorded outlines =
        read(Map.of("Documents/1/Pages/1.fpage", page("<Path Data='M 0,0 Z'/>".repeat(60))));
    assertThat(outlines.failure("/page:1")).hasMessageContaining("outlines");
    Recorded numbers =
        read(
            Map.of(
                "Documents/1/Pages/1.fpage",
                page("<Glyphs OriginX='1' OriginY='9' FontRenderingEmSize='9' Indices='3;4;5'/>")));
    assertThat(numbers.failure("/page:1")).hasMessageContaining("meaning");
  }

  private static String page(String content) {
    return "<FixedPage xmlns='http://schemas.microsoft.com/xps/2005/06' Width='793' Height='1122'>"
        + content
        + "</FixedPage>";
  }

  private static String glyphs(double x, double y, String text, String indices) {
    return "<Glyphs OriginX='%s' OriginY='%s' FontRenderingEmSize='16' UnicodeString='%s' Indices='%s'/>"
        .formatted(x, y, text, indices);
  }

  private static Recorded read(Map<String, String> parts) throws Exception {
    return Recorded.of(new XpsExtractor(), TYPE, zip(parts));
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
