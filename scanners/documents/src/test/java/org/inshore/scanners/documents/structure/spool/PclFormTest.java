package org.inshore.scanners.documents.structure.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;

/** What a printer is told about text is no part of it. */
class PclFormTest {
  private static final String PJL = "\u001b%-12345X@PJL COMMENT job\n@PJL ENTER LANGUAGE = PCL\n";

  private static String read(String job) throws Exception {
    String found = "";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", job.getBytes(charset));
      found = recorded.text("");
    }
    return found;
  }

  @Test
  void textStandsWithoutSequences() throws Exception {
    String job =
        PJL
            + "\u001bE\u001b&l0O\u001b9\u001b(s1p12v0s0b16602T\u001b&a103.46h388.58V姓名 赵示例"
            + "\u001b&a103h532V13800138000\u001b*p300x400Y110101\u001b(s1B19000101\u001b(s0B0014"
            + "\u001b*p10XA\u001b*p90XB\f\u001bE\u001b%-12345X";
    assertThat(read(job).lines().map(String::strip))
        .contains("姓名 赵示例", "13800138000", "110101190001010014 A B");
    assertThat(read("\u001bE\u001b&p5X12345\u001b&a1V13800138000").lines())
        .contains("12345", "13800138000");
  }

  @Test
  void binaryDataArePassedOver() throws Exception {
    String job = "\u001bE\u001b*r1A\u001b*b7Wabcdefg\u001b(s9Wfontfontf\u001b*b3m4W1234\u001b*rB";
    assertThat(read(job + "13800138000").strip()).isEqualTo("13800138000");
    assertThat(read(PJL + "13800138000\u001b*b900Wcut off"))
        .contains("13800138000")
        .doesNotContain("cut");
    assertThat(read(PJL + "13800138000\u001b")).contains("13800138000");
    assertThat(read(PJL + "13800138000\u001b*b9")).contains("13800138000");
  }
}
