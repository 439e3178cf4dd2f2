package org.inshore.scanners.documents.mainframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.RecordFiles;
import org.inshore.spi.scan.RecordFiles.Layout;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records as programs on a mainframe write them, laid out by hand after the language's manual. */
class RecordsExtractorTest {
  private static final Charset EBCDIC = Charset.forName("x-IBM935");
  private static final String COPYBOOK =
      """
      000100* 客户主文件
      000200 01  CUST-REC.
      000300     05  CUST-ID             PIC X(18).
      000400* 客户姓名
      000500     05  CUST-NAME           PIC X(20).
      000600     05  MOBILE              PIC 9(11) COMP-3.
      000700     05  BALANCE             PIC S9(13)V99 COMP-3.
      000800     05  BRANCH              PIC 9(4).
      000900     05  CHANGE              PIC S9(3)V9.
      001000     05  FLAG                PIC X.
      001100         88  IS-VIP          VALUE 'Y'.
      001200     05  SERIAL              PIC 9(9) COMP.
      001300     05  CARD REDEFINES SERIAL PIC X(4).
      001400     05  PHONE-COUNT         PIC 9.
      001500     05  PHONES OCCURS 1 TO 3 TIMES DEPENDING ON PHONE-COUNT.
      001600         10  PHONE           PIC X(11).
      """;

  private static byte[] packed(String digits, int sign) {
    String all = digits.length() % 2 == 0 ? "0" + digits : digits;
    byte[] bytes = new byte[all.length() / 2 + 1];
    for (int i = 0; i <= all.length(); i++) {
      int digit = i == all.length() ? sign : all.charAt(i) - '0';
      bytes[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
    }
    return bytes;
  }

  private static byte[] padded(String text, int length) {
    byte[] bytes = text.getBytes(EBCDIC);
    byte[] field = " ".repeat(length).getBytes(EBCDIC);
    System.arraycopy(bytes, 0, field, 0, bytes.length);
    return field;
  }

  private static byte[] record(String id, String name, String mobile, int change, String... phones) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(padded(id, 18));
    out.writeBytes(padded(name, 20));
    out.writeBytes(packed(mobile, 0xf));
    out.writeBytes(packed("000000001234567", 0xd));
    out.writeBytes(padded("0571", 4));
    byte[] zoned = padded(String.valueOf(change), 4);
    zoned[3] = (byte) (zoned[3] & 0xdf); // a minus over the last digit
    out.writeBytes(zoned);
    out.writeBytes(padded("Y", 1));
    out.writeBytes(new byte[] {0, 1, (byte) 0xe2, 0x40});
    out.writeBytes(padded(String.valueOf(phones.length), 1));
    for (String phone : phones) {
      out.writeBytes(padded(phone, 11));
    }
    return out.toByteArray();
  }

  private static Recorded read(
      String name, @Nullable String copybook, Charset codePage, Layout layout, byte[] bytes)
      throws Exception {
    Recorded recorded = new Recorded();
    RecordFiles files = new RecordFiles(name, copybook, codePage, layout);
    new DocumentOptions(Ocr.OFF, List.of(), List.of(files))
        .during(
            () ->
                recorded.extract(
                    new RecordsExtractor(), RecordFiles.MEDIA_TYPE, bytes, Limits.DEFAULT));
    return recorded;
  }

