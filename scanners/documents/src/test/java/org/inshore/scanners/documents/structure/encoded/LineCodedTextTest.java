package org.inshore.scanners.documents.structure.encoded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;

/** Values that stand in lines of a code of their own. */
class LineCodedTextTest {
  private static final String PLAIN = "客户王丽，证件号 310104198503274610，于柜面办理业务；经办人已核对，资料于月底前归档。";

  private static final String XX =
      "+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String GIT =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

  @Test
  void readsXxencode() throws Exception {
    byte[] bytes = PLAIN.getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder("see below\nbegin 644 a.txt\n");
    for (int from = 0; from < bytes.length; from += 45) {
      int count = Math.min(45, bytes.length - from);
      text.append(XX.charAt(count));
      for (int at = from; at < from + count; at += 3) {
        int bits = at(bytes, at) << 16 | at(bytes, at + 1) << 8 | at(bytes, at + 2);
        for (int shift = 18; shift >= 0; shift -= 6) {
          text.append(XX.charAt(bits >> shift & 63));
        }
      }
      text.append('\n');
    }
    assertThat(inner(text + "+\nend\n", "/entry:a.txt")).isEqualTo(PLAIN);
  }

  @Test
  void readsBinaryPatchesOfGit() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(PLAIN.getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = packed.toByteArray();
    StringBuilder text = new StringBuilder("diff --git a/x b/x\nGIT binary patch\nliteral 99\n");
    for (int from = 0; from < bytes.length; from += 52) {
      int count = Math.min(52, bytes.length - from);
      text.append((char) (count <= 26 ? 'A' + count - 1 : 'a' + count - 27));
      for (int at = from; at < from + count; at += 4) {
        text.append(digits(bytes, at, GIT));
      }
      text.append('\n');
    }
    assertThat(inner(text + "\nliteral 0\nHcmV?d00001\n\n", "/entry:patch 1")).isEqualTo(PLAIN);
  }

  @Test
  void readsAscii85() throws Exception {
    StringBuilder alphabet = new StringBuilder();
    for (char c = '!'; c <= 'u'; c++) {
      alphabet.append(c);
    }
    byte[] bytes = PLAIN.repeat(2).getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder("<~");
    for (int at = 0; at + 4 <= bytes.length; at += 4) {
      text.append(digits(bytes, at, alphabet.toString())).append(at % 64 == 60 ? "\n" : "");
    }
    assertThat(inner(text + "~>\n", "/entry:ascii85")).startsWith(PLAIN);
    String within = "a line of words\nvalue = " + text + "~> end\nand " + text + "~>\n";
    assertThat(inner(within, "/entry:ascii85")).startsWith(PLAIN);
    assertThat(inner(within, "/entry:ascii85 2")).startsWith(PLAIN);
  }

  @Test
  void readsValuesOfARegistry() throws Exception {
    String hex =
        HexFormat.ofDelimiter(",")
            .formatHex("310104198503274610\0".getBytes(StandardCharsets.UTF_16LE));
    String text =
        "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\A]\r\n\"no\"=hex(2):"
            + hex.substring(0, 60)
            + "\\\r\n  "
            + hex.substring(60)
            + "\r\n\"mobile\"=hex(b):26,b3,1e,37,03,00,00,00\r\n\"more\"=dword:00000001\r\n";
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      String read =
          Recorded.of(new TextExtractor(), "text/plain", text.getBytes(charset)).allText();
      assertThat(read).contains("310104198503274610", "13809660710", "dword:00000001");
    }
  }

  private static String digits(byte[] bytes, int from, String alphabet) {
    long value = 0;
    for (int i = from; i < from + 4; i++) {
      value = value << 8 | at(bytes, i);
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      digits.insert(0, alphabet.charAt((int) (value % 85)));
      value /= 85;
    }
    return digits.toString();
  }

  private static int at(byte[] bytes, int at) {
    return at < bytes.length ? bytes[at] & 0xff : 0;
  }

  private static String inner(String text, String place) throws Exception {
    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
    return new String(recorded.binary(place), StandardCharsets.UTF_8);
  }
}
