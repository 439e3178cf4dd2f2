package org.inshore.scanners.documents.archive.zlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;

/** Files packed by zlib, and objects of Git in the form that its manual gives. */
class ZlibExtractorTest {
  private static final String ZLIB = "application/zlib";
  private static final byte[] TEXT = "证件号码 440000190001010007 end".getBytes(StandardCharsets.UTF_8);

  private static byte[] packed(byte[]... parts) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      for (byte[] part : parts) {
        deflater.write(part);
      }
    }
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Recorded read(byte[] file) throws Exception {
    return Recorded.of(new ZlibExtractor(), ZLIB, file);
  }

  @Test
  void aFileIsUnpacked() throws Exception {
    Recorded recorded = read(packed(TEXT));

    assertThat(recorded.binaries.values()).containsExactly(TEXT);
    assertThat(recorded.failed).isEmpty();
  }

  @Test
  void theHeaderOfAnObjectIsPassedOver() throws Exception {
    for (String kind : new String[] {"blob", "commit", "tag"}) {
      Recorded recorded = read(packed(ascii(kind + " " + TEXT.length + "\0"), TEXT));

      assertThat(recorded.binary("/entry:" + kind)).isEqualTo(TEXT);
    }
  }

  @Test
  void ofATreeTheNamesAreRead() throws Exception {
    byte[] hash = new byte[20];
    Arrays.fill(hash, (byte) 0xe5);
    Recorded recorded =
        read(packed(ascii("tree 66\0"), ascii("100644 a.csv\0"), hash, ascii("40000 b\0"), hash));

    assertThat(new String(recorded.binary("/entry:tree"), StandardCharsets.US_ASCII))
        .isEqualTo("100644 a.csv\n40000 b\n");
  }

  @Test
  void whatBreaksOffIsToldAndReadSoFar() throws Exception {
    byte[] whole = packed(ascii("blob 9\0"), new byte[1 << 16], TEXT);
    Recorded recorded = read(Arrays.copyOf(whole, whole.length - 12));

    assertThat(recorded.failure("/entry:blob").category()).isEqualTo(Category.UNREADABLE);
    assertThat(recorded.binary("/entry:blob").length).isGreaterThan(1 << 15);
  }
}
