package org.inshore.scanners.documents.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.junit.jupiter.api.Test;

/** Of bytes in which text is chance only long numbers are handed on. */
class LongNumbersExtractorTest {

  @Test
  void handsOnNumbersAndNoOtherText() throws Exception {
    byte[] bytes = new byte[1 << 20];
    new Random(3).nextBytes(bytes);
    int at = 1000;
    for (Charset charset :
        new Charset[] {
          StandardCharsets.US_ASCII, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      byte[] words = "\0words of a program\0tel 13800138000\0".getBytes(charset);
      System.arraycopy(words, 0, bytes, at, words.length);
      at += 50_001;
    }
    Recorded found = Recorded.of(new LongNumbersExtractor(), Extractor.LONG_NUMBERS, bytes);
    assertThat(found.text("/part:rest").lines().filter(line -> line.contains("13800138000")))
        .hasSizeBetween(1, 3);
    assertThat(found.texts.toString()).doesNotContain("words");
  }

  /** As instructions of fonts and constants of programs have them. */
  @Test
  void whatDoesNotProveItselfIsNoNumber() throws Exception {
    String[] numbers = {
      "05276767654", "5476767076767654", "000000000000", "12345678901234567", "440106190106177944"
    };
    String bytes = "\0" + String.join("\0", numbers) + "\0" + "110101190001010014\0";
    Recorded found =
        Recorded.of(
            new LongNumbersExtractor(),
            Extractor.LONG_NUMBERS,
            bytes.getBytes(StandardCharsets.US_ASCII));
    assertThat(found.text("/part:rest").strip()).isEqualTo("110101190001010014");
  }
}
