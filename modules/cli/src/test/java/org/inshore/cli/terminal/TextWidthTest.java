package org.inshore.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
  private static final String MIXED =
      "个人金融信息存放在境外（中国香港），责令 the owner 迁回境内，并删除 every copy；期限 2026-12-31。";

  @Test
  void aChineseCharacterTakesTwoColumns() {
    assertThat(TextWidth.of("境外 HK")).isEqualTo(7);
    assertThat(TextWidth.padded("境外", 6)).isEqualTo("境外  ");
  }

  @ParameterizedTest
  @CsvSource({"7", "20", "33", "100"})
  void wrapsWithinTheWidthAndLosesNothing(int width) {
    assertThat(TextWidth.wrapped(MIXED, width))
        .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(width));
    String joined = String.join("", TextWidth.wrapped(MIXED, width)).replace(" ", "");
    assertThat(joined).isEqualTo(MIXED.replace(" ", ""));
  }

  @Test
  void isAsWideAsTheTerminalWithinReason() {
    assertThat(TextWidth.page("80")).isEqualTo(80);
    assertThat(TextWidth.page("20")).isEqualTo(60);
    assertThat(TextWidth.page("300")).isEqualTo(100);
    assertThat(TextWidth.page(null)).isEqualTo(100);
    for (String unknown : List.of("", "0", "-3", "many", "99999999999")) {
      assertThat(TextWidth.page(unknown)).as(unknown).isEqualTo(100);
    }
  }

  @Test
  void breaksWhatHasNoPlaceToBreak() {
    assertThat(TextWidth.wrapped("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(TextWidth.wrapped("", 3)).containsExactly("");
  }

  @ParameterizedTest
  @CsvSource({"5", "12", "30"})
  void keepsBeginningAndEndOfAName(int width) {
    String name = "hk-share › 客户资料/二〇二六/backup/customers-2026-final.csv";
    String fitted = TextWidth.fitted(name, width);
    assertThat(TextWidth.of(fitted)).isLessThanOrEqualTo(width);
    assertThat(fitted).contains("…").endsWith("v");
    assertThat(TextWidth.fitted(name, 100)).isEqualTo(name);
  }

  @Test
  void leavesNoBracketOpenAtTheEndOfALine() {
    assertThat(TextWidth.wrapped("个人金融信息存放（期限二〇二六）", 18)).containsExactly("个人金融信息存放", "（期限二〇二六）");
  }
}
