package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.engine.finder.Vectors;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice the text is twice the work for the shipped rules, also on text made to cost much. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinearWorkTest {
  private static final int LENGTH =
      Integer.getInteger("inshore.effort", 1) == 1 ? 4 << 10 : 8 << 10;

  /**
   * Bytes read for each byte of text: no pattern is longer than 128 characters, and a label has all
   * of its rule's patterns that need one tried behind it.
   */
  private static final long MAX = 560;

  private Detector detector = Rules.detector(Rules.rule("none", "x", 0.5));

  @BeforeAll
  void compile() throws Exception {
    RuleSet rules = ShippedPacks.rules();
    detector = Detector.compile(rules, ShippedPacks.validators(rules));
  }

  static Stream<Arguments> units() {
    List<Arguments> all = new ArrayList<>();
    for (String unit :
        List.of(
            "8",
            "1",
            "0123456789",
            "@",
            "a@",
            "a.b@c.",
            "1 ",
            "1-2 ",
            "1\u200b",
            "１",
            "1380013800",
            "13800138000 ",
            "6222021234567890",
            "11010119900101",
            "110101199001010014,",
            "19900101",
            "L",
            "LSVAA4182E2123456",
            "L1",
            "中",
            "中国",
            "身份证号",
            "手机：",
            "卡号 号码 ",
            "北京市朝阳区",
            "北京市上海市",
            "省市区县路号",
            "机密",
            "机密★",
            "秘 密",
            "绝密 机密 秘密",
            "张三",
            "姓名：张三",
            "password=",
            "12.34,",
            "\n",
            "1\n")) {
      for (Encoding encoding : Encoding.values()) {
        all.add(Arguments.of(unit, encoding));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("units")
  void stepsGrowWithTheLength(String unit, Encoding encoding) {
    int units = LENGTH / unit.getBytes(encoding.charset()).length;
    check(bytes(unit, units, encoding), bytes(unit, 2 * units, encoding), encoding);
  }

  /** One long cell, whose values and words are all told of by their place in it. */
  @ParameterizedTest
  @MethodSource("units")
  void stepsGrowWithTheLengthOfACell(String unit, Encoding encoding) {
    grows(unit, encoding);
  }

  /** Cells full of values, and of words that call for others all over their row. */
  @ParameterizedTest
  @MethodSource("cells")
  void stepsGrowWithTheLengthOfAFullCell(String unit, Encoding encoding) {
    grows(unit, encoding);
  }

  static Stream<Arguments> cells() {
    return Stream.of(
            "110101190001010014号",
            "姓名 张三 身份证 ",
            "张三 身份证110101190001010014 手机 卡号 密码 姓名 地址 ",
            "姓名：张三；地址：北京市朝阳区；")
        .flatMap(unit -> Stream.of(Encoding.values()).map(to -> Arguments.of(unit, to)));
  }

  private void grows(String unit, Encoding encoding) {
    int units = LENGTH / unit.getBytes(encoding.charset()).length;
    assertThat(cellSteps(unit.repeat(2 * units), encoding))
        .isLessThanOrEqualTo(2 * MAX * 2 * LENGTH)
        .isLessThanOrEqualTo(2000 + cellSteps(unit.repeat(units), encoding) * 22 / 10);
  }

  @Test
  void labelsWithinAListHaveItsItemsTriedOnce() {
    String text = "出席 张甲 记录 李乙 出席 王丁 ".repeat(50);
    Detector names =
        Rules.detector(
            Rules.rule(
                "name", "[张李王]\\p{Han}{1,2}", 0.6, "needs: label", "labels: {zh: [出席, 记录]}"));
    Matcher matcher = names.matcher(0.5, (_, _) -> 0, false, MatcherKind.PORTABLE);
    matcher.scan(Content.Text.whole(Rules.PLACE, text), _ -> {});
    assertThat(matcher.steps()).isLessThan(6L * text.length());
  }

  /** What is read for a row of two cells with the same text, in columns that say nothing of it. */
  private long cellSteps(String text, Encoding encoding) {
    Cells cells = new Cells(encoding);
    cells.row(1);
    cells.cell(text);
    cells.cell(text);
    List<Content.Column> columns =
        List.of(new Content.Column("a", null, "text"), new Content.Column("b", null, "text"));
    Matcher matcher = detector.matcher(0.5, (_, _) -> 0, false, MatcherKind.PORTABLE);
    matcher.scan(new Content.Rows(Rules.PLACE, columns, Content.Naming.COLUMN, cells), _ -> {});
    return matcher.steps();
  }

  /** Dates, amounts, numbers and codes: their shape is decided once, not in every cell. */
  @ParameterizedTest
  @CsvSource({
    "updated, timestamp, 2024-%02d-%02d 10:%02d:07",
    "exchange_rate, numeric, 1%02d%02d.%02d",
    "sequence, bigint, 10%02d%02d%02d",
    "branch_code, varchar, B-%02d%02d/%02d"
  })
  void readsNoCellOfAShapeThatHoldsNothing(String name, String type, String shape) {
    int rows = 3000;
    long once = shapedSteps(name, type, shape, rows);
    long twice = shapedSteps(name, type, shape, 2 * rows);
    assertThat(twice - once).as("bytes read in %d more rows", rows).isLessThan(rows / 10);
  }

  private long shapedSteps(String name, String type, String shape, int rows) {
    Cells cells = new Cells(Encoding.UTF_8);
    for (int row = 0; row < rows; row++) {
      cells.row(row + 1);
      cells.cell(shape.formatted(1 + row % 12, 1 + row % 28, row % 60));
    }
    List<Content.Column> columns = List.of(new Content.Column(name, null, type));
    Matcher matcher = detector.matcher(0.5, (_, _) -> 0, false, MatcherKind.PORTABLE);
    matcher.scan(new Content.Rows(Rules.PLACE, columns, Content.Naming.COLUMN, cells), _ -> {});
    return matcher.steps();
  }

  /** Bytes of which each begins a character that never comes. */
  @ParameterizedTest
  @MethodSource("leads")
  void stepsGrowWithTheLengthOfRubbish(int lead, Encoding encoding) {
    check(repeated(lead, LENGTH), repeated(lead, 2 * LENGTH), encoding);
  }

  static Stream<Arguments> leads() {
    return Stream.of(0x80, 0x81, 0xc3, 0xe4, 0xef, 0xf0, 0xff)
        .flatMap(lead -> Stream.of(Encoding.values()).map(to -> Arguments.of(lead, to)));
  }

  private void check(byte[] once, byte[] twice, Encoding encoding) {
    long portable = steps(twice, encoding, MatcherKind.PORTABLE);
    assertThat(portable)
        .isLessThanOrEqualTo(MAX * twice.length)
        .isLessThanOrEqualTo(1000 + steps(once, encoding, MatcherKind.PORTABLE) * 22 / 10);
    if (Vectors.here() == Vectors.USABLE) {
      assertThat(steps(once, encoding, MatcherKind.VECTOR))
          .isEqualTo(steps(once, encoding, MatcherKind.PORTABLE));
    }
  }

  private long steps(byte[] bytes, Encoding encoding, MatcherKind kind) {
    Matcher matcher = detector.matcher(0.5, (_, _) -> 0, false, kind);
    matcher.scan(
        new Content.Text(Rules.PLACE, bytes, 0, bytes.length, encoding, 1, false), _ -> {});
    return matcher.steps();
  }

  private static byte[] bytes(String unit, int times, Encoding encoding) {
    return unit.repeat(times).getBytes(encoding.charset());
  }

  private static byte[] repeated(int lead, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) lead);
    return bytes;
  }
}
