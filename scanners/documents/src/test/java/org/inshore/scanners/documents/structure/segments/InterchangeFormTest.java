package org.inshore.scanners.documents.structure.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;

/** In interchanges the sign before an element is no part of its number. */
class InterchangeFormTest {
  private static final String X12 =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
          + "*261201*1200*U*00401*000000001*0*P*>~GS*PO*A*B*20261201*1200*1*X*004010~"
          + "PER*IC*赵示例*TE*13800138000~SE*3*0001~";

  private static String read(String text, Charset charset) throws Exception {
    Recorded found = Recorded.of(new TextExtractor(), "text/plain", text.getBytes(charset));
    return found.text("") + found.rows;
  }

  @Test
  void elementsStandApart() throws Exception {
    String message =
        "UNB+UNOA:1+A+B+261201:1200+1'UNH+1+PAYORD:D:96A:UN'NAD+PL+++赵示例 ?+1'"
            + "COM+13800138000:TE'COM+?+8613800138001:TE'UNT+3+1'UNZ+1+1'";
    for (String end : List.of("'", "'\n", "'\r\n")) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
        assertThat(read(message.replace("'", end), charset))
            .contains("\t13800138000", "赵示例 +1", "+8613800138001")
            .doesNotContain("+13800138000");
      }
    }
  }

  @Test
  void theFirstSegmentSaysWhichSignsPart() throws Exception {
    String message = "UNA/|.! ^UNB|UNOC/3|A|B^UNH|1|X^COM|13800138000/TE^UNT|3|1^";
    assertThat(read(message, StandardCharsets.UTF_8)).contains("COM\t13800138000/TE\n");
    assertThat(read(X12, StandardCharsets.UTF_8)).contains("PER\tIC\t赵示例\tTE\t13800138000\n");
  }

  @Test
  void whatOnlyBeginsLikeOneIsText() throws Exception {
    for (String text : List.of("UNA: see below", "ISA*00* short", "UNB and others", "UNA")) {
      assertThat(read(text, StandardCharsets.UTF_8)).contains(text);
    }
  }
}
