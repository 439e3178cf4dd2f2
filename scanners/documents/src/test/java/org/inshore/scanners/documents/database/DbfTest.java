package org.inshore.scanners.documents.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.inshore.scanners.documents.FolderBytes;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** A table that LibreOffice wrote in UTF-8, and one in GBK as banks have it. */
class DbfTest {
  private static final String TYPE = "application/x-dbf";
  private static final Charset GBK = Charset.forName("GBK");
  private static final Extractor EXTRACTOR = WrittenTablesTest.extractor(TYPE);

  /** The names of fields take 10 bytes, their values what {@link #WIDTH} says. */
  private static byte[] table() {
    ByteBuffer table = ByteBuffer.allocate(4_000).order(ByteOrder.LITTLE_ENDIAN);
    table.put((byte) 3).put(new byte[] {99, 5, 6}).putInt(ROWS.length);
    table.putShort((short) (33 + 32 * NAMES.length)).putShort((short) (1 + WIDTH * NAMES.length));
    table.position(32);
    for (String name : NAMES) {
      int start = table.position();
      table.put(name.getBytes(GBK)).position(start + 11).put((byte) 'C');
      table.position(start + 16).put((byte) WIDTH).position(start + 32);
    }
    table.put((byte) 0x0d);
    for (String[] row : ROWS) {
      table.put((byte) ' ');
      for (String value : row) {
        byte[] bytes = Arrays.copyOf(value.getBytes(GBK), WIDTH);
        for (int i = value.getBytes(GBK).length; i < WIDTH; i++) {
          bytes[i] = ' ';
        }
        table.put(bytes);
      }
    }
    return Arrays.copyOf(table.put((byte) 0x1a).array(), table.position());
  }

  private static final int WIDTH = 20;
  private static final String[] NAMES = {"姓名", "IDNO", "CARD"};
  private static final String[][] ROWS = {
    {"某甲", "330102190001010011", "6222020000000001"},
    {"某乙", "33010219000101002X", "6222020000000002"},
  };

  @Test
  void readsWhatLibreOfficeWrote() throws Exception {
    Recorded read = Recorded.of(EXTRACTOR, TYPE, WrittenTablesTest.written("utf8.dbf"));
    assertThat(read.columns(0)).endsWith("IDNO", "CARD", "OPENED", "AMT");
    assertThat(read.rows.getFirst().rows().getFirst().cells())
        .containsExactly("某甲", "330102190001010011", "6222020000000001", "19000101", "12.50");
  }

  @Test
  void readsRowsUnderTheirColumns() throws Exception {
    Recorded read = Recorded.of(EXTRACTOR, TYPE, table());
    assertThat(read.columns(0)).containsExactly("姓名", "IDNO", "CARD");
    assertThat(read.rows.getFirst().rows().getFirst().cells())
        .startsWith("某甲", "330102190001010011", "6222020000000001");
    assertThat(read.rows.getFirst().rows()).hasSize(2);
  }

  @Test
  void readsDeletedRecords() throws Exception {
    byte[] bytes = table();
    int header = (bytes[8] & 0xff) | (bytes[9] & 0xff) << 8;
    bytes[header] = '*';
    assertThat(Recorded.of(EXTRACTOR, TYPE, bytes).allText()).contains("某甲");
  }

  @Test
  void readsRecordsThatTheHeadDoesNotCountAndSaysWhichAreMissing() throws Exception {
    byte[] bytes = table();
    bytes[4] = 1;
    assertThat(Recorded.of(EXTRACTOR, TYPE, bytes).allText()).contains("某乙");
    bytes[4] = 9;
    assertThatThrownBy(() -> Recorded.of(EXTRACTOR, TYPE, bytes)).isInstanceOf(ScanException.class);
  }

  /** One record with a memo, which the field refers to by the number of its block. */
  private static byte[] withMemo(int version, byte[] reference) {
    ByteBuffer table = ByteBuffer.allocate(65 + 1 + reference.length);
    table.order(ByteOrder.LITTLE_ENDIAN).put((byte) version).position(4);
    table.putInt(1).putShort((short) 65).putShort((short) (1 + reference.length)).position(32);
    table.put("INFO".getBytes(StandardCharsets.US_ASCII)).position(43);
    table.put((byte) 'M').position(48);
    table.put((byte) reference.length).position(64);
    return table.put((byte) 0x0d).put((byte) ' ').put(reference).array();
  }

  private static Recorded beside(byte[] table, String name, byte[] memos) throws Exception {
    Recorded read = new Recorded();
    Map<String, byte[]> folder = Map.of("A.DBF", table, name, memos);
    EXTRACTOR.extract(FolderBytes.file("A.DBF", folder), TYPE, Limits.DEFAULT, read);
    return read;
  }

  private static byte[] block(String head, String text, String end) {
    ByteBuffer memos = ByteBuffer.allocate(1200);
    memos.position(512).put(HexFormat.of().parseHex(head)).put(text.getBytes(GBK));
    memos.put(end.getBytes(StandardCharsets.US_ASCII));
    return memos.array();
  }

  @Test
  void readsMemosOfTheFileBeside() throws Exception {
    String text = "证件号码 330102190001010011";
    byte[] digits = "         1".getBytes(StandardCharsets.US_ASCII);
    byte[] ended = block("", text, "\032\032");
    assertThat(beside(withMemo(0x83, digits), "A.DBT", ended).allText()).contains(text);
    byte[] counted = block("ffff080023000000", text, "");
    assertThat(beside(withMemo(0x8b, digits), "A.dbt", counted).allText()).contains(text);
    byte[] foxpro = block("000000010000001b", text, "");
    foxpro[6] = 2;
    assertThat(beside(withMemo(0x30, new byte[] {1, 0, 0, 0}), "A.FPT", foxpro).allText())
        .contains(text);
  }

  @Test
  void saysWhichMemosItCannotRead() throws Exception {
    byte[] digits = "         9".getBytes(StandardCharsets.US_ASCII);
    assertThat(beside(withMemo(0x83, digits), "A.DBT", block("", "x", "\032")).notes).isNotEmpty();
    assertThat(Recorded.of(EXTRACTOR, TYPE, withMemo(0x83, digits)).notes).isNotEmpty();
    byte[] none = "          ".getBytes(StandardCharsets.US_ASCII);
    assertThat(beside(withMemo(0x83, none), "A.DBT", block("", "x", "\032")).notes).isEmpty();
  }

  @Test
  void takesTheCharsetThatTheFileBesideDeclares() throws Exception {
    byte[] table = table();
    byte[] name = "陳大文".getBytes(Charset.forName("Big5"));
    int from = ((table[8] & 0xff) | (table[9] & 0xff) << 8) + 1;
    System.arraycopy(name, 0, table, from, name.length);
    byte[] page = "950\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(beside(table, "A.cpg", page).allText()).contains("陳大文");
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
