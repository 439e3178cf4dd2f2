package org.inshore.scanners.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.inshore.spi.scan.Content;
import org.junit.jupiter.api.Test;

class TextBlocksTest {

  @Test
  void aShortTextIsOneBlock() throws Exception {
    assertThat(cut("a\nb", 20, 4)).containsExactly(Content.Text.whole(Recorded.PLACE, "a\nb"));
  }

  @Test
  void whiteSpaceAloneIsNoText() throws Exception {
    assertThat(cut(" \n\t ", 20, 4)).isEmpty();
    assertThat(cut("", 20, 4)).isEmpty();
  }

  @Test
  void cutsAtALineEndAndRepeatsTheEnd() throws Exception {
    List<Content.Text> blocks = cut("0123456789abcd\nsecond line\nthird", 20, 4);
    assertThat(blocks.getFirst().value()).isEqualTo("0123456789abcd\n");
    assertThat(blocks.get(1).value()).startsWith("bcd\nsecond line\n");
    assertThat(blocks.get(1).overlap()).isEqualTo(4);
    assertThat(blocks.get(1).firstLine()).isEqualTo(1);
    assertThat(blocks.get(1).firstCodePoint()).isEqualTo(11);
    assertThat(blocks.get(2).firstLine()).isEqualTo(2);
  }

  @Test
  void cutsALongLineToo() throws Exception {
    List<Content.Text> blocks = cut("x".repeat(100), 20, 4);
    assertThat(blocks).hasSizeGreaterThan(4);
    assertThat(blocks).allMatch(block -> block.firstLine() == 1);
  }

  @Test
  void aTextThatFillsABlockExactlyHasNoMore() throws Exception {
    assertThat(cut("x".repeat(20), 20, 4)).singleElement().matches(block -> !block.more());
  }

  @Test
  void holdsTheProtocolForAnyText() throws Exception {
    long seed = Long.getLong("inshore.seed", System.nanoTime());
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    String[] pieces = {"a", "9", "\n", "\r\n", "\r", "客", "𠮷", "😀", "xxxxxxxxxxxxxxx", " "};
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("x");
      int length = random.nextInt(300);
      while (text.length() < length) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      check(text.toString(), cut(text.toString(), 24 + random.nextInt(40), random.nextInt(10)));
    }
  }

  private static void check(String whole, List<Content.Text> blocks) {
    StringBuilder rejoined = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      Content.Text block = blocks.get(i);
      String value = block.value();
      assertThat(block.more()).isEqualTo(i < blocks.size() - 1);
      int start = rejoined.length() - block.overlap();
      assertThat(rejoined.substring(start)).isEqualTo(value.substring(0, block.overlap()));
      assertThat(block.firstCodePoint()).isEqualTo(whole.codePointCount(0, start));
      String before = whole.substring(0, start).replace("\r\n", "\n").replace('\r', '\n');
      assertThat(block.firstLine()).isEqualTo(1 + before.chars().filter(c -> c == '\n').count());
      assertThat(Character.isLowSurrogate(value.charAt(0))).isFalse();
      assertThat(Character.isHighSurrogate(value.charAt(value.length() - 1))).isFalse();
      rejoined.append(value, block.overlap(), value.length());
    }
    assertThat(rejoined.toString()).isEqualTo(whole);
  }

  @Test
  void refusesAnOverlapAsLongAsABlock() {
    assertThatThrownBy(() -> new TextBlocks(Recorded.PLACE, new Recorded(), 1, 10, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Content.Text> cut(String text, int size, int overlap) throws Exception {
    Recorded recorded = new Recorded();
    TextBlocks blocks = new TextBlocks(Recorded.PLACE, recorded, 1, size, overlap);
    Random pieces = new Random(text.length());
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + 1 + pieces.nextInt(30));
      blocks.append(text.substring(from, to));
      from = to;
    }
    blocks.finish();
    return recorded.blocks;
  }
}
