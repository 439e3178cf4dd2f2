package org.inshore.scanners.documents.structure.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables drawn in characters, in the middle of prose. */
class MarkdownFormTest {

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String rows(Recorded recorded) {
    List<String> rows = new ArrayList<>();
    recorded.rows.forEach(
        batch -> batch.rows().forEach(row -> rows.add(row.number() + ":" + row.cells())));
    return String.join(" ", rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| 姓名 | 手机 |\n|:--|---:|\n| 张三 | 138 |\n| **李四** | `139` |\n",
        "姓名 | 手机\n--- | ---\n张三 | 138\n李四 | 139\n",
        "|姓名|手机|\r\n|-|-|\r\n|张三|138|\r\n|李四|139|\r\n",
      })
  void readsTablesBetweenBars(String table) throws Exception {
    Recorded recorded = read("# 标题\n一 | 二\n\n" + table + "\n后文\n");
    assertThat(rows(recorded)).isEqualTo("4:[姓名, 手机] 6:[张三, 138] 7:[李四, 139]");
    assertThat(recorded.columns(0)).containsExactly("姓名", "手机");
    assertThat(recorded.rows.getFirst().location()).isEqualTo(Recorded.PLACE.append("table", "1"));
    assertThat(recorded.blocks.getFirst().value()).isEqualTo("# 标题\n一 | 二\n\n");
    assertThat(recorded.blocks.getLast().value().strip()).isEqualTo("后文");
    assertThat(recorded.blocks.getLast().firstLine()).isEqualTo(8);
  }

  @Test
  void readsTablesOfOrg() throws Exception {
    String row = "| 张三 | +86 138 |\n|------+---------|\n| 李四 | 139     |\n";
    Recorded recorded = read("| 姓名 | 手机    |\n|------+---------|\n" + row);
    assertThat(rows(recorded)).isEqualTo("1:[姓名, 手机] 3:[张三, +86 138] 5:[李四, 139]");
    assertThat(recorded.columns(0)).containsExactly("姓名", "手机");
  }

  @Test
  void readsLongTablesInFramesFromTheirHead() throws Exception {
    String rows = "│ 张三 │ 138 │\n".repeat(8_000);
    Recorded recorded = read("┌──────┬─────┐\n│ 姓名 │ 手机│\n├──────┼─────┤\n" + rows);
    assertThat(recorded.columns(0)).containsExactly("姓名", "手机");
    assertThat(recorded.rows.stream().mapToInt(batch -> batch.rows().size()).sum())
        .isEqualTo(8_001);
  }

