package org.inshore.scanners.jdbc.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentFormTest {
  @Test
  void aDocumentIsToldByHowItBegins() {
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0};
    assertThat(DocumentForm.of(pdf)).isEqualTo(DocumentForm.PDF);
    assertThat(DocumentForm.of(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo(DocumentForm.ZIP);
    assertThat(DocumentForm.of(jpeg)).isEqualTo(DocumentForm.JPEG);
    assertThat(DocumentForm.of(new byte[] {'%'})).isNull();
    assertThat(DocumentForm.of("Plain".getBytes(StandardCharsets.US_ASCII))).isNull();

    Pattern server = Pattern.compile(DocumentForm.STARTS);
    assertThat(server.matcher(HexFormat.of().formatHex(pdf, 0, 4)).find()).isTrue();
    assertThat(server.matcher(HexFormat.of().formatHex(jpeg, 0, 4)).find()).isTrue();
    assertThat(server.matcher("00ffd8ff").find()).isFalse();
  }
}
