package org.inshore.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.engine.document.Entries.all;
import static org.inshore.engine.document.Entries.entry;
import static org.inshore.engine.document.Entries.near;
import static org.inshore.engine.document.Entries.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentCollectorTest {
  private static final DocumentRules REPORT = Entries.rules(near(40, "征信报告", "逾期", "查询记录"));
  private static final String TEXT = "征信报告\n一、查询记录：无。二、逾期：无。";

  /** What an engine does: finds gate words, also over the cut, and tells where they begin. */
  private static List<DocumentEntry> scan(
      DocumentRules rules,
      DocumentCollector collector,
      String text,
      Encoding encoding,
      int blockChars) {
    collector.begin();
    byte[] bytes = text.getBytes(encoding.charset());
    int[] offsets = offsets(text, encoding);
    for (int start = 0, end; start < text.length(); start = end) {
      end = Math.min(text.length(), start + blockChars);
      for (int word = 0; word < rules.gateWords().size(); word++) {
        String gate = rules.gateWords().get(word);
        int from = Math.max(0, start - gate.length() + 1);
        String part = text.substring(from, end);
        for (int at = part.indexOf(gate); at >= 0; at = part.indexOf(gate, at + 1)) {
          collector.seen(word, offsets[from + at] - offsets[start] + 2);
        }
      }
      byte[] block = new byte[offsets[end] - offsets[start] + 4];
      System.arraycopy(bytes, offsets[start], block, 2, block.length - 4);
      collector.block(block, 2, block.length - 2, encoding, end < text.length());
    }
    return collector.end();
  }

  /** Where each character begins in the bytes. */
  private static int[] offsets(String text, Encoding encoding) {
    int[] offsets = new int[text.length() + 1];
    Map<Character, Integer> lengths = new HashMap<>();
    for (int i = 0; i < text.length(); i++) {
      offsets[i + 1] =
          offsets[i]
              + lengths.computeIfAbsent(
                  text.charAt(i), one -> one.toString().getBytes(encoding.charset()).length);
    }
    return offsets;
  }

  private static List<DocumentEntry> scan(String text, Encoding encoding, int blockChars) {
    return scan(REPORT, REPORT.collector(), text, encoding, blockChars);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void matchesHoweverTheTextIsCut(Encoding encoding) {
    for (String filler : new String[] {"", "平常的一段文字。\n".repeat(1200)}) {
      String text = filler + TEXT + filler;
      for (int block : new int[] {1, 2, 3, 5, 7, 64, 1000, 4096, text.length()}) {
        assertThat(scan(text, encoding, block)).as(block + " " + filler.length()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void readsAroundGateWordsFarInside(Encoding encoding) {
    String far = "，没有别的\n".repeat(100_000);
    assertThat(far.length()).isGreaterThan(2 * DocumentCollector.MOST);
    for (int block : new int[] {3000, 1 << 16, 1 << 18, 1 << 20}) {
      // Opens at the start, is decided by the window.
      String text = "征信报告" + far + TEXT + far;
      assertThat(scan(text, encoding, block)).as("window, " + block).hasSize(1);
      // Half of it lies in each of two windows that do not touch.
      String halves = "征信报告" + far + "征信报告、查询记录" + far + "征信报告、逾期";
      assertThat(scan(halves, encoding, block)).as("halves, " + block).isEmpty();
      assertThat(scan(far + TEXT + far, encoding, block)).as("late, " + block).hasSize(1);
    }
  }

  @Test
  void nothingIsReadUnlessAGateWordWasSeen() {
    DocumentCollector collector = REPORT.collector();
    byte[] bytes = TEXT.getBytes(Encoding.UTF_8.charset());
    collector.block(bytes, 0, bytes.length, Encoding.UTF_8, false);
    assertThat(collector.end()).isEmpty();
    // Not even looked at: no such encoding is named, no byte is there.
    DocumentCollector plain = REPORT.collector();
    plain.block(new byte[0], 0, 0, Encoding.UTF_8, false);
    assertThat(plain.end()).isEmpty();
  }

  @Test
  void onlyEntriesWhoseGateWordWasSeenAreAsked() {
    DocumentRules rules =
        Entries.compile(entry("a", "a", 0.9, word("征信报告")), entry("b", "b", 0.9, word("贷款申请表")));
    DocumentCollector collector = rules.collector();
    collector.seen(rules.gateWords().indexOf("征信报告"), 0);
    byte[] bytes = "征信报告 贷款申请表".getBytes(Encoding.UTF_8.charset());
    collector.block(bytes, 0, bytes.length, Encoding.UTF_8, false);
    assertThat(collector.end()).extracting(DocumentEntry::id).containsExactly("a");
  }

  @Test
  void keepsNothingFromOneDocumentToTheNext() {
    DocumentRules rules = Entries.rules(all(word("征信报告"), word("逾期")));
    DocumentCollector collector = rules.collector();
    assertThat(scan(rules, collector, "征信报告，逾期", Encoding.UTF_8, 100)).hasSize(1);
    assertThat(scan(rules, collector, "征信报告", Encoding.UTF_8, 100)).isEmpty();
    assertThat(scan(rules, collector, "逾期", Encoding.UTF_8, 100)).isEmpty();
    // One that breaks off, without its end.
    collector.seen(0, 0);
    byte[] bytes = "征信报告，逾".getBytes(Encoding.UTF_8.charset());
    collector.block(bytes, 0, bytes.length, Encoding.UTF_8, true);
    assertThat(scan(rules, collector, "期，征信报告", Encoding.UTF_8, 100)).isEmpty();
    // The end of the last document is not the beginning of this one.
    byte[] half = "平常，征信".getBytes(Encoding.UTF_8.charset());
    collector.block(half, 0, half.length, Encoding.UTF_8, true);
    collector.end();
    collector.seen(0, -6);
    byte[] rest = "报告，逾期".getBytes(Encoding.UTF_8.charset());
    collector.block(rest, 0, rest.length, Encoding.UTF_8, false);
    assertThat(collector.end()).isEmpty();
  }

  @Test
  void boundsWhatIsReadAndKept() {
    DocumentRules rules = Entries.rules(all(word("征信报告"), word("逾期")));
    DocumentCollector collector = rules.collector();
    String block = "征信报告".repeat(100_000);
    byte[] bytes = block.getBytes(Encoding.UTF_8.charset());
    for (int i = 0; i < 50; i++) {
      for (int at = 0; at < bytes.length; at += 12) {
        collector.seen(0, at);
      }
      collector.block(bytes, 0, bytes.length, Encoding.UTF_8, true);
    }
    assertThat(collector.charactersRead()).isBetween(1, DocumentCollector.MOST);
    Occurrences found = rules.occurrences();
    for (int i = 0; i < 100_000; i++) {
      found.add(0, i);
    }
    assertThat(found.size()).isEqualTo(Occurrences.MOST_OF_WORD);
    found.add(1, 100_000);
    assertThat(found.has(1)).isTrue();
  }

  @Test
  void survivesAnyBytes() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    Random random = new Random(seed);
    DocumentCollector collector = REPORT.collector();
    List<Integer> sizes = new ArrayList<>(List.of(0, 1, 2, 3, 5000, 20_000, 400_000));
    for (int round = 0; round < 300; round++) {
      Encoding encoding = random.nextBoolean() ? Encoding.UTF_8 : Encoding.GB18030;
      collector.begin();
      for (int blocks = random.nextInt(4); blocks >= 0; blocks--) {
        byte[] bytes = new byte[sizes.get(random.nextInt(round % 30 == 0 ? 7 : 6))];
        random.nextBytes(bytes);
        for (int i = random.nextInt(80); i > 0 && bytes.length > 0; i--) {
          collector.seen(0, random.nextInt(-20_000, bytes.length));
        }
        collector.block(bytes, 0, bytes.length, encoding, blocks > 0);
        assertThat(collector.charactersRead()).isLessThanOrEqualTo(DocumentCollector.MOST);
      }
      assertThat(collector.end()).isEmpty();
      // And is still good for a document.
      assertThat(scan(REPORT, collector, TEXT, encoding, 10)).hasSize(1);
    }
  }

  @Test
  void manyWordsAtOnePlaceStayCheap() {
    List<DocumentEntry> entries = new ArrayList<>();
    for (int i = 2; i <= 32; i++) {
      entries.add(entry("rule-" + i, "e", 0.9, all(word("甲".repeat(i)), word("征信报告"))));
    }
    DocumentRules rules = Entries.compile(entries.toArray(DocumentEntry[]::new));
    String text = "征信报告" + "甲".repeat(DocumentCollector.MOST);
    assertThat(rules.judge(text)).hasSize(31);
  }
}
