package org.inshore.scanners.documents.guard;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents whose reader hands on only a part of what stands in them. */
class UnclaimedNumbersTest {
  private static final String IDENTITY = "440106190106177943";
  private static final String MOBILE = "19600009722";

  /** Hands on some texts, and inner documents, whatever the bytes are. */
  private static final class Partial extends GuardedExtractor {
    private final List<String> texts;
    private final byte[] inner;

    Partial(List<String> texts, byte[] inner) {
      super("partial", "application/x-partial");
      this.texts = texts;
      this.inner = inner;
    }

    @Override
    protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
        throws Exception {
      Location place = document.location().append("part", "own");
      for (String text : texts) {
        sink.content(Content.Text.whole(place, text));
      }
      if (inner.length > 0) {
        sink.content(new Content.Binary(place, "inner", Bytes.of(inner)));
      }
    }
  }

  private static String rest(byte[] bytes, List<String> texts, byte[] inner) throws Exception {
    Recorded recorded = Recorded.of(new Partial(texts, inner), "application/x-partial", bytes);
    StringBuilder rest = recorded.texts.get(Recorded.PLACE + "/part:rest");
    return rest == null ? "" : rest.toString();
  }

  private static byte[] amid(byte[]... parts) {
    Random random = new Random(11);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      byte[] noise = new byte[300 + random.nextInt(200)];
      random.nextBytes(noise);
      noise[noise.length - 1] = 0;
      noise[0] = 0;
      bytes.writeBytes(noise);
      bytes.writeBytes(part);
    }
    bytes.writeBytes(new byte[300]);
    return bytes.toByteArray();
  }

  /** Of one of which nothing came all text is looked through by others. */
  @Test
  void soIsWhatADocumentThatBreaksOffHas() throws Exception {
    byte[] bytes = amid(("no " + IDENTITY + " end").getBytes(UTF_8), MOBILE.getBytes(UTF_16LE));
    for (List<String> texts : List.of(List.of(IDENTITY), List.<String>of())) {
      GuardedExtractor breaking =
          new GuardedExtractor("breaking", "application/x-breaking") {
            @Override
            protected void read(
                Content.Binary document, String mediaType, Limits limits, ContentSink sink)
                throws Exception {
              for (String text : texts) {
                sink.content(Content.Text.whole(document.location().append("part", "own"), text));
              }
              throw new IllegalStateException();
            }
          };
      Recorded recorded = new Recorded();
      Content.Binary document = new Content.Binary(Recorded.PLACE, "d", Bytes.of(bytes));
      assertThatThrownBy(
              () -> breaking.extract(document, "application/x-breaking", Limits.DEFAULT, recorded))
          .isInstanceOf(ScanException.class);
      StringBuilder rest = recorded.texts.get(Recorded.PLACE + "/part:rest");
      assertThat(rest == null ? "" : rest.toString().strip())
          .isEqualTo(texts.isEmpty() ? "" : MOBILE);
    }
  }

  @Test
  void whatTheReaderLeavesIsHandedOnInAnyWidth() throws Exception {
    byte[] bytes =
        amid(
            ("no " + IDENTITY + " end").getBytes(UTF_8),
            MOBILE.getBytes(UTF_16LE),
            "6218904913341035353".getBytes(UTF_16BE));
    assertThat(rest(bytes, List.of(), new byte[0]))
        .contains("no " + IDENTITY + " end", MOBILE, "6218904913341035353");
  }

  /** As boxes of films and chunks of pictures begin. */
  @Test
  void aMarkOfLettersMayStandBeforeIt() throws Exception {
    assertThat(rest(amid(("udta" + MOBILE).getBytes(UTF_8)), List.of(), new byte[0]))
        .contains(MOBILE);
  }

  @Test
  void whatItHandsOnInTextRowsOrInnerDocumentsIsClaimed() throws Exception {
    byte[] bytes = amid(IDENTITY.getBytes(UTF_8), MOBILE.getBytes(UTF_16LE));
    assertThat(rest(bytes, List.of("x " + IDENTITY, MOBILE), new byte[0])).isEmpty();
    assertThat(rest(bytes, List.of(), amid(bytes))).isEmpty();
    assertThat(rest(bytes, List.of(IDENTITY), new byte[0]))
        .contains(MOBILE)
        .doesNotContain("44010");
  }

  /** Fields of records touch in the bytes of a store, and do not in what is handed on. */
  @Test
  void numbersThatTouchAreClaimedByThoseThatTheyAreMadeOf() throws Exception {
    byte[] bytes = amid((MOBILE + IDENTITY + "20260101").getBytes(UTF_8));
    assertThat(rest(bytes, List.of(IDENTITY, MOBILE), new byte[0])).isEmpty();
    assertThat(rest(bytes, List.of(IDENTITY), new byte[0])).contains(MOBILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9a0b0123456789012", "0123456789012F1c", "0.3333333333333333", "1234567890"})
  void codesFractionsAndShortNumbersAreNone(String text) throws Exception {
    assertThat(rest(amid(text.getBytes(UTF_8)), List.of(), new byte[0])).isEmpty();
  }

  /** Across the places where the bytes are read piece by piece, each number once. */
  @Test
  void eachNumberIsHandedOnOnceWhereverItStands() throws Exception {
    for (int at = 65_000; at < 69_000; at += 37) {
      for (byte[] number : List.of(IDENTITY.getBytes(UTF_8), IDENTITY.getBytes(UTF_16LE))) {
        byte[] bytes = new byte[140_000];
        System.arraycopy(number, 0, bytes, at, number.length);
        assertThat(rest(bytes, List.of(), new byte[0])).isEqualTo(IDENTITY + "\n");
      }
    }
  }
}
