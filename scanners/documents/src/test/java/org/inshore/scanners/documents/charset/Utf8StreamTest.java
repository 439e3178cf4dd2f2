package org.inshore.scanners.documents.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8StreamTest {

  @Test
  void encodesWhereverReadsAreCut() throws IOException {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(new String[] {"a", "é", "客", "𠮷", "\ud842", "\udfb7"}[random.nextInt(6)]);
      }
      InputStream in =
          new Utf8Stream(
              new FilterReader(new StringReader(text.toString())) {
                @Override
                public int read(char[] buffer, int offset, int length) throws IOException {
                  return super.read(buffer, offset, 1 + random.nextInt(3));
                }
              });
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[5];
      for (int read = in.read(buffer, 0, 3); read >= 0; read = in.read(buffer, 1, 4)) {
        bytes.write(buffer, bytes.size() == 0 ? 0 : 1, read);
      }
      // The encoder of the JDK writes a question mark for half a pair; here it is U+FFFD.
      String expected =
          text.codePoints()
              .map(c -> half(c) ? 0xfffd : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }
  }

  private static boolean half(int codePoint) {
    return codePoint >= 0xd800 && codePoint <= 0xdfff;
  }
}
