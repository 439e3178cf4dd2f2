package org.inshore.scanners.documents.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.inshore.scanners.documents.charset.DecodedText.Controls;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetDetectorTest {
  private static final String CHINESE = "客户姓名：张三，证件号码如下，请妥善保管。";
  private static final String TRADITIONAL = "客戶姓名：張三，證件號碼如下，請妥善保管。";

  @Test
  void tellsJapanese() throws Exception {
    for (String text :
        List.of(
            "顧客の番号は４４０１０３１９０２０３２０４１１５です。",
            "氏名,番号\n山田太郎,４４０１０３１９０２０３２０４１１５\n",
            "お客様のカードはこちらでお預かりしております。")) {
      byte[] bytes = text.getBytes(Charset.forName("Shift_JIS"));
      DecodedText decoded = CharsetDetector.detect(Bytes.of(bytes));
      assertThat(new String(bytes, decoded.charset())).isEqualTo(text);
      assertThat(decoded.note()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void tellsChineseWithLines(String charset) throws Exception {
    String text = "id,name\r\n" + (CHINESE + "\r\n").repeat(50);
    assertReads(text, text.getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void tellsOneShortLine(String charset) throws Exception {
    assertReads(CHINESE, CHINESE.getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void tellsAChineseRowAfterMuchAscii(String charset) throws Exception {
    String text = "1001,ok,2024\n".repeat(20_000) + CHINESE + "\n";
    assertReads(text, text.getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, EFBBBF",
    "UTF-16LE, FFFE",
    "UTF-16BE, FEFF",
    "UTF-32LE, FFFE0000",
    "UTF-32BE, 0000FEFF",
    "GB18030, 84319533"
  })
  void followsAByteOrderMark(String charset, String mark) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(mark));
    bytes.writeBytes(CHINESE.getBytes(Charset.forName(charset)));
    assertReads(CHINESE, bytes.toByteArray());
  }

  @Test
  void tellsBig5ByDigitsOfFullWidthBesideFewCharacters() throws Exception {
    byte[] bytes = "證號 １３８００００００００\nok\n".getBytes(Charset.forName("Big5"));
    assertThat(CharsetDetector.detect(Bytes.of(bytes)).charset().name()).isEqualTo("Big5");
    byte[] list = "⒈张三\n⒉李四\n⒊王五\n".getBytes(Charset.forName("GBK"));
    assertThat(CharsetDetector.detect(Bytes.of(list)).charset().name()).isEqualTo("GB18030");
  }

  @Test
  void tellsBig5ByItsCommonCharacters() throws Exception {
    byte[] bytes = (TRADITIONAL + "\n").repeat(5).getBytes(Charset.forName("Big5"));
    DecodedText decoded = CharsetDetector.detect(Bytes.of(bytes));
    assertThat(decoded.charset().name()).isEqualTo("Big5");
    assertThat(decoded.note()).isNotNull();
  }

  @Test
  void readsEachLineAsWhatItIs() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      String line = i + " " + CHINESE + "\n";
      text.append(line);
      bytes.writeBytes(
          line.getBytes(i % 3 == 0 ? StandardCharsets.UTF_8 : Charset.forName("GB18030")));
    }
    DecodedText decoded = CharsetDetector.detect(Bytes.of(bytes.toByteArray()));
    assertThat(decoded.note()).isNotNull();
    try (InputStream in = decoded.open(Bytes.of(bytes.toByteArray()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text.toString());
    }
  }

  @Test
  void tellsWordsThatAreWellFormedInBoth() throws Exception {
    assertReads("目录", "目录".getBytes(Charset.forName("GB18030")));
    assertReads("Économie, Москва", "Économie, Москва".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsUtf8WithAFewBrokenBytes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(CHINESE.repeat(20).getBytes(StandardCharsets.UTF_8));
    bytes.write(0xff);
    bytes.writeBytes(CHINESE.getBytes(StandardCharsets.UTF_8));
    DecodedText decoded = CharsetDetector.detect(Bytes.of(bytes.toByteArray()));
    assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(decoded.note()).isNotNull();
    assertThat(read(decoded, bytes.toByteArray())).contains("\ufffd" + CHINESE);
  }

  @Test
  void keepsUtf8ThatIsCutOff() throws Exception {
    byte[] whole = CHINESE.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThat(CharsetDetector.detect(Bytes.of(cut)).charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void saysWhenItDoesNotKnow() throws Exception {
    byte[] bytes =
        "caf\u00e9 \u00e9 1234 \u00ff, na\u00efve: \u00fc.\n".getBytes(StandardCharsets.ISO_8859_1);
    DecodedText decoded = CharsetDetector.detect(Bytes.of(bytes));
    assertThat(decoded.note()).isNotNull();
    assertThat(read(decoded, bytes)).contains("1234");
  }

  @Test
  void asciiAndNothingAreUtf8() throws Exception {
    assertReads("abc 123\n", "abc 123\n".getBytes(StandardCharsets.US_ASCII));
    assertReads("", new byte[0]);
  }

  /** In pairs letters are Chinese characters, of which a zero is none. */
  @ParameterizedTest
  @ValueSource(strings = {"\0%s%s", "%s\0%s", "%s%s\0", "%s %s\0", " %s%s\0"})
  void aZeroInAsciiMakesItNoUtf16(String form) throws Exception {
    String text = form.formatted("abcdefgh".repeat(40), "stuvwxyz".repeat(40));
    assertReads(text, text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 7);
    }
    assertThatThrownBy(() -> CharsetDetector.detect(Bytes.of(bytes)))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.category()).isEqualTo(ScanException.Category.UNREADABLE));
  }

  @Test
  void tellsFastWhatItWouldTellSlowly() throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    String[] pieces = {
      CHINESE,
      TRADITIONAL,
      "é",
      "Москва",
      "目录",
      "\u0e01",
      "𠮷",
      "id,name\n",
      "1001,ok\r\n",
      "\0",
      "\1",
      "x".repeat(500)
    };
    String[] charsets = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5", "ISO-8859-1"};
    Set<String> told = new HashSet<>();
    for (int round = 0; round < 4_000; round++) {
      int kinds = 1 + random.nextInt(pieces.length);
      int first = random.nextInt(pieces.length);
      StringBuilder text = new StringBuilder();
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        text.append(pieces[(first + random.nextInt(kinds)) % pieces.length]);
      }
      Charset charset = Charset.forName(charsets[random.nextInt(charsets.length)]);
      byte[] bytes = text.toString().getBytes(charset);
      for (int i = random.nextInt(4) == 0 ? random.nextInt(4) : 0; i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      byte[] given = Arrays.copyOf(bytes, bytes.length - (random.nextInt(4) == 0 ? 1 : 0));
      if (ByteOrderMark.of(given, given.length) == null) {
        String fast = told(() -> CharsetDetector.detect(Bytes.of(given)).with(Controls.NONE));
        assertThat(fast).as(() -> Arrays.toString(given)).isEqualTo(told(() -> guess(given)));
        told.add(fast);
      }
    }
    assertThat(told).hasSizeGreaterThan(7);
  }

  private interface Telling {
    DecodedText tell() throws Exception;
  }

  private static String told(Telling telling) throws Exception {
    try {
      return telling.tell().toString();
    } catch (ScanException e) {
      return e.wording().en();
    }
  }

  private static DecodedText guess(byte[] bytes) throws ScanException {
    CharsetGuess guess = new CharsetGuess();
    guess.feed(bytes, bytes.length, false);
    guess.feed(bytes, 0, true);
    return guess.decide();
  }

  @Test
  void readsUtf8OnlyOnce() throws Exception {
    byte[] bytes = (CHINESE + "1001\n").repeat(10_000).getBytes(StandardCharsets.UTF_8);
    AtomicInteger opened = new AtomicInteger();
    CharsetDetector.detect(
        new Bytes() {
          @Override
          public InputStream open() {
            opened.incrementAndGet();
            return new ByteArrayInputStream(bytes);
          }

          @Override
          public long size() {
            return -1;
          }
        });
    assertThat(opened).hasValue(1);
  }

  private static void assertReads(String expected, byte[] bytes) throws Exception {
    DecodedText decoded = CharsetDetector.detect(Bytes.of(bytes));
    assertThat(read(decoded, bytes)).isEqualTo(expected);
  }

  private static String read(DecodedText decoded, byte[] bytes) throws IOException {
    try (InputStream in = decoded.open(Bytes.of(bytes))) {
      return new String(in.readAllBytes(), decoded.encoding().charset());
    }
  }
}
