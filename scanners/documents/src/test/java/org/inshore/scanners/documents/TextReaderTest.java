package org.inshore.scanners.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  @Test
  void turnsEscapedCharactersInTheirPlace() throws Exception {
    String json =
        "{\"\\u59d3\\u540d\": \"\\u5f20\\u4e09\", \"path\": \"C:\\\\users\", \"a\": \"\\u0041\"}\\u4e";

    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", json.getBytes(StandardCharsets.UTF_8));

    String text = recorded.text("");
    assertThat(text.replace("\u200b", ""))
        .isEqualTo("{\"姓名\": \"张三\", \"path\": \"C:\\\\users\", \"a\": \"\\u0041\"}\\u4e");
    assertThat(text).hasSameSizeAs(json);
    assertThat(text.indexOf("张")).isEqualTo(json.indexOf("\\u5f20"));
  }

  @Test
  void turnsEscapesWhereverReadsAreCut() throws IOException {
    long seed = Long.getLong("inshore.seed", System.nanoTime());
    System.out.println("TextReaderTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder written = new StringBuilder();
      StringBuilder meant = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        String piece =
            switch (random.nextInt(5)) {
              case 0 -> "\\u4e2d";
              case 1 -> "\\";
              case 2 -> "\\u00";
              case 3 -> "\\n";
              default -> "x";
            };
        written.append(piece);
        meant.append(piece.equals("\\u4e2d") ? "中" : piece);
      }
      Reader reader =
          new EscapeReader(
              new FilterReader(new StringReader(written.toString())) {
                @Override
                public int read(char[] buffer, int offset, int length) throws IOException {
                  return super.read(buffer, offset, 1 + random.nextInt(Math.min(length, 4)));
                }
              });
      StringBuilder read = new StringBuilder();
      char[] buffer = new char[12];
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        read.append(buffer, 0, count);
      }
      assertThat(read.toString().replace("\u200b", "")).isEqualTo(meant.toString());
      assertThat(read).hasSameSizeAs(written);
    }
  }

  @Test
  void saysThatRtfIsNotReadToItsEnd() throws Exception {
    Recorded recorded =
        Recorded.of(
            new TextExtractor(),
            "text/plain",
            "{\\rtf1\\ansi 13800138000 \\'d0\\'d5}".getBytes(StandardCharsets.US_ASCII));

    assertThat(recorded.text("")).contains("13800138000");
    assertThat(recorded.failure("").category()).isEqualTo(ScanException.Category.UNREADABLE);
  }
}
