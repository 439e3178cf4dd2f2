package org.inshore.scanners.documents.ole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hpsf.ClassID;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** A chart of Microsoft Graph, its records laid out after its description (MS-OGRAPH). */
class GraphReaderTest {

  private static void record(ByteArrayOutputStream out, int kind, ByteBuffer content) {
    ByteBuffer head = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(head.putShort((short) kind).putShort((short) content.position()).array());
    byte[] bytes = new byte[content.flip().remaining()];
    content.get(bytes);
    out.writeBytes(bytes);
  }

  private static ByteBuffer cell(int row, int column) {
    return ByteBuffer.allocate(200)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) row)
        .putShort((short) column)
        .put(new byte[3]);
  }

  private static ByteBuffer text(ByteBuffer before, String text) {
    boolean wide = !StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.US_ASCII;
    return before.put((byte) text.length()).put((byte) (wide ? 1 : 0)).put(text.getBytes(charset));
  }

  @Test
  void readsTheDatasheetAndTitles() throws Exception {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    record(records, 0x0809, ByteBuffer.allocate(16).putLong(0).putLong(0));
    record(records, 0x0004, text(cell(0, 1), "手机号码"));
    record(records, 0x0004, text(cell(1, 0), "某甲"));
    record(records, 0x0003, cell(1, 1).putDouble(13000000001.0));
    record(records, 0x0004, text(cell(2, 0), "A"));
    record(records, 0x0003, cell(2, 1).putDouble(1.5));
    ByteBuffer title = ByteBuffer.allocate(99).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0);
    record(records, 0x100d, text(title, "客户 330102190001010011"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (POIFSFileSystem storage = new POIFSFileSystem()) {
      storage.getRoot().setStorageClsid(new ClassID("{00020803-0000-0000-C000-000000000046}"));
      storage.createDocument(new ByteArrayInputStream(records.toByteArray()), "Workbook");
      storage.writeFilesystem(file);
    }
    Recorded read =
        Recorded.of(new OleExtractor(), "application/x-ole-storage", file.toByteArray());
    assertThat(read.failed).isEmpty();
    assertThat(read.allText())
        .contains("手机号码", "[某甲, 13000000001]", "[A, 1.5]", "客户 330102190001010011");
  }
}
