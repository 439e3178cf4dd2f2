package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class BlockCollectorTest {
  private static final Location PLACE = Location.of("s");
  private static final ValueHash HASH = (kind, value) -> (kind + value).hashCode() | 1L << 40;

  private final Random random = new Random(5);
  private final String[] lines =
      random
          .ints(2_000, 10, 80)
          .mapToObj(length -> random.ints(length, 'a', 'z').mapToObj(Character::toString))
          .map(letters -> letters.collect(Collectors.joining()))
          .toArray(String[]::new);

  @Test
  void aCopyHasTheSameBlocksHoweverItIsCutAndItsLinesEnd() {
    String text = String.join("\n", lines);
    Set<Long> whole = blocks(text);
    assertThat(whole).hasSizeBetween(50, 400);

    BlockCollector cut = new BlockCollector(HASH);
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += 1_000) {
      int to = Math.min(bytes.length, from + 1_000);
      cut.text(
          new Content.Text(
              PLACE, bytes, from, to, Encoding.UTF_8, from == 0 ? 1 : 0, to < bytes.length));
    }
    assertThat(set(cut)).isEqualTo(whole);

    BlockCollector file = new BlockCollector(HASH);
    file.file(Bytes.of(bytes));
    assertThat(set(file)).isEqualTo(whole);
  }

  @Test
  void whatADocumentSaysOfItselfIsNoContent() {
    String text = String.join("\n", lines);
    BlockCollector collector = new BlockCollector(HASH);
    collector.text(Content.Text.whole(PLACE.append("part", "properties"), text));
    assertThat(set(collector)).isEmpty();
    collector.text(Content.Text.whole(PLACE.append("part", "footnotes"), text));
    assertThat(set(collector)).isEqualTo(blocks(text));
  }

  @Test
  void aChangeCostsTheBlocksAroundIt() {
    Set<Long> before = blocks(String.join("\n", lines));
    String[] changed = lines.clone();
    changed[700] = "other words";
    changed[1_300] = changed[1_300] + "\na line that was put in";
    Set<Long> kept = new HashSet<>(before);
    kept.retainAll(blocks(String.join("\n", changed)));

    assertThat(kept).hasSizeGreaterThanOrEqualTo(before.size() - 6).hasSizeLessThan(before.size());
  }

  @Test
  void shortTextsHaveNoBlocks() {
    assertThat(blocks("only a few words\nin two lines")).isEmpty();
    assertThat(blocks(lines[0].repeat(20))).hasSize(1);
  }

  private static Set<Long> blocks(String text) {
    BlockCollector collector = new BlockCollector(HASH);
    collector.text(Content.Text.whole(PLACE, text));
    return set(collector);
  }

  private static Set<Long> set(BlockCollector collector) {
    return Arrays.stream(collector.toArray()).boxed().collect(Collectors.toSet());
  }
}
