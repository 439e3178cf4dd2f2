package org.inshore.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.RecordFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String CHINESE = "客户姓名：张三，住址：上海市浦东新区世纪大道。\n第二行，完。\n";

  @ParameterizedTest
  @CsvSource({
    "24464c32402823292053505353, application/x-spss-sav",
    "4153434949205350535320504f52542046494c45, application/x-spss-por",
    "3c73746174615f6474613e00, application/x-stata-dta",
    "484541444552205245434f52442a2a2a2a2a2a2a4c494252415259, application/x-sas-xport",
    "6d6f7a4c7a343000ff, application/x-mozilla-lz4",
    "d0cf11e0a1b11ae1, application/x-ole-storage",
    "1f8b0800, application/gzip",
    "255044462d312e37, application/pdf",
    "ffd8ffe0, image/jpeg",
    "474946383961000100, image/gif",
    "424d36000000, image/bmp",
    "49492a0008000000, image/tiff",
    "524946460000000057454250, image/webp",
    "7f454c4602010100, application/x-elf",
    "7f454c4602010100000000000000000002003e00, application/x-elf",
    "7f454c4602010100000000000000000004003e00, application/x-coredump",
    "4d444d5093a7000004000000, application/x-coredump",
    "cafebabe00000045, application/java-vm",
    "4d5a900003000000, application/vnd.microsoft.portable-executable",
    "53514c69746520666f726d6174203300, application/vnd.sqlite3",
    "000000206674797069736f6d, video/mp4",
    "494433040000, audio/mpeg",
    "7b5c72746631, application/rtf",
    "504b0506000000000000, application/zip",
    "425a68393141592653590000, application/x-bzip2",
    "5d00008000ffffffffffffffff, application/x-lzma",
    "04224d1864, application/x-lz4",
    "1f9d90, application/x-compress",
    "ff060000734e61507059, application/x-snappy-framed",
    "303730373031303000, application/x-cpio",
    "789f3e220100, application/vnd.ms-tnef",
    "0000000001000000000000006231050009000000, application/x-berkeley-db",
    "0000000001000000000000000006156100000009, application/x-berkeley-db",
    "00000000000000000000080000000000dec0efbe01000000, application/x-lmdb",
    "3fd76c17, application/x-lucene-index",
    "00760000000100000000000000020000, application/x-derby-database",
    "6400626500020000ffff, application/x-duckdb",
    "fefe09030c00, application/x-mysql-file",
    "56f9b8f81c0001011a6c6576656c64622e4279746577697365436f6d70617261746f72a49c,"
        + " application/x-leveldb"
  })
  void contentDecides(String hex, String type) {
    assertThat(MediaTypes.detect("x.txt", HexFormat.of().parseHex(hex))).isEqualTo(type);
  }

  /** GnuPG's beginnings: packed, a password's, a recipient's, a key, a part of a literal text. */
  @ParameterizedTest
  @CsvSource({
    "a3019bc0cbccc0c5b87a55f35dfbfd17e419d732b626b126ea95549464f33bf7e564e6a52a185829242716a5289819191919181920031d85828c7ca01243630b8450625e8a4271be427e1e1758bb2165da8d28d36e4c997613cab49b92adbd63330b03231783ac98220bfb9cf273bf375a5e3fe1c7240d8b, application/pgp-encrypted",
    "8c0d0409030a72b96a6ea4008291ffd279012aab, application/pgp-encrypted",
    "85010c03a1b2c3d4e5f60718010800aabbccdd, application/pgp-encrypted",
    "988d046a0f438e0104009bb7, application/pgp-encrypted",
    "5a0018d3a8a8000000c4d6c3f0f0f0f0f100060601ffff01f45a0010d3a8ad000000,"
        + " application/vnd.ibm.afp",
    "894c5a4f000d0a1a0a1040, application/x-lzop",
    "60ea2a00220b01021000, application/x-arj"
  })
  void formsOfExchangeShow(String hex, String type) {
    assertThat(MediaTypes.detect("x.dat", HexFormat.of().parseHex(hex))).isEqualTo(type);
  }

  @Test
  void aTextThatIsStruckOverIsText() {
    String bold = "c\bca\bar\brd\bd 1\b19\b90\b0 ".repeat(50);
    assertThat(MediaTypes.detect("x", bold.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(MediaTypes.TEXT);
    String records = "a\u001f1\u001eb\u001f2\u001e";
    assertThat(MediaTypes.detect("x", records.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(MediaTypes.TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9})
  void whatUnpacksIsZlib(int level) throws IOException {
    Deflater deflater = new Deflater(level);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
      packing.write(("blob 9\0" + CHINESE.repeat(400)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] packed = out.toByteArray();
    assertThat(MediaTypes.detect("a", packed)).isEqualTo("application/zlib");
    packed[3] ^= 0x55; // the first block
    assertThat(MediaTypes.detect("a", packed)).isNotEqualTo("application/zlib");
    assertThat(MediaTypes.detect("a", "x\u0001 and so on".getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo("application/zlib");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\u0003", "\u001d", "\u0001\u0002", "\u001f"})
  void controlsMayPartFields(String separator) {
    String row = String.join(separator, "张三", "13800138000", "19900101", "a") + "\n";
    byte[] rows = row.repeat(5000).getBytes(StandardCharsets.UTF_8);
    assertThat(MediaTypes.detect("part-00000", rows)).isEqualTo(MediaTypes.TEXT);
    byte[] uneven = (row + "a\u0001\u0002\u0003\u0004\u0005\n").getBytes(StandardCharsets.UTF_8);
    assertThat(MediaTypes.detect("part-00000", uneven)).isEqualTo(MediaTypes.BINARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BMW is a car", "MZ is a region", "ID3 tags", "BZhang", "%PDF in words"})
  void textThatBeginsLikeABinaryIsText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(MediaTypes.detect("x", bytes)).isEqualTo(MediaTypes.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "Big5", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void chineseTextIsTextInAnyEncodingAndWhereverItIsCut(String charset) {
    String text = charset.equals("Big5") ? "客戶姓名：張三，住址：臺北市。\n第二行。\n" : CHINESE;
    byte[] all = text.repeat(3).getBytes(Charset.forName(charset));
    for (int length = 24; length < all.length; length++) {
      byte[] head = Arrays.copyOf(all, length);
      assertThat(MediaTypes.detect("名单", head)).as("%d bytes", length).isEqualTo("text/plain");
    }
  }

  /** Packed anew by a program that knows nothing of OpenDocument. */
  @Test
  void anOpenDocumentIsOneWhereverAndHoweverItsTypeIsPacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new String[] {"content.xml", "mimetype"}) {
        zip.putNextEntry(new ZipEntry(name));
        byte[] filler = new byte[40_000];
        new Random(1).nextBytes(filler);
        zip.write(
            name.equals("mimetype")
                ? "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII)
                : filler);
      }
    }
    assertThat(MediaTypes.detect("a", Bytes.of(out.toByteArray())))
        .isEqualTo("application/vnd.oasis.opendocument.text");
  }

  @Test
  void theNameTellsWhoseAFileOfADatabaseIs() {
    byte[] bytes = HexFormat.of().parseHex("10d10700010000000000000300000000ff");
    assertThat(MediaTypes.detect("pg_wal/0000000100000000000000A5", bytes))
        .isEqualTo("application/x-postgresql-wal");
    assertThat(MediaTypes.detect("000005.ldb", bytes)).isEqualTo("application/x-leveldb");
    assertThat(MediaTypes.detect("customer.bson", bytes)).isEqualTo("application/x-bson");
    assertThat(MediaTypes.detect("customer.MAD", bytes)).isEqualTo("application/x-mysql-file");
    assertThat(MediaTypes.detect("0000000100000000000000G5", bytes)).isEqualTo(MediaTypes.BINARY);
  }

  @Test
  void theFirstPartOfASplitArchiveIsAPart() {
    byte[] seven = HexFormat.of().parseHex("377abcaf271c0004");
    assertThat(MediaTypes.detect("备份.7z.001", seven)).isEqualTo("application/x-split-archive");
    assertThat(MediaTypes.detect("备份.7z", seven)).isEqualTo("application/x-7z-compressed");
    byte[] rar = HexFormat.of().parseHex("526172211a0701");
    assertThat(MediaTypes.detect("a.part01.rar", rar)).isEqualTo("application/x-split-archive");
    assertThat(MediaTypes.detect("a.rar", rar)).isEqualTo("application/vnd.rar");
  }

  @ParameterizedTest
  @CsvSource({"54, FAT12", "54, FAT16", "82, FAT32", "3, NTFS", "3, EXFAT"})
  void aFileSystemIsADiskAndNoDisc(int place, String mark) {
    byte[] sector = new byte[512];
    sector[0] = (byte) 0xeb;
    byte[] padded = (mark + "     ").substring(0, 8).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(padded, 0, sector, place, padded.length);

    assertThat(MediaTypes.detect("x", sector)).isEqualTo("application/x-raw-disk");
    assertThat(MediaTypes.detect("x.img", new byte[512])).isEqualTo("application/x-raw-disk");
  }

  @Test
  void aTextInAWesternEncodingIsText() {
    byte[] bytes = "/* Größe der Straße, déjà vu */ int x;\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(MediaTypes.detect("a.c", bytes)).isEqualTo("text/plain");
  }

  @Test
  void noiseIsNotText() {
    Random random = new Random(7);
    byte[] noise = new byte[4096];
    for (int i = 0; i < 200; i++) {
      random.nextBytes(noise);
      assertThat(MediaTypes.detect("x.csv", noise)).doesNotStartWith("text/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, text/csv",
    "A.TSV, text/csv",
    "a.eml, message/rfc822",
    "csv, text/csv",
    "a.log, text/plain"
  })
  void amongTextsTheNameDecides(String name, String type) {
    assertThat(MediaTypes.detect(name, "a,b\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "'From: a@b.cn|Subject: x|Date: y||text', message/rfc822",
    "'Received: a| by b|Return-Path: c|Message-ID: d||text', message/rfc822",
    "'From a 2026|From: a@b.cn|To: x|Date: y||text', application/mbox",
    "'From: a|To: b||a letter', text/plain",
    "'From here on: all|Subject to change: yes|To: b', text/plain",
    "'note|From: a@b.cn|Subject: x|Date: y', text/plain",
    "'<?xml version=1?>|<office:document x>', application/vnd.oasis.opendocument.text-flat-xml",
    "'<?xml version=1?>|<office:document-content x>', application/vnd.oasis.opendocument.text-flat-xml",
    "'<?xml version=1?>|<w:wordDocument x>', application/vnd.ms-word.xml",
    "'<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">', application/vnd.ms-excel.xml",
    "'<?xml version=1?>|<gnm:Workbook xmlns:gnm=x>', application/x-gnumeric",
    "'<?xml version=1?>|<gmr:Workbook xmlns:gmr=x>', application/x-gnumeric",
    "'<html><!-- <w:WordDocument> --></html>', text/plain"
  })
  void mailAndOfficeInTextShowByContent(String lines, String type) {
    byte[] bytes = lines.replace('|', '\n').getBytes(StandardCharsets.UTF_8);
    assertThat(MediaTypes.detect("x", bytes)).isEqualTo(type);
  }

  @Test
  void anEmptyFileIsText() {
    assertThat(MediaTypes.detect("x", new byte[0])).isEqualTo("text/plain");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.xml, spreadsheetml.sheet",
    "word/document.xml, wordprocessingml.document",
    "ppt/presentation.xml, presentationml.presentation"
  })
  void anOfficeDocumentShowsInItsEntries(String entry, String type) throws IOException {
    byte[] small = zip("[Content_Types].xml", 100, entry, 100);
    byte[] large = zip("[Content_Types].xml", 300_000, entry, 100);

    assertThat(MediaTypes.detect("a.zip", small)).isEqualTo(OOXML + type);
    assertThat(MediaTypes.detect("a.zip", bytes(large))).isEqualTo(OOXML + type);
  }

  @Test
  void otherZipsAreZips() throws IOException {
    assertThat(MediaTypes.detect("a.xlsx", zip("a.txt", 10, "b.txt", 10)))
        .isEqualTo("application/zip");
    assertThat(MediaTypes.detect("a", bytes(zip("[Content_Types].xml", 300_000, "b", 10))))
        .isEqualTo("application/zip");
    assertThat(MediaTypes.detect("a", zip("OFD.xml", 10, "b", 10))).isEqualTo("application/ofd");
    assertThat(MediaTypes.detect("a", bytes(zip("Doc_0/Res/x.ttf", 300_000, "OFD.xml", 10))))
        .isEqualTo("application/ofd");
  }

  @Test
  void openDocumentsSayWhatTheyAre() throws IOException {
    byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("mimetype");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(type.length);
      CRC32 crc = new CRC32();
      crc.update(type);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(type);
    }

    assertThat(MediaTypes.detect("a.odt", out.toByteArray()))
        .isEqualTo("application/vnd.oasis.opendocument.text");
  }

  @Test
  void brokenHeadsDoNoHarm() throws IOException {
    byte[] zip = zip("mimetype", 10, "xl/a", 10);
    for (int length = 0; length < zip.length; length++) {
      assertThat(MediaTypes.detect("a", Arrays.copyOf(zip, length))).contains("/");
    }
  }

  /** Python's zipfile stores by default, and puts sizes behind where it cannot go back. */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void whatLiesInAnArchiveAsItIsDoesNotCount(boolean told, boolean small) throws IOException {
    byte[] inner = zip("xl/workbook.xml", 500, "xl/sheet1.xml", small ? 200 : 200_000);
    byte[] outer = stored(told, "notes.txt", new byte[3], "a.xlsx", inner, "b.txt", new byte[9]);
    assertThat(MediaTypes.detect("a.zip", outer)).isEqualTo("application/zip");
    assertThat(MediaTypes.detect("a.zip", bytes(outer))).isEqualTo("application/zip");

    byte[] book = stored(told, "embedded.docx", zip("word/a", 9, "b", 9), "xl/workbook.xml", inner);
    assertThat(MediaTypes.detect("a.xlsx", bytes(book))).isEqualTo(OOXML + "spreadsheetml.sheet");
  }

  /** An archive of stored entries, with their sizes before them or behind; names and contents. */
  private static byte[] stored(boolean told, Object... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < entries.length; i += 2) {
      byte[] name = ((String) entries[i]).getBytes(StandardCharsets.UTF_8);
      byte[] content = (byte[]) entries[i + 1];
      CRC32 crc = new CRC32();
      crc.update(content);
      ByteBuffer sums =
          ByteBuffer.allocate(12)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt((int) crc.getValue())
              .putInt(content.length)
              .putInt(content.length);
      ByteBuffer header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(0x04034b50).putShort((short) 20).putShort((short) (told ? 0 : 8)).putInt(0);
      header.putShort((short) 0).put(told ? sums.array() : new byte[12]);
      header.putShort((short) name.length).putShort((short) 0);
      out.writeBytes(header.array());
      out.writeBytes(name);
      out.writeBytes(content);
      if (!told) {
        out.writeBytes(new byte[] {'P', 'K', 7, 8});
        out.writeBytes(sums.array());
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String first, int firstSize, String second, int secondSize)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] noise = new byte[Math.max(firstSize, secondSize)];
    new Random(1).nextBytes(noise);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(first));
      zip.write(noise, 0, firstSize);
      zip.putNextEntry(new ZipEntry(second));
      zip.write(noise, 0, secondSize);
    }
    return out.toByteArray();
  }

  private static Bytes bytes(byte[] all) {
    return Bytes.of(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cp037", "Cp500", "x-IBM935"})
  void textsOfMainframesAreNoChinese(String codePage) {
    Charset charset = Charset.forName(codePage);
    String text = "Customer 440103190203204115 has the mobile phone 19300004910.\n".repeat(4);
    String record = String.format("%-12s%-18s%-11s%-20s", "ZHANG", "440103190203204115", "1", "");
    String shown = codePage.equals("x-IBM935") ? text + CHINESE.strip() : text;

    assertThat(MediaTypes.detect("a.txt", shown.getBytes(charset)))
        .isEqualTo(RecordFiles.MEDIA_TYPE);
    assertThat(MediaTypes.detect("a.txt", "ID,440103190203204115".getBytes(charset)))
        .isEqualTo(RecordFiles.MEDIA_TYPE);
    assertThat(MediaTypes.detect("a.txt", record.repeat(5).getBytes(charset)))
        .isEqualTo(RecordFiles.MEDIA_TYPE);
  }

  @Test
  void chineseIsNoTextOfMainframes() {
    Random random = new Random(8);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 40 + round % 100) {
        byte[] pair = {(byte) (0xb0 + random.nextInt(72)), (byte) (0xa1 + random.nextInt(94))};
        text.append(random.nextInt(12) == 0 ? "@9 " : new String(pair, GB18030));
      }
      assertThat(MediaTypes.detect("a", text.toString().getBytes(GB18030))).isEqualTo("text/plain");
    }
  }

  /** Brotli has no mark, and the name of a tar within it is not that of a volume. */
  @Test
  void brotliIsToldByItsSuffixUnlessItIsText() {
    byte[] packed = HexFormat.of().parseHex("1f4700f81d09760c32432c3dd3044e388f384c105b");
    assertThat(MediaTypes.detect("x.csv.br", packed)).isEqualTo("application/x-brotli");
    assertThat(MediaTypes.detect("x.tar.br", packed)).isEqualTo("application/x-brotli");
    assertThat(MediaTypes.detect("x.br", "text".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(MediaTypes.TEXT);
  }
}
