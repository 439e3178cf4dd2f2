package org.inshore.scanners.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.zip.ZipExtractor;
import org.junit.jupiter.api.Test;

class ArchiveFieldsTest {
  private static final String NUMBER = "310104198503274610";

  @Test
  void readsFieldsOfEntriesAndWholeNamesOfEmptyFolders() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("a.txt");
      entry.setExtra(field(0x4d4d, NUMBER.getBytes(StandardCharsets.UTF_16LE)));
      zip.putNextEntry(entry);
      zip.write('x');
      zip.putNextEntry(new ZipEntry("13812345670/b/"));
    }
    Recorded recorded = Recorded.of(new ZipExtractor(), "application/zip", bytes.toByteArray());
    assertThat(recorded.text("/part:comments")).contains(NUMBER);
    assertThat(recorded.text("/part:folders")).contains("13812345670/b");
  }

  @Test
  void readsCommentsOfEntriesInTheirOwnCharset() throws Exception {
    for (Charset charset : List.of(Charset.forName("GBK"), StandardCharsets.UTF_8)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
        ZipEntry entry = new ZipEntry("客户.txt");
        entry.setComment("客户姓名：高志东");
        zip.putNextEntry(entry);
        zip.write('x');
      }

      Recorded read = Recorded.of(new ZipExtractor(), "application/zip", bytes.toByteArray());

      assertThat(read.text("/part:comments")).contains("客户姓名：高志东");
      assertThat(read.allText()).contains("客户.txt");
    }
  }

  @Test
  void readsFieldsOfGzip() throws Exception {
    byte[] text = "hello".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer gzip = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    gzip.put(new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, 3});
    gzip.putShort((short) (4 + NUMBER.length())).put(new byte[] {'n', 'o'});
    gzip.putShort((short) NUMBER.length()).put(NUMBER.getBytes(StandardCharsets.US_ASCII));
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(text);
    deflater.finish();
    byte[] packed = new byte[100];
    gzip.put(packed, 0, deflater.deflate(packed));
    deflater.end();
    CRC32 sum = new CRC32();
    sum.update(text);
    gzip.putInt((int) sum.getValue()).putInt(text.length);
    byte[] file = new byte[gzip.position()];
    gzip.flip().get(file);
    Recorded recorded = Recorded.of(new GzipExtractor(), "application/gzip", file);
    assertThat(recorded.text("/part:header")).contains(NUMBER);
  }

  private static byte[] field(int kind, byte[] value) {
    return ByteBuffer.allocate(4 + value.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) kind)
        .putShort((short) value.length)
        .put(value)
        .array();
  }
}