  /** As psql writes with {@code \\pset format wrapped}, and where values have line ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
         姓名 |   号码   | 备注\s
        ------+----------+------
         张三 | 11010119.| a   +
              |.00010100.| b
              |.1X       |\s
              | 13800138.|\s
              |.000       |\s
        """,
        """
         姓名 │   号码   │ 备注\s
        ──────┼──────────┼──────
         张三 │ 11010119…│ a   ↵
              │…00010100…│ b
              │…1X       │\s
              │ 13800138…│\s
              │…000       │\s
        """,
        """
        +------+----------+------+
        | 姓名 |   号码   | 备注 |
        +------+----------+------+
        | 张三 | 11010119.| a   +|
        |      |.00010100.| b    |
        |      |.1X       |      |
        |      | 13800138.|      |
        |      |.000      |      |
        +------+----------+------+
        """,
      })
  void joinsRowsThatPsqlWrapped(String table) throws Exception {
    Recorded recorded = read("$ psql\n" + table + "(2 rows)\n");
    assertThat(recorded.columns(0)).containsExactly("姓名", "号码", "备注");
    assertThat(rows(recorded)).contains("[张三, 11010119000101001X, a\nb]", "[, 13800138000");
    // No part of a number is taken for one that was lost.
    assertThat(recorded.texts.values().toString()).doesNotContain("11010119");
  }

  @Test
  void joinsAddressesThatAGridBreaks() throws Exception {
    String grid =
        """
        +------+-------+
        | 姓名 | 邮箱  |
        +======+=======+
        | 张三 | u1000 |
        |      | @exam |
        |      | ple.c |
        |      | n     |
        +------+-------+
        | 李四 | no    |
        |      | mail  |
        +------+-------+
        """;
    assertThat(rows(read(grid))).isEqualTo("2:[姓名, 邮箱] 4:[张三, u1000@example.cn] 9:[李四, no mail]");
  }

  private static String upright(String heading, String number) {
    return "#### " + heading + "\n\n| Item | Value |\n|---|---|\n| Passport | " + number + " |\n\n";
  }

  @Test
  void readsUprightTablesBelowHeadingsAsOne() throws Exception {
    String three = upright("3) Li Na", "E1") + upright("4) Wang Wu", "E2") + "Seen.\n";
    Recorded recorded = read("Guests\n\n" + three + upright("Zhao Liu", "E3"));
    assertThat(rows(recorded))
        .isEqualTo("3:[Li Na, Value, E1] 9:[Wang Wu, Value, E2] 16:[Zhao Liu, Value, E3]");
    assertThat(recorded.columns(0).subList(1, 3)).containsExactly("Item", "Passport");
    assertThat(recorded.blocks.stream().map(block -> block.value().strip()).toList())
        .contains("Guests", "Seen.")
        .noneMatch(text -> text.contains("Li Na"));
  }

  @Test
  void namesAColumnByTheLabelOfTheHeadings() throws Exception {
    Recorded recorded =
        read(
            upright("客户：张三", "E1")
                + upright("客户：李四", "E2")
                + upright("客户：王五", "E3")
                + upright("另外", "E4"));
    assertThat(recorded.columns(0)).contains("客户");
    assertThat(rows(recorded)).contains("[null, 张三, Value, E1]", "[另外, null, Value, E4]");
  }

  @Test
  void readsFewTablesBelowHeadingsAsTheyAreDrawn() throws Exception {
    Recorded recorded = read(upright("Li Na", "E1") + upright("Wang Wu", "E2"));
    assertThat(recorded.rows).hasSize(2);
    assertThat(recorded.blocks)
        .extracting(block -> block.value().strip())
        .containsExactly("#### Li Na", "#### Wang Wu");
    assertThat(recorded.blocks.getLast().firstLine()).isEqualTo(7);
  }

  @Test
  void readsGridsWithCellsOfSeveralLines() throws Exception {
    Recorded recorded =
        read(
            """
            前文

            +------+-------------+
            | 姓名 | 手机        |
            +======+=============+
            | 张三 | 138         |
            |      | 0000        |
            +------+-------------+
            | Li   | a           |
            | Si   | b           |
            +------+-------------+
            """);
    assertThat(rows(recorded)).isEqualTo("4:[姓名, 手机] 6:[张三, 1380000] 9:[Li Si, a b]");
  }

  @Test
  void readsFramesOfBoxDrawingCharacters() throws Exception {
    Recorded recorded =
        read(
            """
            ├── 前文
            ┌──────┬──────┐
            │ 姓名 │ 手机 │
            ╞══════╪══════╡
            │ 张三 │ 138  │
            │ 李四 │ 139  │
            └──────┴──────┘
            """);
    assertThat(rows(recorded)).isEqualTo("3:[姓名, 手机] 5:[张三, 138] 6:[李四, 139]");
  }

  @Test
  void readsARowInEachLineAsDatabaseClientsDrawThem() throws Exception {
    StringBuilder drawn = new StringBuilder("+----+------+\n| id | name |\n+----+------+\n");
    for (int i = 0; i < 200; i++) {
      drawn.append("| ").append(i).append(i % 9 == 3 ? "  |      |\n" : "  | 张三 |\n");
    }
    assertThat(rows(read(drawn + "+----+------+\n")))
        .startsWith("2:[id, name] 4:[0, 张三] 5:[1, 张三]")
        .endsWith("203:[199, 张三]");
    String two = "+--+--+\n|a |b |\n+--+--+\n|1 |2 |\n|3 |4 |\n+--+--+\n";
    assertThat(rows(read(two + two)))
        .isEqualTo("2:[a, b] 4:[1, 2] 5:[3, 4] 8:[a, b] 10:[1, 2] 11:[3, 4]");
  }

  /** As SQLite writes with {@code .mode markdown --wrap 12}, counting characters or places. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        | name |    id_no     |    email     | note |
        |------|--------------|--------------|------|
        | 张三   | 110101190001 | zhang@exampl | a    |
        |      | 01001X       | e.com        |      |
        | 李四   | 138          |              |      |
        """,
        """
        | name |    id_no     |    email     | note |
        |------|--------------|--------------|------|
        | 张三 | 110101190001 | zhang@exampl | a    |
        |      | 01001X       | e.com        |      |
        | 李四 | 138          |              |      |
        """
      })
  void joinsValuesThatAreFoldedBelowARule(String table) throws Exception {
    assertThat(read(table).blocks).isEmpty();
    assertThat(rows(read(table)))
        .isEqualTo(
            "1:[name, id_no, email, note] 3:[张三, 11010119000101001X, zhang@example.com, a]"
                + " 5:[李四, 138, , ]");
  }

  @Test
  void joinsAValueThatIsFoldedAtAWord() throws Exception {
    String table =
        """
        | name |    note    |
        |------|------------|
        | 张三   | see        |
        |      | 1101011900 |
        |      | 0101001X   |
        |      | ok         |
        | 李四   | x          |
        """;
    assertThat(rows(read(table)))
        .isEqualTo("1:[name, note] 3:[张三, see 11010119000101001X ok] 7:[李四, x]");
  }

  /** As PrettyTable writes, which folds by characters and pads by places of a screen. */
  @Test
  void joinsAValueThatStandsOutOfItsColumn() throws Exception {
    String table =
        """
        +----------+--------------+
        | 设备名称 |     备注     |
        +----------+--------------+
        |  打印机  |    已巡检    |
        |  路由器  | 交接人440106190 |
        |          | 302020441已签 |
        |  扫描仪  |              |
        +----------+--------------+
        """;
    assertThat(rows(read(table)))
        .isEqualTo("2:[设备名称, 备注] 4:[打印机, 已巡检] 5:[路由器, 交接人440106190302020441已签] 7:[扫描仪, ]");
  }

  @Test
  void doesNotJoinRowsThatStandByThemselves() throws Exception {
    String table =
        """
        | kind | number             |
        |------|--------------------|
        | a    | 110101190001010010 |
        |      | 110101190001010029 |
        | b    | short              |
        |      | also               |
        """;
    assertThat(rows(read(table)))
        .contains("3:[a, 110101190001010010] 4:[, 110101190001010029] 5:[b, short] 6:[");
  }

  @Test
  void leavesEscapedBarsInCells() throws Exception {
    assertThat(rows(read("|姓名|备注|\n|--|--|\n|张三|a\\|b|\n"))).contains("[张三, a|b]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a | b\nc | d\n", "one\n---\ntwo\n", "a+b\n+--+\n", "|-\n|-\n"})
  void leavesOtherTextAlone(String text) throws Exception {
    assertThat(read(text).text("")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "|-", "|a\n|-\n", "|a|b\n|-|-\n", "+--+--+\n", "| x\n", "-"})
  void losesNothingWhateverIsRepeated(String piece) throws Exception {
    String text = "| a | b |\n|---|---|\n" + piece.repeat(100_000) + "\n尾\n";
    assertThat(read(text).allText()).contains("尾");
  }
}
