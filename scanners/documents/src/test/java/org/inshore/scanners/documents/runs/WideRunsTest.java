package org.inshore.scanners.documents.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in characters of two and four bytes. */
class WideRunsTest {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private static String runs(byte[] bytes) throws Exception {
    return Recorded.of(new TextRunsExtractor(), Extractor.TEXT_RUNS, bytes).text("/part:runs");
  }

  /** Texts in fields of a width, filled up with zeros, as arrays of NumPy are kept. */
  @ParameterizedTest
  @ValueSource(ints = {0, 4, 128})
  void fieldsInUtf32(int before) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[before]);
    for (String text : List.of("欧阳建国", "110101190001010008", "19000000005")) {
      out.write(Arrays.copyOf(text.getBytes(UTF_32LE), 4 * 20));
    }

    assertThat(runs(out.toByteArray()).lines().toList())
        .contains("欧阳建国", "110101190001010008", "19000000005");
  }

  @Test
  void stringsInUtf16StayApart() throws Exception {
    byte[] bytes = "\u0007first one\0second one\0\0third 身份\0".getBytes(StandardCharsets.UTF_16LE);

    assertThat(runs(bytes).lines().toList())
        .contains("first one", "second one", "third 身份")
        .noneMatch(line -> line.contains("onesecond"));
  }

  /** Lengths and flags before a text are characters of four bytes by chance. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aNumberBeforeATextInUtf16TakesNothingOfIt(int before) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[before]);
    out.write(new byte[] {'&', 0, 0, 0});
    out.write("110101190001010008\0".getBytes(StandardCharsets.UTF_16LE));

    assertThat(runs(out.toByteArray()).lines().toList()).contains("110101190001010008");
  }

  /** In network byte order the last digit is seen only where the number is read in that order. */
  @Test
  void aNumberInUtf16OfTheOtherOrderIsWhole() throws Exception {
    byte[] number = "13800138000".getBytes(StandardCharsets.UTF_16BE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {6, 9, 42, 0x1e, 22});
    out.write(number);
    out.write(new byte[] {0x30, 0x21, 6, 9});

    assertThat(runs(out.toByteArray())).contains("13800138000");
  }
}
