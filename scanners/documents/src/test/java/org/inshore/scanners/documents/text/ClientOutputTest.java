package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as clients of databases write them whose values have no room, or stand below keys. */
class ClientOutputTest {
  private static final List<String> HEAD = List.of("name", "certno", "mobile", "address");
  private static final List<List<String>> PEOPLE =
      List.of(
          List.of("郑晓峰", "110101190406069321", "19100000000", "北京市东城区澄湖路110号1单元453室"),
          List.of("Li Na", "31011519060222438X", "19000000002", "上海市浦东新区晨曦路239号"),
          List.of("欧阳慧敏", "440304190201077471", "19600000004", "广东省深圳市福田区银杏街148号5单元"));

  private static Recorded read(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Recorded.of(new TextExtractor(), "text/plain", bytes);
  }

  /** The cells of all rows but the first column, which has what has no key. */
  private static List<List<@Nullable String>> rows(Recorded recorded) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    recorded.rows.forEach(
        batch -> batch.rows().forEach(row -> rows.add(row.cells().subList(1, row.cells().size()))));
    return rows;
  }

  /** Two rows are too few for a delimiter to be seen, but a rule is below their header. */
  @Test
  void aFewRowsOfPsqlAmidTextAreRows() throws Exception {
    Recorded recorded =
        read(
            """
            各位好，名单如下：

              姓名   | 权限组  | 初始口令
              -------+---------+--------------
              江山   | grp_184 | Kestrel@NjQEq
              江山秀 | grp_654 | 6nttu!BAny92

            备注：如有异议请联系我。
            """);
    assertThat(rows(recorded))
        .contains(List.of("grp_184", "Kestrel@NjQEq"), List.of("grp_654", "6nttu!BAny92"));
  }

  private static int width(String text, boolean screen) {
    return text.chars().map(c -> screen && c >= 0x2e80 ? 2 : 1).sum();
  }

  private static List<String> fold(String value, int room, boolean screen) {
    List<String> parts = new ArrayList<>();
    String part = "";
    for (String c : value.codePoints().mapToObj(Character::toString).toList()) {
      if (width(part + c, screen) > room) {
        parts.add(part);
        part = "";
      }
      part += c;
    }
    parts.add(part);
    return parts;
  }

  /** A table with its values folded in columns of some widths. */
  private static String folded(int[] widths, boolean screen, char mark, char line, String between) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String head = HEAD.get(i).substring(0, Math.min(widths[i], HEAD.get(i).length()));
      text.append(head).append(" ".repeat(widths[i] - head.length() + 1));
    }
    text.append('\n');
    for (int width : widths) {
      text.append(String.valueOf(line).repeat(width)).append(' ');
    }
    text.append('\n');
    for (List<String> person : PEOPLE) {
      int lines = 0;
      List<List<String>> parts = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        parts.add(fold(person.get(i), widths[i], screen));
        lines = Math.max(lines, parts.getLast().size());
      }
      for (int n = 0; n < lines; n++) {
        for (int i = 0; i < widths.length; i++) {
          String part = n < parts.get(i).size() ? parts.get(i).get(n) : "";
          text.append(part).append(" ".repeat(widths[i] - width(part, screen)));
          text.append(n + 1 < parts.get(i).size() ? mark : ' ');
        }
        text.append('\n');
      }
      text.append(between);
    }
    return text.append("(3 rows)\n").toString();
  }

  @ParameterizedTest(name = "widths {0}, {1}, mark {2}")
  @CsvSource({
    "8 18 11 20, true, ., -",
    "6 7 5 9, true, ., -",
    "6 7 5 9, true, …, ─",
    "4 9 11 12, true, ' ', -",
    "8 18 11 14, true, ' ', -",
    "5 15 9 10, false, ' ', -",
    "4 10 11 7, false, ' ', -"
  })
  void joinsValuesThatAreFoldedInTheirColumns(String widths, boolean screen, char mark, char line)
      throws Exception {
    int[] columns = List.of(widths.split(" ", -1)).stream().mapToInt(Integer::parseInt).toArray();
    for (String between : List.of("", "\n")) {
      Recorded recorded = read("=> select\n" + folded(columns, screen, mark, line, between));
      assertThat(rows(recorded)).isEqualTo(PEOPLE);
    }
  }

  @Test
  void joinsTheOnlyValueThatIsFoldedWhereRowsArePartedForIt() throws Exception {
    String text =
        """
        device  asset_no      price
        ------  ------------  -----
        a       A-1001        10.50

        b       A-1002        11.50

        c       110101190001  12.50
                01001X

        d       A-1004        13.50
        """;
    assertThat(rows(read(text)))
        .containsExactly(
            List.of("a", "A-1001", "10.50"),
            List.of("b", "A-1002", "11.50"),
            List.of("c", "11010119000101001X", "12.50"),
            List.of("d", "A-1004", "13.50"));
  }

  @Test
  void joinsValuesThatAreFoldedBetweenTheirWords() throws Exception {
    String text =
        """
        name   certno        email
        -----  ------------  -----------
        Li Na  110101190001  u00011@
               010011        example.cn

        Ann    110101190001  u00012@
               010012        example.com

        Wu     110101190001  the office
               010013        of Wu
        """;
    assertThat(rows(read(text)))
        .containsExactly(
            List.of("Li Na", "110101190001010011", "u00011@example.cn"),
            List.of("Ann", "110101190001010012", "u00012@example.com"),
            List.of("Wu", "110101190001010013", "the office of Wu"));
  }

  @Test
  void leavesSparseRowsBelowFullOnesAlone() throws Exception {
    String text =
        """
        name   certno             mobile
        ------ ------------------ -----------
        郑晓峰 110101190406069321 19100000000
               310115190602224381 19000000002
        许雅婷 440304190201077471 19600000004
               420106190806297838 19300000010
        """;
    assertThat(String.valueOf(rows(read(text))))
        .doesNotContain("110101190406069321310115190602224381");
  }

  @Test
  void readsRowsThatGoOnBehindATab() throws Exception {
    StringBuilder text = new StringBuilder("1> select * from t\n2> go\n");
    text.append(" name         certno             \n\tmobile      address \n");
    text.append(" ------------ ------------------ \n\t----------- ------------------ \n");
    for (List<String> person : PEOPLE) {
      text.append(" %s%s%s \n".formatted(person.get(0), pad(person.get(0), 13), person.get(1)));
      text.append("\t%s %s \n".formatted(person.get(2), person.get(3)));
    }
    Recorded recorded = read(text.append("\n(3 rows affected)\n").toString());
    assertThat(rows(recorded)).isEqualTo(PEOPLE);
    assertThat(recorded.columns(0).subList(1, 5)).isEqualTo(HEAD);
  }

  /** DB2 and Sybase pad by bytes, so that nothing stands below its heading on a screen. */
  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, ' '", "GB18030, ''"})
  void readsColumnsThatArePaddedByBytes(String charset, String indent) throws Exception {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("客户姓名", "证件号码", "手机号码", "家庭住址"));
    int[] widths = {15, 20, 14, 60};
    lines.add(Arrays.stream(widths).mapToObj("-"::repeat).toList());
    lines.addAll(PEOPLE);
    StringBuilder text = new StringBuilder("\n");
    for (List<String> line : lines) {
      text.append(indent);
      for (int i = 0; i < widths.length; i++) {
        int bytes = line.get(i).getBytes(Charset.forName(charset)).length;
        text.append(line.get(i)).append(" ".repeat(widths[i] - bytes + 1));
      }
      text.append('\n');
    }
    byte[] bytes =
        text.append("\n  3 record(s) selected.\n").toString().getBytes(Charset.forName(charset));
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", bytes);
    List<List<String>> cells = new ArrayList<>();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> cells.add(row.cells())));
    assertThat(recorded.columns(0)).isEqualTo(lines.getFirst());
    assertThat(cells.subList(1, cells.size())).isEqualTo(PEOPLE);
  }

  private static String pad(String text, int to) {
    return " ".repeat(to - width(text, true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"* Record %d    , false", "'', true"})
  void readsKeysAndValuesThatBlanksPart(String mark, boolean apart) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < PEOPLE.size(); n++) {
      text.append(mark.formatted(n + 1)).append('\n');
      for (int i = 0; i < HEAD.size(); i++) {
        String key = HEAD.get(i);
        text.append(key).append(" ".repeat((apart ? 10 : 8) - key.length()));
        text.append(PEOPLE.get(n).get(i)).append('\n');
      }
    }
    assertThat(rows(read(text.toString()))).isEqualTo(PEOPLE);
  }

  @Test
  void joinsAValueThatIsFoldedBelowItsKey() throws Exception {
    String text =
        """
        * Record 1
        name    郑晓峰
        certno  11010119040.
               .6069321
        mobile  19100000000
        address 北京市东城区 .
               .澄湖路110号
        """;
    assertThat(rows(read(text)))
        .containsExactly(List.of("郑晓峰", "110101190406069321", "19100000000", "北京市东城区澄湖路110号"));
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true"})
  void readsGridsWithHeadingsInTheirBorder(boolean numbered, boolean coloured) throws Exception {
    StringBuilder text = new StringBuilder(numbered ? "   " : "");
    text.append("┌─name─────┬─certno─────────────┬─mobile──────┬─address─┐\n");
    for (int n = 0; n < PEOPLE.size(); n++) {
      text.append(numbered ? (n + 1) + ". " : "").append("│ ");
      text.append(coloured ? "\u001b[1m" : "").append(String.join(" │ ", PEOPLE.get(n)));
      text.append(coloured ? "\u001b[0m" : "").append(" │\n");
    }
    text.append(numbered ? "   " : "")
        .append("└──────────┴────────────────────┴─────────────┴─────┘\n");
    Recorded recorded = read(text.toString());
    assertThat(recorded.columns(0)).isEqualTo(HEAD);
    List<List<String>> cells = new ArrayList<>();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> cells.add(row.cells())));
    assertThat(cells.subList(1, cells.size())).isEqualTo(PEOPLE);
  }
}
