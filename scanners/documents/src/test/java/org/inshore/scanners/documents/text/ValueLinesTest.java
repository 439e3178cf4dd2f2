package org.inshore.scanners.documents.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** Lists of a name and values that nobody aligned, as people type them and programs hold them. */
class ValueLinesTest {
  private static List<Recorded.Row> rows(String text) throws Exception {
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", text.getBytes(UTF_8));
    return recorded.rows.stream().flatMap(each -> each.rows().stream()).toList();
  }

  @Test
  void blanksPartThreeValuesOfFewLines() throws Exception {
    assertThat(
            rows(
                "明细如下：\n张建国  1978-06-26   9278778491077\n李秀兰 1978-05-20 60107987216956\n"
                    + "2. 王强 1966-09-19   56770811769457\n"))
        .extracting(Recorded.Row::cells)
        .containsExactly(
            List.of("张建国", "1978-06-26", "9278778491077"),
            List.of("李秀兰", "1978-05-20", "60107987216956"),
            List.of("王强", "1966-09-19", "56770811769457"));
  }

  @Test
  void strokesPartThem() throws Exception {
    assertThat(
            rows(
                "张建国/1978.6.26/9278778491077\n李秀兰/1978.5.20/60107987216956\n"
                    + "王强/1966.9.19/56770811769457\n"))
        .extracting(row -> row.cells().get(2))
        .containsExactly("9278778491077", "60107987216956", "56770811769457");
  }

  @Test
  void literalsOfProgramsAreValues() throws Exception {
    List<Recorded.Row> python =
        rows(
            "X = [\n    (\"张建国\", \"1978-06-26\", 13800138000),\n"
                + "    ('李秀兰', '1978-05-20', 13800138001),\n"
                + "    (\"王强\", \"1966-09-19\", 13800138002),\n]\n");
    assertThat(python)
        .extracting(Recorded.Row::cells)
        .contains(List.of("李秀兰", "1978-05-20", "13800138001"))
        .hasSize(3);
    List<Recorded.Row> java =
        rows(
            "List.of(\n  new Payee(\"张建国\", \"1978-06-26\", \"13800138000\"),\n"
                + "  new Payee(\"李秀兰\", \"1978-05-20\", \"13800138001\"),\n"
                + "  new Payee(\"王强\", \"1966-09-19\", \"13800138002\"));\n");
    assertThat(java).extracting(row -> row.cells().getFirst()).containsExactly("张建国", "李秀兰", "王强");
  }

  @Test
  void twoLinesAndSentencesAreText() throws Exception {
    assertThat(rows("张建国  1978-06-26   9278778491077\n李秀兰 1978-05-20 60107987216956\n")).isEmpty();
    assertThat(rows("会议 2024-05-06 召开\n地点 5 楼 501\n人数 12 已报 8\n")).isEmpty();
  }

  @Test
  void listsOfWordsOfProgramsAreText() throws Exception {
    assertThat(
            rows(
                "a = (\"x\", \"y\"),\nb = (\"z\", \"w\"),\nc = (\"u\", \"v\"),\nd = (\"s\", \"t\"),\n"))
        .isEmpty();
  }
}
