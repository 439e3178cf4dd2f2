package org.inshore.scanners.documents.guard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveredTest {
  private static final String VALUE = "440103190203204115";

  private static Delivered after(Content... contents) throws Exception {
    AtomicReference<Delivered> delivered = new AtomicReference<>();
    Guard.run(
        new Recorded(),
        sink -> {
          delivered.set(requireNonNull(Delivered.begin(sink)));
          for (Content each : contents) {
            sink.content(each);
          }
        });
    return requireNonNull(delivered.get());
  }

  private static boolean has(Delivered delivered, String text) {
    return delivered.missing(List.of(text)).isEmpty();
  }

  private static Content text(String text) {
    return Content.Text.whole(Recorded.PLACE, text);
  }

  @Test
  void knowsWhatCameWhateverStandsBetween() throws Exception {
    Delivered delivered = after(text("客户张三丰 4401 0319-0203\n204115 粤B12345"));

    assertThat(List.of(VALUE, "190203204115", "张三丰", "三丰", "粤B12345", "客户", "a", "—"))
        .allMatch(text -> has(delivered, text));
  }

  /** Who asks again and again has a set of all sequences; at first those asked for are sought. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void knowsTheSameAtFirstAndLater(long seed) throws Exception {
    Random random = new Random(seed);
    String[] pieces = {
      "张", "三丰", "ab", "C", "1", "380", "é", "，", " ", "\ud83d\ude00", "ゴシック", "\n"
    };
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(200); piece > 0; piece--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (int damage = random.nextInt(4); damage > 0 && bytes.length > 0; damage--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Content content =
          new Content.Text(Recorded.PLACE, bytes, 0, bytes.length, Encoding.UTF_8, 1, false);
      List<String> asked = new ArrayList<>();
      for (int ask = 0; ask < 9; ask++) {
        asked.add(pieces[random.nextInt(pieces.length)] + pieces[random.nextInt(pieces.length)]);
        int from = random.nextInt(text.length() + 1);
        asked.add(text.substring(from, from + random.nextInt(text.length() - from + 1)));
      }
      asked.removeIf(each -> each.codePoints().filter(Character::isLetterOrDigit).count() < 4);
      Delivered later = after(content);
      for (int pass = 0; pass < 9; pass++) {
        later.missing(List.of("asked before"));
      }
      assertThat(after(content).missing(asked)).isEqualTo(later.missing(asked));
    }
  }

  @Test
  void knowsThatAnotherValueDidNotCome() throws Exception {
    Delivered delivered = after(text(VALUE + " 张三丰 李四 粤B12345"));

    assertThat(
            List.of(
                "440103190203204116",
                "540103190203204115",
                "440103190203204115X",
                "张四",
                "张三李",
                "粤B12346"))
        .noneMatch(text -> has(delivered, text));
  }

  @Test
  void knowsCellsAndOtherEncodings() throws Exception {
    Cells cells = new Cells();
    cells.row(1);
    cells.cell("张三丰");
    cells.cell(VALUE);
    byte[] gb = "李四光".getBytes(Encoding.GB18030.charset());
    Delivered delivered =
        after(
            new Content.Rows(
                Recorded.PLACE,
                List.of(new Content.Column("a", null, null), new Content.Column("b", null, null)),
                Content.Naming.CELL,
                cells),
            new Content.Text(Recorded.PLACE, gb, 0, gb.length, Encoding.GB18030, 1, false));

    assertThat(List.of("张三丰", VALUE, "李四光")).allMatch(text -> has(delivered, text));
    assertThat(has(delivered, "李四张")).isFalse();
  }

  @Test
  void isBounded() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < Delivered.MOST / 8; i++) {
      many.append(Integer.toString(i * 7_919 + 1_000_000)).append('\n');
    }
    Delivered delivered = after(text(VALUE), text(many.toString()), text("张三丰"));

    assertThat(delivered.isFull()).isTrue();
    assertThat(has(delivered, VALUE)).isTrue();
    assertThat(has(delivered, "张三丰")).isFalse();
  }

  @Test
  void tellsAllTextsTogetherHoweverOftenItIsAsked() throws Exception {
    Delivered delivered = after(text("客户张三丰 " + VALUE + " 粤B12345"));

    for (int i = 0; i < 20; i++) {
      assertThat(
              delivered.missing(List.of("李四光", VALUE, "张三丰", "440103190203204116", "", "粤B12345")))
          .containsExactlyInAnyOrder("李四光", "440103190203204116");
    }
  }

  @Test
  void knowsWhatCameAfterTheFirstQuestions() throws Exception {
    AtomicReference<Delivered> known = new AtomicReference<>();
    Guard.run(
        new Recorded(),
        sink -> {
          Delivered delivered = requireNonNull(Delivered.begin(sink));
          known.set(delivered);
          for (int i = 0; i < 20; i++) {
            String name = "第" + (char) ('甲' + i) + "人";
            assertThat(has(delivered, name)).isFalse();
            sink.content(text(name));
            assertThat(has(delivered, name)).isTrue();
          }
        });
    assertThat(has(requireNonNull(known.get()), "第一人")).isFalse();
  }
}
