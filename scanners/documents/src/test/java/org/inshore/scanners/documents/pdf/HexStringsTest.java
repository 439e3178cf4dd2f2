package org.inshore.scanners.documents.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HexStringsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          /F2 5 Tf<050602070207040802>Tj 13, "/F2 5 Tf<                  >Tj 13"
          [<0102>-3<03>]TJ, "[<    >-3<  >]TJ"
          <</MCID 0>>BDC, <</MCID 0>>BDC
          % <44010319 <440103x <4401, % <44010319 <440103x <4401
          """)
  void codesOfGlyphsAreBlank(String stream, String shown) throws Exception {
    byte[] bytes = stream.getBytes(US_ASCII);
    try (HexStrings in = new HexStrings(new ByteArrayInputStream(bytes))) {
      assertThat(new String(in.readAllBytes(), US_ASCII)).isEqualTo(shown);
    }
    try (HexStrings in = new HexStrings(new ByteArrayInputStream(bytes))) {
      assertThat(in.skip(3)).isEqualTo(3);
      assertThat(new String(in.readAllBytes(), US_ASCII)).isEqualTo(shown.substring(3));
    }
  }
}
