package org.inshore.scanners.documents.structure.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table is the same rows in each markup language, with the same header. */
class MarkupFormTest {
  private static final int ROWS = 6;

  static Stream<Arguments> languages() {
    return Stream.of(
        Arguments.of(
            "TeX",
            """
            \\section{名单}
            \\begin{tabular}{|l|l|l|}
            \\hline
            \\textbf{姓名} & 手机 & 金额 \\\\ \\hline
            """,
            "\\multirow{2}{*}{%s} & %s &\n %s \\\\ \\cline{2-3}\n",
            "\\end{tabular}\n"),
        Arguments.of(
            "MediaWiki",
            "{| class=\"wikitable\"\n|+ 名单\n! 姓名 !! style=\"width:9em\" | 手机 !! 金额\n",
            "|-\n| '''%s''' || align=\"right\" | %s\n| %s\n",
            "|}\n"),
        Arguments.of(
            "AsciiDoc", "[cols=\"3*\"]\n|===\n|姓名 |手机 |金额\n\n", "|%s\n|%s |%s\n", "|===\n"),
        Arguments.of(
            "AsciiDoc, wrapped",
            "[cols=\"1,2*\",options=\"header\"]\n|===\n|姓名 |手机\n|金额\n",
            "|%s |%s\n|%s\n\n",
            "|===\n"),
        Arguments.of(
            "TeX, ruled",
            "\\begin{longtable}[]{@{}lll@{}}\n\\toprule\\noalign{}\n姓名 & 手机 &\n金额 \\\\\n\\midrule\\noalign{}\n",
            "%s & %s &\n%s \\\\\n",
            "\\end{longtable}\n"),
        Arguments.of(
            "reStructuredText",
            ".. list-table::\n   :header-rows: 1\n\n   * - 姓名\n     - 手机\n     - 金额\n",
            "   * - %s\n     - %s\n     - %s\n",
            "\n"),
        Arguments.of("Jira", "h2. 名单\n||姓名||手机||金额||\n", "|%s|%s|%s|\n", "\n"),
        Arguments.of("DokuWiki", "^ 姓名 ^ 手机 ^ 金额 ^\n", "| %s | %s | %s |\n", "\n"),
        Arguments.of("Textile", "|_. 姓名 |_. 手机 |_. 金额 |\n", "| %s |>. %s | %s |\n", "\n"),
        Arguments.of("Creole", "|=姓名|=手机|=金额|\n", "|%s|%s|%s|\n", "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void readsRows(String language, String head, String row, String foot) throws Exception {
    StringBuilder text = new StringBuilder("其他内容。\n\n").append(head);
    List<List<String>> expected = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      List<String> cells = List.of("赵示例", "1900000000" + i, i + "0.50");
      text.append(row.formatted(cells.toArray()));
      expected.add(cells);
    }
    text.append(foot).append("其他内容。\n");
    Recorded recorded =
        Recorded.of(
            new TextExtractor(), "text/plain", text.toString().getBytes(StandardCharsets.UTF_8));
    List<List<String>> rows = new ArrayList<>();
    for (Recorded.Rows each : recorded.rows) {
      assertThat(each.columns().stream().map(column -> column.heading()).toList())
          .endsWith("姓名", "手机", "金额");
      each.rows().forEach(one -> rows.add(one.cells()));
    }
    assertThat(rows).containsAll(expected);
  }
}
