package org.inshore.scanners.documents.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** A table that LibreOffice wrote, in UTF-8 as it is by default and in GBK as banks have it. */
class DbfTest {
  private static final String TYPE = "application/x-dbf";
  private static final Extractor EXTRACTOR = WrittenTablesTest.extractor(TYPE);

  private static byte[] table() throws Exception {
    return WrittenTablesTest.written("gbk.dbf");
  }

  @Test
  void readsRowsUnderTheirColumns() throws Exception {
    Recorded read = Recorded.of(EXTRACTOR, TYPE, table());
    assertThat(read.columns(0)).containsExactly("姓名", "IDNO", "CARD", "OPENED", "AMT");
    assertThat(read.rows.getFirst().rows().getFirst().cells())
        .startsWith("某甲", "330102190001010011", "6222020000000001");
    assertThat(read.rows.getFirst().rows()).hasSize(2);
  }

  @Test
  void readsDeletedRecords() throws Exception {
    byte[] bytes = table();
    int header = bytes[8] & 0xff | (bytes[9] & 0xff) << 8;
    bytes[header] = '*';
    assertThat(Recorded.of(EXTRACTOR, TYPE, bytes).allText()).contains("某甲");
  }

  @Test
  void readsRecordsThatTheHeadDoesNotCountAndSaysWhichAreMissing() throws Exception {
    byte[] bytes = table();
    bytes[4] = 1;
    assertThat(Recorded.of(EXTRACTOR, TYPE, bytes).allText()).contains("某乙");
    bytes[4] = 9;
    assertThatThrownBy(() -> Recorded.of(EXTRACTOR, TYPE, bytes))
        .isInstanceOf(ScanException.class);
  }

  @Test
  void survivesDamage() throws Exception {
    Random random = new Random(Long.getLong("inshore.seed", 41L));
    for (int round = 0; round < 500; round++) {
      byte[] bytes = table();
      for (int i = 0; i < 1 + round / 50; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        Recorded.of(EXTRACTOR, TYPE, bytes);
        Recorded.of(EXTRACTOR, TYPE, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      } catch (ScanException e) {
        assertThat(e.wording().zh()).isNotBlank();
      }
    }
  }
}
