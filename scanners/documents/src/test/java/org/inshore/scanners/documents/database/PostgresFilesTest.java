package org.inshore.scanners.documents.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.scanners.documents.FolderBytes;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** Binary COPY, and dumps whose data are files beside their table of contents. */
class PostgresFilesTest {
  private static final String COPY = "application/x-postgresql-copy";
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  private static byte[] tuples(Object[]... tuples) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    out.writeInt(0);
    out.writeInt(0);
    for (Object[] tuple : tuples) {
      out.writeShort(tuple.length);
      for (Object value : tuple) {
        value(out, value);
      }
    }
    out.writeShort(-1);
    return bytes.toByteArray();
  }

  private static void value(DataOutputStream out, Object value) throws IOException {
    switch (value) {
      case String text -> {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
      case Integer number -> {
        out.writeInt(Integer.BYTES);
        out.writeInt(number);
      }
      case Long number -> {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
      }
      case Double number -> {
        out.writeInt(Double.BYTES);
        out.writeDouble(number);
      }
      case BigDecimal number -> numeric(out, number);
      default -> out.writeInt(-1);
    }
  }

  /** As the server writes it: digits to the base of 10,000, here four of them behind the point. */
  private static void numeric(DataOutputStream out, BigDecimal number) throws IOException {
    long whole = number.longValue();
    List<Integer> digits = new ArrayList<>();
    for (long left = whole; left > 0; left /= 10_000) {
      digits.addFirst((int) (left % 10_000));
    }
    digits.add(number.subtract(BigDecimal.valueOf(whole)).movePointRight(4).intValue());
    out.writeInt(8 + 2 * digits.size());
    out.writeShort(digits.size());
    out.writeShort(digits.size() - 2);
    out.writeShort(0);
    out.writeShort(number.scale());
    for (int digit : digits) {
      out.writeShort(digit);
    }
  }

  @Test
  void readsBinaryCopyOfAnyType() throws Exception {
    byte[] table =
        tuples(
            new Object[] {"张三", "某1", 19000000001L, 6218900000000554330L, 12, 1234.5},
            new Object[] {"王13", 0, "{\"a\": 1}", new BigDecimal("19000000002.50"), "x", -7L});
    Recorded read = Recorded.of(WrittenTablesTest.extractor(COPY), COPY, table);
    assertThat(read.failed).isEmpty();
    List<Recorded.Row> rows = read.rows.getFirst().rows();
    assertThat(rows.getFirst().cells())
        .containsExactly("张三", "某1", "19000000001", "6218900000000554330", "12", "1234.5");
    assertThat(rows.getLast().cells())
        .containsExactly("王13", "0", "{\"a\": 1}", "19000000002.50", "x", "-7");
  }

  @Test
  void readsBinaryCopyThatWasCutOffAndSaysSo() throws Exception {
    byte[] table = tuples(new Object[] {"a1", "b1"}, new Object[] {"a2", "b2"});
    byte[] cut = Arrays.copyOf(table, table.length - 4);
    Recorded read = new Recorded();
    assertThatThrownBy(
            () -> read.extract(WrittenTablesTest.extractor(COPY), COPY, cut, Limits.DEFAULT))
        .isInstanceOf(ScanException.class);
    assertThat(read.rows.getFirst().rows().getFirst().cells()).containsExactly("a1", "b1");
  }

  /** A table of contents as pg_dump writes it to a folder: a table, its comment, its data. */
  private static byte[] contents() throws IOException {
    Dump dump = new Dump();
    dump.bytes("PGDMP");
    dump.octets(1, 14, 0, 4, 8, 3);
    for (int i = 0; i < 8; i++) {
      dump.number(0);
    }
    dump.string("d");
    dump.string("15");
    dump.string("15");
    dump.number(3);
    dump.entry(1, "CREATE TABLE public.c (nm text, id_no text);\n", "", "");
    dump.entry(2, "COMMENT ON COLUMN public.c.id_no IS '证件号码';\n", "", "", 1);
    dump.entry(3, "", "COPY public.c (nm, id_no) FROM stdin;\n", "7.dat", 1);
    return dump.bytes.toByteArray();
  }

  /** Writer of the numbers and strings of a table of contents. */
  private static final class Dump {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void bytes(String ascii) throws IOException {
      bytes.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    void octets(int... octets) {
      for (int octet : octets) {
        bytes.write(octet);
      }
    }

    void number(int value) {
      octets(0, value & 0xff, value >> 8 & 0xff, value >> 16 & 0xff, value >> 24 & 0xff);
    }

    void string(String text) throws IOException {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      bytes.write(utf8);
    }

    void entry(int id, String definition, String copy, String file, int... of) throws IOException {
      number(id);
      number(0);
      for (String each : new String[] {"0", "0", "t", "k"}) {
        string(each);
      }
      number(2);
      for (String each : new String[] {definition, "", copy, "public", "", "heap", "o", "f"}) {
        string(each);
      }
      for (int each : of) {
        string(String.valueOf(each));
      }
      octets(1, 1, 0, 0, 0);
      string(file);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void completesFilesOfDumpsByTheirTableOfContents() throws Exception {
    String data = "张三\t11010119000101001X\n\\.\n\n\n";
    for (boolean packed : new boolean[] {false, true}) {
      String name = packed ? "7.dat.gz" : "7.dat";
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("d/toc.dat"));
        zip.write(contents());
        zip.putNextEntry(new ZipEntry("d/" + name));
        zip.write(packed ? gzip(data) : data.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("e/7.dat"));
        zip.write(data.getBytes(StandardCharsets.UTF_8));
      }
      Recorded read =
          Recorded.of(
              WrittenTablesTest.extractor("application/zip"),
              "application/zip",
              bytes.toByteArray());
      byte[] file = read.binary("/entry:d%2f" + name);
      String script = new String(packed ? unpacked(file) : file, StandardCharsets.UTF_8);
      assertThat(script)
          .isEqualTo(
              "CREATE TABLE public.c (nm text, id_no text);\n"
                  + "COMMENT ON COLUMN public.c.id_no IS '证件号码';\n\n"
                  + "COPY public.c (nm, id_no) FROM stdin;\n"
                  + data);
      assertThat(read.binary("/entry:e%2f7.dat")).isEqualTo(data.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void saysThatFilesBesideATableOfContentsNameNoColumns() throws Exception {
    String type = "application/x-postgresql-dump";
    Recorded read = Recorded.of(WrittenTablesTest.extractor(type), type, contents());
    assertThat(read.notes).hasSize(1);
  }

  /** As they lie open in a folder, and in a ZIP in which the table of contents comes last. */
  @Test
  void completesFilesByTheTableOfContentsBesideThem() throws Exception {
    byte[] data = gzip("张三\t11010119000101001X\n\\.\n\n\n");
    Map<String, byte[]> folder = Map.of("7.dat.gz", data, "toc.dat", contents());
    Recorded open = new Recorded();
    WrittenTablesTest.extractor("application/gzip")
        .extract(FolderBytes.file("7.dat.gz", folder), "application/gzip", Limits.DEFAULT, open);
    assertThat(open.binaries.values().iterator().next()).asString().contains("COPY public.c");

    String type = "application/x-postgresql-dump";
    Recorded head = new Recorded();
    WrittenTablesTest.extractor(type)
        .extract(FolderBytes.file("toc.dat", folder), type, Limits.DEFAULT, head);
    assertThat(head.notes).isEmpty();
  }

  @Test
  void anEntryIsAskedForThoseOfItsFolder() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"d/7.dat", "d/toc.dat", "e/7.dat"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.endsWith("toc.dat") ? contents() : "x\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    Map<String, Boolean> known = new HashMap<>();
    ContentSink sink =
        new Recorded() {
          @Override
          public void content(Content content) {
            if (content instanceof Content.Binary binary) {
              Bytes beside;
              try {
                beside = binary.bytes().beside("toc.dat");
              } catch (IOException e) {
                throw new AssertionError(e);
              }
              known.put(binary.location().toString(), beside != null);
            }
            super.content(content);
          }
        };
    Content.Binary zip = new Content.Binary(Recorded.PLACE, "z.zip", Bytes.of(bytes.toByteArray()));
    WrittenTablesTest.extractor("application/zip")
        .extract(zip, "application/zip", Limits.DEFAULT, sink);
    assertThat(known)
        .containsEntry("s/path:d/entry:d%2f7.dat", true)
        .containsEntry("s/path:d/entry:e%2f7.dat", false);
  }

  private static byte[] unpacked(byte[] gzip) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }
}
