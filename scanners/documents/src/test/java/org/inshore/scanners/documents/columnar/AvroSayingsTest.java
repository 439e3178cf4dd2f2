package org.inshore.scanners.documents.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

class AvroSayingsTest {
  @Test
  void whatASchemaSaysOfFieldsIsText() throws Exception {
    String schema =
        "{\"type\":\"record\",\"name\": \"r\", \"doc\":\"of 440103190203204115\",\"fields\":"
            + "[{\"name\":\"a\",\"type\":\"string\",\"aliases\":[\"b330203190506080244\"],"
            + "\"default\":\"310104198503274610\",\"note\":\"110101190206192560\"}]}";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'O', 'b', 'j', 1, 4});
    string(out, "avro.schema");
    string(out, schema);
    string(out, "of 350203190604148146");
    string(out, "320102190511104198");
    out.write(0);
    out.writeBytes(new byte[16]);

    Recorded read =
        Recorded.of(new AvroExtractor(), "application/vnd.apache.avro", out.toByteArray());

    assertThat(read.text("/part:schema").lines())
        .containsExactly(
            "of 440103190203204115",
            "b330203190506080244",
            "310104198503274610",
            "note",
            "110101190206192560",
            "of 350203190604148146: 320102190511104198");
  }

  private static void string(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = 2 * bytes.length;
    for (; length > 0x7f; length >>>= 7) {
      out.write((length & 0x7f) | 0x80);
    }
    out.write(length);
    out.writeBytes(bytes);
  }
}
