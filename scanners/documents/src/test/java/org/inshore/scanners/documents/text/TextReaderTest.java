package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

  @Test
  void turnsEscapedCharactersInTheirPlace() throws Exception {
    String json =
        "{\"\\u59d3\\u540d\": \"\\u5f20\\u4e09\", \"path\": \"C:\\\\users\", \"a\": \"\\u0041\"}\\u4e";

    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", json.getBytes(StandardCharsets.UTF_8));

    String text = recorded.text("");
    assertThat(text.replace("\u200b", ""))
        .isEqualTo("{\"姓名\": \"张三\", \"path\": \"C:\\\\users\", \"a\": \"\\u0041\"}\\u4e");
    assertThat(text).hasSameSizeAs(json);
    assertThat(text.indexOf("张")).isEqualTo(json.indexOf("\\u5f20"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "Big5"})
  void handsOnLongTextsAsTheyAre(String charset) throws Exception {
    String text = "客戶姓名和證件號碼，共１２項\r\n".repeat(100_000);
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", bytes);
    assertThat(recorded.text("")).isEqualTo(text);
    Encoding encoding = charset.equals("GB18030") ? Encoding.GB18030 : Encoding.UTF_8;
    assertThat(recorded.blocks)
        .hasSizeGreaterThan(1)
        .allMatch(block -> block.encoding() == encoding && block.bytes() <= 1 << 20);
  }

  @Test
  void readsASmallTextOnlyOnce() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    Bytes small =
        new Bytes() {
          @Override
          public InputStream open() {
            opened.incrementAndGet();
            return new ByteArrayInputStream(new byte[] {'a', 'b'});
          }

          @Override
          public long size() {
            return 2;
          }
        };
    extract(small);
    assertThat(opened).hasValue(1);
  }

  @Test
  void readsAllOfAFileThatGrew() throws Exception {
    byte[] grown = "客户姓名\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    Recorded recorded = extract(sized(grown, 5));
    assertThat(recorded.text("")).isEqualTo(new String(grown, StandardCharsets.UTF_8));
  }

  @Test
  void aLogThatTurnsIntoATableIsBoth() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("2025-01-01 12:00:00 INFO step ").append(i % 7).append(" of the night run\n");
    }
    for (int i = 0; i < 5_000; i++) {
      text.append("王小明|19000000").append(1000 + i).append("|1901-02-03|\n");
    }
    text.append("done\n");
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", bytes);

    long rows = recorded.rows.stream().mapToLong(batch -> batch.rows().size()).sum();
    assertThat(rows).isEqualTo(5_000);
    assertThat(recorded.rows.getFirst().rows().getFirst().number()).isEqualTo(20_001);
    assertThat(recorded.text("")).doesNotContain("|").hasLineCount(25_001).endsWith("done\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,1\nb,2\nc,3\n\n", "a|1|2\nb|2|2\nc|3|2\nprose\n", "k=1 v=2\n\n", "\",\"\n"})
  void nothingIsLostOfHostileLines(String lines) throws Exception {
    byte[] bytes = lines.repeat(2_000_000 / lines.length()).getBytes(StandardCharsets.UTF_8);
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", bytes);

    long cells =
        recorded.rows.stream().flatMap(batch -> batch.rows().stream()).mapToLong(row -> 1).sum();
    long inText =
        recorded.texts.isEmpty()
            ? 0
            : recorded.text("").lines().filter(line -> !line.isBlank()).count();
    assertThat(cells + inText)
        .isEqualTo(
            new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .count());
    assertThat(recorded.rows).hasSizeLessThan(4_000);
  }

  private static Recorded extract(Bytes bytes) throws Exception {
    Recorded recorded = new Recorded();
    new TextExtractor()
        .extract(
            new Content.Binary(Recorded.PLACE, "d", bytes), "text/plain", Limits.DEFAULT, recorded);
    return recorded;
  }

  private static Bytes sized(byte[] bytes, long size) {
    return new Bytes() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public long size() {
        return size;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<note><content encoding=\"base64:aes\">%s</content></note>",
        "<en-note><en-crypt cipher=\"AES\" hint=\"\">%s</en-crypt></en-note>",
        "<x:CipherData><x:CipherValue>\n%s</x:CipherValue></x:CipherData>",
        "Dear all,\n\n-----BEGIN PGP MESSAGE-----\nVersion: 1\n\n%s\n-----END PGP MESSAGE-----\n",
        "-----BEGIN AGE ENCRYPTED FILE-----\n%s\n-----END AGE ENCRYPTED FILE-----\n",
        "secret: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  %s\n",
        "token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..abc.%s.def\n",
      })
  void saysThatAPartIsEncrypted(String text) throws Exception {
    Recorded recorded = withCode(text);
    assertThat(recorded.failed).as(text).hasSize(1);
    assertThat(recorded.failure("/part:encrypted").wording().en()).contains("encrypted");
  }

  /** The token lets its holder in: it is looked through beside what it says. */
  @Test
  void aTokenStaysInTheTextBesideWhatItHolds() throws Exception {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String head =
        encoder.encodeToString(
            "{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    String said =
        encoder.encodeToString(
            "{\"uid\":274469,\"exp\":1721644405}".getBytes(StandardCharsets.UTF_8));
    String text = "export API_TOKEN=" + head + "." + said + ".c2lnbmVk\n";
    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
    assertThat(recorded.texts.values() + " " + recorded.rows).contains(head + "." + said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signed=eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6IjEyMzQ1Njc4OSJ9.abc.%s\n",
        "-----BEGIN PGP MESSAGE-----\nabcd\n-----END PGP MESSAGE-----\nsum %s\n",
        "<ds:SignatureValue>%s</ds:SignatureValue>",
      })
  void whatIsSignedIsNotEncrypted(String text) throws Exception {
    assertThat(withCode(text).failed).isEmpty();
  }

  private static Recorded withCode(String text) throws Exception {
    byte[] random = new byte[90];
    new Random(7).nextBytes(random);
    String coded = Base64.getUrlEncoder().encodeToString(random);
    return Recorded.of(
        new TextExtractor(), "text/plain", text.formatted(coded).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysThatRtfIsNotReadToItsEnd() throws Exception {
    Recorded recorded =
        Recorded.of(
            new TextExtractor(),
            "text/plain",
            "{\\rtf1\\ansi 13800138000 \\'d0\\'d5}".getBytes(StandardCharsets.US_ASCII));

    assertThat(recorded.text("")).contains("13800138000");
    assertThat(recorded.failure("").category()).isEqualTo(ScanException.Category.UNREADABLE);
  }
}