  private static byte[] variable(byte[]... records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] record : records) {
      int length = record.length + 4;
      out.writeBytes(new byte[] {(byte) (length >> 8), (byte) length, 0, 0});
      out.writeBytes(record);
    }
    return out.toByteArray();
  }

  @Test
  void readsTextPackedZonedBinaryAndWhatOccursTheTimesThatItSays() throws Exception {
    byte[] bytes =
        variable(
            record("110101190001010014", "张某某", "13000000001", 1234, "13000000002"),
            record("330102190001010011", "李某", "13000000003", 15, "13000000004", "13000000005"));
    Recorded read = read("*", COPYBOOK, EBCDIC, Layout.VARIABLE, bytes);
    assertThat(read.failed).isEmpty();
    assertThat(read.columns(0))
        .containsExactly(
            "CUST-ID",
            "CUST-NAME",
            "MOBILE",
            "BALANCE",
            "BRANCH",
            "CHANGE",
            "FLAG",
            "SERIAL",
            "CARD",
            "PHONE-COUNT",
            "PHONE(1)",
            "PHONE(2)",
            "PHONE(3)");
    assertThat(read.rows.getFirst().columns().get(1).comment()).isEqualTo("客户姓名");
    List<@Nullable String> first = read.rows.getFirst().rows().getFirst().cells();
    assertThat(first.subList(0, 8))
        .containsExactly(
            "110101190001010014",
            "张某某",
            "13000000001",
            "-12345.67",
            "0571",
            "-123.4",
            "Y",
            "123456");
    assertThat(first.subList(9, 13)).containsExactly("1", "13000000002", null, null);
    assertThat(read.rows.getFirst().rows().get(1).cells().subList(9, 13))
        .containsExactly("2", "13000000004", "13000000005", null);
  }

  @Test
  void readsRecordsThatAreAllAsLong() throws Exception {
    String copybook =
        "01 R.\n 05 ID-NO PIC X(18).\n 05 NAME PIC N(3).\n 05 AMT PIC 9(5)V99 COMP-3.\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 1200; i++) {
      out.writeBytes(padded("11010119000101%04d".formatted(i), 18));
      byte[] name = "某某某".getBytes(EBCDIC);
      out.write(name, 1, 6);
      out.writeBytes(packed("%07d".formatted(i), 0xc));
    }
    Recorded read = read("D*", copybook, EBCDIC, Layout.FIXED, out.toByteArray());
    assertThat(read.failed).isEmpty();
    assertThat(read.rows.stream().mapToInt(batch -> batch.rows().size()).sum()).isEqualTo(1200);
    assertThat(read.rows.getFirst().rows().get(7).cells())
        .containsExactly("110101190001010007", "某某某", "0.07");
    byte[] cut = java.util.Arrays.copyOf(out.toByteArray(), 28 * 10 + 5);
    assertThatThrownBy(() -> read("D*", copybook, EBCDIC, Layout.FIXED, cut))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("28");
  }

  @Test
  void readsPackedDecimalsBesideGb18030() throws Exception {
    Charset charset = Charset.forName("GB18030");
    String copybook = "01 R.\n 05 NAME PIC X(8).\n 05 MOBILE PIC 9(11) COMP-3.\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("张某某  ".getBytes(charset));
    out.writeBytes(packed("13000000001", 0xf));
    Recorded read = read("d", copybook, charset, Layout.FIXED, out.toByteArray());
    assertThat(read.rows.getFirst().rows().getFirst().cells())
        .containsExactly("张某某", "13000000001");
  }

  @Test
  void readsRunningTextOfACodePage() throws Exception {
    byte[] text = "身份证号 110101190001010014\u0085手机 13000000001".getBytes(EBCDIC);
    Recorded read = read("d", null, EBCDIC, Layout.FIXED, text);
    assertThat(read.allText()).contains("身份证号 110101190001010014\n手机 13000000001");
  }

  @Test
  void saysWhatIsToBeDeclaredOrMended() {
    assertThatThrownBy(
            () -> Recorded.of(new RecordsExtractor(), RecordFiles.MEDIA_TYPE, new byte[] {1}))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.wording().zh()).contains("documents.records", "copybook"));
    for (String wrong : List.of("", "no copybook at all", "01 R.\n 05 A PIC X(.\n", "01 R PIC X(9")) {
      assertThatThrownBy(() -> read("d", wrong, EBCDIC, Layout.FIXED, new byte[] {1}))
          .isInstanceOf(ScanException.class);
    }
  }
}
