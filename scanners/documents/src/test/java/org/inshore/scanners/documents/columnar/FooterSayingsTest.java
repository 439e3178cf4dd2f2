package org.inshore.scanners.documents.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.columnar.orc.OrcExtractor;
import org.junit.jupiter.api.Test;

/** What programs note at the end of files of columns. */
class FooterSayingsTest {
  private static final String KEY = "备注";
  private static final String VALUE = "110101190206192560";

  private static byte[] written(String name) throws Exception {
    String place = "/org/inshore/scanners/documents/written/" + name;
    try (InputStream in = FooterSayingsTest.class.getResourceAsStream(place)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** A text behind its length. */
  private static void text(ByteArrayOutputStream out, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.write(utf8.length);
    out.writeBytes(utf8);
  }

  @Test
  void notesOfParquetAreText() throws Exception {
    byte[] file = written("uncompressed.parquet");
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int end = file.length - 8;
    out.write(file, 0, end - 1);
    // Thrift: field 5 is a list of one structure, of a key and a value; then all ends.
    out.writeBytes(new byte[] {0x09, 0x0a, 0x1c, 0x18});
    text(out, KEY);
    out.write(0x18);
    text(out, VALUE);
    out.writeBytes(new byte[] {0, 0});
    int grown = out.size() - (end - length);
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(grown).array());
    out.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));

    Recorded read =
        Recorded.of(new ParquetExtractor(), "application/vnd.apache.parquet", out.toByteArray());

    assertThat(read.text("/part:attributes")).contains(KEY + ": " + VALUE);
    assertThat(read.rows).isNotEmpty();
  }

  @Test
  void notesOfOrcAreText() throws Exception {
    byte[] file = written("none.orc");
    int scriptLength = file[file.length - 1];
    int scriptFrom = file.length - 1 - scriptLength;
    ByteArrayOutputStream note = new ByteArrayOutputStream();
    note.write(0x0a);
    text(note, KEY);
    note.write(0x12);
    text(note, VALUE);
    // The script behind the footer begins with its length, a varint behind a tag.
    int footer = 0;
    int at = scriptFrom + 1;
    for (int shift = 0; ; shift += 7) {
      footer |= (file[at] & 0x7f) << shift;
      if (file[at++] >= 0) {
        break;
      }
    }
    ByteArrayOutputStream script = new ByteArrayOutputStream();
    script.write(0x08);
    for (int left = footer + note.size() + 2; ; left >>>= 7) {
      script.write(left > 0x7f ? (left & 0x7f) | 0x80 : left);
      if (left <= 0x7f) {
        break;
      }
    }
    script.writeBytes(Arrays.copyOfRange(file, at, file.length - 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, scriptFrom);
    out.write(0x2a);
    out.write(note.size());
    out.writeBytes(note.toByteArray());
    out.writeBytes(script.toByteArray());
    out.write(script.size());

    Recorded read = Recorded.of(new OrcExtractor(), "application/x-orc", out.toByteArray());

    assertThat(read.text("/part:attributes")).contains(KEY + ": " + VALUE);
    assertThat(read.rows).isNotEmpty();
  }
}
