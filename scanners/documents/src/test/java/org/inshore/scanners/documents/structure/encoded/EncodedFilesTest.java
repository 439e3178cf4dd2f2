package org.inshore.scanners.documents.structure.encoded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files and messages that stand encoded in a text, as programs print them. */
class EncodedFilesTest {
  private static final String SHOWN =
      "客户某某，身份证号440103190203204115，手机19300004910，邮箱a@example.com。再见 12 34 56";

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String one(Recorded read) {
    Map<String, byte[]> inner = read.binaries;
    assertThat(inner).hasSize(1);
    return new String(inner.values().iterator().next(), StandardCharsets.UTF_8);
  }

  /** Programs that print dumps. */
  enum Dump {
    XXD("%08x: ", 2, "", "  "),
    HEXDUMP("%08x  ", 1, " ", "  |"),
    OD("%06x ", 1, "", ""),
    TCPDUMP("\t0x%04x:  ", 2, "", "  "),
    NETTY("|%08x| ", 1, "", "|");

    private final String offset;
    private final int group;
    private final String middle;
    private final String characters;

    Dump(String offset, int group, String middle, String characters) {
      this.offset = offset;
      this.group = group;
      this.middle = middle;
      this.characters = characters;
    }

    private String line(byte[] bytes, int from) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, offset, from));
      StringBuilder beside = new StringBuilder();
      for (int i = 0; i < 16; i++) {
        boolean more = from + i < bytes.length;
        byte b = more ? bytes[from + i] : 0;
        line.append(more ? String.format("%02x", b & 0xff) : "  ");
        line.append((i + 1) % group == 0 ? " " : "").append(i == 7 ? middle : "");
        beside.append(!more ? "" : b >= ' ' && b < 0x7f ? (char) b : '.');
      }
      String end = characters.isEmpty() ? "" : characters + beside;
      return line.toString().stripTrailing() + end;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDumpIsReadAsWhatItShows(Dump dump) throws Exception {
    byte[] bytes = SHOWN.getBytes(StandardCharsets.UTF_8);
    String lines =
        IntStream.range(0, (bytes.length + 15) / 16)
            .mapToObj(i -> dump.line(bytes, 16 * i))
            .collect(Collectors.joining("\n"));

    Recorded read = read("2026-01-01 08:00:00 received\n" + lines + "\nsent 19900004387\n" + lines);

    assertThat(one(read).strip()).isEqualTo(SHOWN + "\n" + SHOWN);
    assertThat(read.allText()).contains("received", "sent 19900004387");
  }

  /** Ways in which {@code od}, {@code hexdump} and {@code xxd} print bytes otherwise. */
  static List<Function<byte[], String>> otherDumps() {
    return List.of(
        bytes -> words(bytes, "%07o", "%06o"),
        bytes -> words(bytes, "%07o", "%04x"),
        bytes -> words(bytes, "%07x", "%04x"),
        EncodedFilesTest::characters,
        EncodedFilesTest::bits);
  }

  private static String words(byte[] bytes, String offset, String word) {
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < bytes.length; from += 16) {
      lines.append(String.format(Locale.ROOT, offset, from));
      for (int i = from; i < Math.min(bytes.length, from + 16); i += 2) {
        int high = i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0;
        lines.append(' ').append(String.format(Locale.ROOT, word, high << 8 | (bytes[i] & 0xff)));
      }
      lines.append('\n');
    }
    return lines + String.format(Locale.ROOT, offset, bytes.length) + "\n";
  }

  private static String characters(byte[] bytes) {
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < bytes.length; from += 16) {
      lines.append(String.format(Locale.ROOT, "%07o", from));
      for (int i = from; i < Math.min(bytes.length, from + 16); i++) {
        boolean shown = bytes[i] >= ' ' && bytes[i] < 0x7f;
        lines.append(String.format(Locale.ROOT, shown ? "   %c" : " %03o", bytes[i] & 0xff));
      }
      lines.append('\n');
    }
    return lines + String.format(Locale.ROOT, "%07o", bytes.length) + "\n";
  }

  private static String bits(byte[] bytes) {
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < bytes.length; from += 6) {
      lines.append(String.format(Locale.ROOT, "%08x: ", from));
      for (int i = from; i < Math.min(bytes.length, from + 6); i++) {
        String bits = Integer.toBinaryString(0x100 | (bytes[i] & 0xff)).substring(1);
        lines.append(bits).append(' ');
      }
      lines.append(" ......\n");
    }
    return lines.toString();
  }

  @ParameterizedTest
  @MethodSource("otherDumps")
  void wordsCharactersAndBitsAreReadToo(Function<byte[], String> dump) throws Exception {
    byte[] bytes = SHOWN.getBytes(StandardCharsets.UTF_8);

    assertThat(one(read(dump.apply(bytes))).replace("\0", "").strip()).isEqualTo(SHOWN);
  }

  @Test
  void rowsOfNumbersAreNoDump() throws Exception {
    String rows = "2021 12 13 14\n2022 13 14 15\n2023 15 16 17\n2024 18 19 20\n";

    assertThat(read(rows).binaries).isEmpty();
    String words = "0000101 1234 4567 8901\n0000102 1234 4567 8901\n0000103 1234 4567 8901\n";
    assertThat(read(words).binaries).isEmpty();
  }

  @Test
  void uuencodedFilesAreInnerDocuments() throws Exception {
    byte[] bytes = SHOWN.getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder("前言\nbegin 644 客户.txt\n");
    for (int from = 0; from < bytes.length; from += 45) {
      int length = Math.min(45, bytes.length - from);
      text.append((char) (' ' + length));
      for (int i = from; i < from + length; i += 3) {
        int bits = 0;
        for (int k = 0; k < 3; k++) {
          bits = bits << 8 | (i + k < bytes.length ? bytes[i + k] & 0xff : 0);
        }
        for (int shift = 18; shift >= 0; shift -= 6) {
          int six = bits >> shift & 0x3f;
          text.append(six == 0 ? '`' : (char) (' ' + six));
        }
      }
      text.append('\n');
    }
    Recorded read = read(text + "`\nend\n后记 19900004387\n");

    assertThat(one(read)).isEqualTo(SHOWN);
    assertThat(read.allText()).contains("前言", "后记 19900004387");
  }

  @Test
  void linesThatGoOnInQuotedPrintableAreJoined() throws Exception {
    String text = (SHOWN + "\n").repeat(3);
    StringBuilder coded = new StringBuilder();
    int width = 0;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String one =
          b == '\n' || (b >= ' ' && b != '=') ? (char) b + "" : "=%02X".formatted(b & 0xff);
      if (width + one.length() > 75) {
        coded.append("=\n");
        width = 0;
      }
      coded.append(one);
      width = b == '\n' ? 0 : width + one.length();
    }

    assertThat(read(coded.toString()).allText().replace("\r", "").strip()).isEqualTo(text.strip());
  }

  @Test
  void base64OfAddressesIsReadToo() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      bytes.writeBytes((SHOWN + "？~>?ÿ").getBytes(StandardCharsets.UTF_8));
    }
    String coded = Base64.getUrlEncoder().encodeToString(bytes.toByteArray());
    assertThat(coded).containsAnyOf("-", "_");

    assertThat(one(read(coded))).isEqualTo(bytes.toString(StandardCharsets.UTF_8));
  }
}
