package org.inshore.scanners.documents.ebook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PalmExtractorTest {
  private static final String MOBI = "application/x-mobipocket-ebook";
  private static final String ID = "190001011234567890";

  /** Packed: a blank before a letter, a pair that goes over itself, and what stands as it is. */
  private static final byte[] PACKED = bytes("<p>a\u00e2c\u0080\u0011 " + ID + "\3</p>");

  @Test
  void unpacksTextAndLeavesOutWhatStandsBehindItsRecords() throws Exception {
    String packed = new String(PACKED, ISO_8859_1);
    byte[] first = bytes("<p>one" + "\0" + "xx\u0083");
    byte[] second = bytes(packed + "..\2" + "\u0081");
    Recorded read = read(head(2, 2, 0, 3), first, second, bytes("\u0089PNG"));
    String text = new String(read.binary("/entry:text.html"), ISO_8859_1);
    assertThat(text).startsWith("<p>one<p>a bcbcbc ").contains(ID).endsWith("</p>");
    assertThat(read.binary("/entry:record-4")).startsWith(bytes("\u0089PNG"));
  }

  @Test
  void readsTheOtherFormOfTheBookBehindIt() throws Exception {
    Recorded read =
        read(
            head(1, 1, 0, 0),
            bytes("<p>one"),
            bytes("BOUNDARY"),
            head(1, 1, 0, 0),
            bytes("<p>two"),
            bytes("INDX " + ID));
    assertThat(read.binary("/entry:text.html")).isEqualTo(bytes("<p>one"));
    assertThat(read.binary("/entry:text-2.html")).isEqualTo(bytes("<p>two"));
    assertThat(read.allText()).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(ints = {17480, 2})
  void saysWhatItDoesNotRead(int packing) {
    byte[] head = head(packing, 1, packing == 2 ? 1 : 0, 0);
    assertThatThrownBy(() -> read(head, PACKED)).isInstanceOf(ScanException.class);
  }

  @Test
  void saysThatAPairLeadsBeforeTheBegin() throws Exception {
    Recorded read = read(head(2, 1, 0, 0), bytes("a\u0080!"));
    assertThat(read.failed).hasSize(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] head(int packing, int records, int cipher, int flags) {
    ByteBuffer head = ByteBuffer.allocate(0xf4);
    head.putShort(0, (short) packing).putShort(8, (short) records).putShort(12, (short) cipher);
    head.put(16, "MOBI".getBytes(US_ASCII)).putInt(20, 0xe4).putShort(0xf2, (short) flags);
    return head.array();
  }

  private static Recorded read(byte[]... records) throws Exception {
    ByteBuffer header = ByteBuffer.allocate(78 + 8 * records.length);
    header.put(60, "BOOKMOBI".getBytes(US_ASCII)).putShort(76, (short) records.length);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < records.length; i++) {
      header.putInt(78 + 8 * i, header.capacity() + all.size());
      all.writeBytes(records[i]);
    }
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    List.of(header.array(), all.toByteArray()).forEach(book::writeBytes);
    return Recorded.of(new PalmExtractor(), MOBI, book.toByteArray());
  }
}
