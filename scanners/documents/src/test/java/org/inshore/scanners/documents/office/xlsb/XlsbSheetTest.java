package org.inshore.scanners.documents.office.xlsb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.ArchiveExtractorTest;
import org.inshore.scanners.documents.office.sheet.XlsxExtractor;
import org.junit.jupiter.api.Test;

class XlsbSheetTest {
  private static final int ROW = 0;
  private static final int TEXT = 6;
  private static final int SHORT_NUMBER = 13;
  private static final int SHORT_TEXT = 17;
  private static final int MERGED = 176;

  private final ByteArrayOutputStream sheet = new ByteArrayOutputStream();

  private static ByteBuffer bytes(int... words) {
    ByteBuffer bytes = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : words) {
      bytes.putInt(word);
    }
    return bytes;
  }

  private void record(int type, ByteBuffer data) {
    sheet.write(type < 0x80 ? type : (type & 0x7f) | 0x80);
    if (type >= 0x80) {
      sheet.write(type >> 7);
    }
    sheet.write(data.position());
    byte[] written = new byte[data.position()];
    data.get(0, written);
    sheet.writeBytes(written);
  }

  private void row(int row, String first, String second, int third) {
    record(ROW, bytes(row));
    record(TEXT, bytes(2, 0, first.length()).put(first.getBytes(UTF_16LE)));
    record(SHORT_TEXT, bytes(0, second.length()).put(second.getBytes(UTF_16LE)));
    if (third > 0) {
      record(SHORT_NUMBER, bytes(0, (third << 2) | 2));
    }
  }

  @Test
  void cellsWithoutAColumnStandBesideTheOneBefore() throws Exception {
    row(0, "姓名", "卡号", 0);
    row(1, "王小明", "6218900000000000", 22);
    row(2, "", "6218900000000001", 33);
    record(MERGED, bytes(1, 2, 2, 2));

    Recorded recorded =
        Recorded.of(
            new XlsxExtractor(),
            "application/xlsb",
            ArchiveExtractorTest.zip(
                ISO_8859_1,
                "xl/workbook.bin",
                "",
                "xl/worksheets/sheet1.bin",
                sheet.toString(ISO_8859_1)));

    Recorded.Rows rows = recorded.rows.getFirst();
    assertThat(rows.rows().get(1).cells())
        .containsExactly(null, null, "王小明", "6218900000000000", "22");
    assertThat(rows.rows().get(2).cells().get(3)).isEqualTo("6218900000000001");
    assertThat(rows.rows()).extracting(Recorded.Row::number).containsExactly(1L, 2L, 2L);
  }
}
