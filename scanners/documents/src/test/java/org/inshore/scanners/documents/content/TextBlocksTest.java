package org.inshore.scanners.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextBlocksTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})(\\\\u(d[cdef]..))?");

  @Test
  void aShortTextIsOneBlock() throws Exception {
    assertThat(append("a\nb", 64))
        .containsExactly(new Recorded.Block("a\nb", 3, Encoding.UTF_8, 1, false));
  }

  @Test
  void whiteSpaceAloneIsNoText() throws Exception {
    assertThat(append(" \n\t\u3000\u2028 ", 64)).isEmpty();
    assertThat(append("", 64)).isEmpty();
    assertThat(read(" \n\t\u3000 ", Encoding.GB18030, 64)).isEmpty();
    assertThat(read("\u3000字", Encoding.GB18030, 64)).hasSize(1);
  }

  @Test
  void cutsAtALineEnd() throws Exception {
    List<Recorded.Block> blocks = append("x".repeat(40) + "\nsecond\n" + "y".repeat(70), 64);
    assertThat(blocks.getFirst().value()).endsWith("second\n");
    assertThat(blocks).extracting(Recorded.Block::firstLine).containsExactly(1L, 0L, 0L);
    assertThat(blocks).extracting(Recorded.Block::more).containsExactly(true, true, false);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void cutsBetweenCharactersWhereverThatIs(Encoding encoding) throws Exception {
    // U+0E01 has three bytes in UTF-8 and four in GB 18030; 乗 ends with a backslash there, 亅 with
    // |.
    String[] pieces = {
      "é",
      "客",
      "𠮷",
      "\u0e01",
      "\u4e57u4e2d",
      "亅",
      "7",
      "\r\n",
      "\n",
      "\\u4e2d",
      "\\ud842\\udfb7",
      "\\ud842",
      "\\udfb7",
      "\\u0041",
      "\\",
      "\\u00"
    };
    for (String piece : pieces) {
      for (String filling : new String[] {"x", "客", "\u0e01", "𠮷"}) {
        for (int before = 0; before < 80; before++) {
          String text =
              "x".repeat(before % 4) + filling.repeat(before) + piece + filling.repeat(70);
          check(text, read(text, encoding, 64 + before % 3));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void losesNothingOfAnyText(Encoding encoding) throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    String[] pieces = {
      "a",
      "9",
      "\n",
      "\r\n",
      "\r",
      "客",
      "𠮷",
      "é",
      "\u4e57",
      "xxxxxxxxxxxxxxx",
      " ",
      "\\u4e2d",
      "\\",
      "u",
      "\\ud842\\udfb7",
      "4e2d",
      "客户姓名",
      "\u0e01\u0e02\u0e03"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("x");
      int length = random.nextInt(600);
      while (text.length() < length) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int size = 64 + random.nextInt(60);
      check(text.toString(), read(text.toString(), encoding, size));
      check(text.toString(), append(text.toString(), size));
    }
  }

  private static void check(String whole, List<Recorded.Block> blocks) {
    StringBuilder rejoined = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      Recorded.Block block = blocks.get(i);
      assertThat(block.more()).isEqualTo(i < blocks.size() - 1);
      assertThat(block.firstLine()).isEqualTo(i == 0 ? 1 : 0);
      assertThat(block.value()).isNotEmpty().doesNotContain("\ufffd");
      rejoined.append(block.value());
    }
    assertThat(rejoined.toString()).isEqualTo(turned(whole));
  }

  /** What the text is to become: no longer nor shorter, counted in characters. */
  private static String turned(String text) {
    String turned =
        ESCAPE
            .matcher(text)
            .replaceAll(
                escape -> {
                  char unit = (char) Integer.parseInt(escape.group(1), 16);
                  String rest = escape.group(2) == null ? "" : escape.group(2);
                  if (Character.isHighSurrogate(unit) && !rest.isEmpty()) {
                    char low = (char) Integer.parseInt(escape.group(3), 16);
                    return new String(new char[] {unit, low}) + "\u200b".repeat(11);
                  }
                  if (unit < 0x80 || Character.isSurrogate(unit)) {
                    return escape.group().replace("\\", "\\\\");
                  }
                  return unit + "\u200b".repeat(5) + rest.replace("\\", "\\\\");
                });
    assertThat(turned.codePointCount(0, turned.length()))
        .isEqualTo(text.codePointCount(0, text.length()));
    return turned;
  }

  @Test
  void aPairMayBeAppendedInHalves() throws Exception {
    assertThat(append("\ud842", "\udfb7").getFirst().value()).isEqualTo("𠮷");
    assertThat(append("\ud842", "x").getFirst().value()).isEqualTo("\ufffdx");
    assertThat(append("x\ud842").getFirst().value()).isEqualTo("x\ufffd");
  }

  @Test
  void refusesABlockWithoutRoom() {
    assertThatThrownBy(() -> new TextBlocks(Recorded.PLACE, new Recorded(), Encoding.UTF_8, 1, 12))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Recorded.Block> append(String... pieces) throws Exception {
    Recorded recorded = new Recorded();
    TextBlocks blocks = new TextBlocks(Recorded.PLACE, recorded);
    for (String piece : pieces) {
      blocks.append(piece);
    }
    blocks.finish();
    return recorded.blocks;
  }

  private static List<Recorded.Block> append(String text, int size) throws Exception {
    Recorded recorded = new Recorded();
    TextBlocks blocks = new TextBlocks(Recorded.PLACE, recorded, Encoding.UTF_8, 1, size);
    Random pieces = new Random(text.length());
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + 1 + pieces.nextInt(30));
      blocks.append(text.substring(from, to));
      from = to;
    }
    blocks.finish();
    return recorded.blocks;
  }

  private static List<Recorded.Block> read(String text, Encoding encoding, int size)
      throws Exception {
    Recorded recorded = new Recorded();
    TextBlocks blocks = new TextBlocks(Recorded.PLACE, recorded, encoding, 1, size);
    Random pieces = new Random(text.length());
    InputStream in =
        new ByteArrayInputStream(text.getBytes(encoding.charset())) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1 + pieces.nextInt(30)));
          }
        };
    blocks.readAll(in);
    blocks.finish();
    return recorded.blocks;
  }
}
