package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of one person by parts of a text is one row of it, whatever writes it so. */
class PeopleInTextTest {
  private static final int PEOPLE = 13;

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The filled cells of each row, with their headings. */
  private static List<String> rows(Recorded recorded) {
    List<String> all = new ArrayList<>();
    for (Recorded.Rows rows : recorded.rows) {
      for (Recorded.Row row : rows.rows()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
          if (row.cells().get(i) != null) {
            cells.add(rows.columns().get(i).heading() + "=" + row.cells().get(i));
          }
        }
        all.add(String.join(" ", cells));
      }
    }
    return all;
  }

  private static String list(String format, int to) {
    return IntStream.range(0, to)
        .mapToObj(i -> format.formatted(i, i))
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, PEOPLE})
  void arraysOfOneLengthAreColumns(int count) throws Exception {
    String names = list("\"n%d\"", count);
    String phones = list("\"p%d\"", count);
    List<String> rows = rows(read("{\"xm\": [" + names + "], \"sj\": [" + phones + "]}"));
    assertThat(rows).hasSize(count).startsWith("xm=n0 sj=p0", "xm=n1 sj=p1");
  }

  @Test
  void anElementWithoutValueKeepsItsPlace() throws Exception {
    String names = list("\"n%d\"", PEOPLE).replace("\"n1\"", "null");
    String phones = list("\"p%d\"", PEOPLE).replace("\"p11\"", "null");
    List<String> rows = rows(read("{\"xm\": [" + names + "], \"sj\": [" + phones + "]}"));
    assertThat(rows).hasSize(PEOPLE).contains("sj=p1", "xm=n2 sj=p2", "xm=n11", "xm=n12 sj=p12");
  }

  @Test
  void mapsFromIndexesAreColumns() throws Exception {
    String names = list("\"%d\": \"n%d\"", 4);
    String phones = list("\"%d\": \"p%d\"", 4);
    List<String> rows = rows(read("{\"xm\": {" + names + "}, \"sj\": {" + phones + "}}"));
    assertThat(rows).containsExactly("xm=n0 sj=p0", "xm=n1 sj=p1", "xm=n2 sj=p2", "xm=n3 sj=p3");
  }

  @Test
  void arraysOfOtherLengthsStayWithTheirObject() throws Exception {
    String text = "[{\"xm\": \"a\", \"sj\": [\"1\", \"2\"]}, {\"xm\": \"b\", \"sj\": [\"3\"]}]";
    assertThat(rows(read(text))).containsExactly("xm=a sj=1 sj=2", "xm=b sj=3");
    String many = "[{\"xm\": \"a\", \"sj\": [" + list("\"p%d\"", PEOPLE) + "]}]";
    assertThat(rows(read(many)))
        .hasSize(1 + PEOPLE - 8)
        .contains("xm=a sj=p0 sj=p1 sj=p2 sj=p3 sj=p4 sj=p5 sj=p6 sj=p7", "sj=p12");
  }

  @Test
  void fieldsWithTheirNamesAreOfWhatTheyStandIn() throws Exception {
    String field = "{\"name\": \"%s\", \"value\": \"%s\"}";
    String one = "{\"params\": [" + field + ", " + field + "]}";
    String text =
        "[" + one.formatted("xm", "a", "sj", "1") + "," + one.formatted("xm", "b", "sj", "2") + "]";
    assertThat(rows(read(text)))
        .hasSize(2)
        .allMatch(row -> row.contains("xm=") && row.contains("sj="))
        .anyMatch(row -> row.contains("xm=b") && row.contains("sj=2"));
  }

  @Test
  void queriesThatAreValuesAreFields() throws Exception {
    String text = "[{\"body\": \"xm=%E6%9D%8E%E9%9B%B7&sj=1\"}, {\"body\": \"a b=c&d\"}]";
    assertThat(rows(read(text))).containsExactly("xm=李雷 sj=1", "body=a b=c&d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void bodiesInPartsAreRecords(String end) throws Exception {
    String part = "--xY7\nContent-Disposition: form-data; name=\"%s\"\n\n%s\n";
    String one = "POST /a HTTP/1.1\n\n" + part + part + "--xY7--\n\n";
    String text = one.formatted("xm", "a", "sj", "1") + one.formatted("xm", "b", "sj", "2");
    Recorded recorded = read(text.replace("\n", end));
    assertThat(rows(recorded)).containsExactly("xm=a sj=1", "xm=b sj=2");
    assertThat(recorded.rows.getFirst().rows().getFirst().lines()).contains(6L, 10L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@ Row %d\n------+-----\n xm  | %s\n sj  | 1\n\n", "Row %d:\nxm: %s\nsj: 1\n\n"})
  void clientsMarkRecords(String record) throws Exception {
    String text = record.formatted(1, "甲") + record.formatted(2, "乙") + record.formatted(3, "丙");
    assertThat(rows(read(text))).containsExactly("xm=甲 sj=1", "xm=乙 sj=1", "xm=丙 sj=1");
  }

  @Test
  void namesWrittenAsBytesAreTurnedInRecords() throws Exception {
    String text = "xm=\\xE8\\xB5\\xB5 sj=%d\n".repeat(5).formatted(1, 2, 3, 4, 5);
    assertThat(rows(read(text)).getFirst().replace("\u200b", "")).isEqualTo("xm=赵 sj=1");
  }

  @Test
  void aFileInABodyIsATextOfItsOwn() throws Exception {
    String part = "--b1\nContent-Disposition: form-data; name=\"%s\"%s\n\n%s\n";
    String text =
        part.formatted("xm", "", "a")
            + part.formatted("f", "; filename=\"x.txt\"", "内容在此。")
            + part.formatted("sj", "", "1")
            + "--b1--\n";
    Recorded recorded = read(text);
    assertThat(rows(recorded)).contains("xm=a", "sj=1");
    assertThat(recorded.text("")).contains("内容在此。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025/7/1 9:0%d:12 %s\n好的\n\n", "%2$s(1009%1$d) 2025-07-01 19:0%1$d:12\n好的\n"})
  void sendersOfAChatAreAColumn(String message) throws Exception {
    String text =
        message.formatted(1, "韩梅") + message.formatted(2, "Lin Tao") + message.formatted(3, "客服");
    Recorded recorded = read(text);
    assertThat(rows(recorded).stream().map(row -> row.replaceFirst(" sender_qq=1009\\d$", "")))
        .containsExactly("sender_name=韩梅", "sender_name=Lin Tao", "sender_name=客服");
    assertThat(recorded.text("")).contains("好的");
  }

  @Test
  void theAccountOfASenderStandsBesideIt() throws Exception {
    String message = "2025-07-01 19:01:1%d %s(30000000%1$d)\n好的\n\n";
    Recorded recorded =
        read(message.formatted(1, "甲") + message.formatted(2, "乙") + message.formatted(3, "丙"));
    assertThat(recorded.rows.getFirst().rows())
        .extracting(row -> row.cells().toString())
        .containsExactly("[null, 甲, 300000001]", "[null, 乙, 300000002]", "[null, 丙, 300000003]");
  }

  @Test
  void linesOfALogAreNoChat() throws Exception {
    String log = "2025-07-01 19:01:12 启动\n2025-07-01 19:01:13 就绪\n2025-07-01 19:01:14 停止\n";
    assertThat(read(log).text("")).isEqualTo(log);
  }

  @Test
  void theHeadOfTheNextPageIsNoRowOfAPrintedTable() throws Exception {
    StringBuilder print = new StringBuilder();
    for (int page = 1; page < 4; page++) {
      print.append(page == 2 ? "\f" : "").append("          到期贷款一览            第 ").append(page);
      print.append(" 页\n 网点：城东        日期：2025/7/1\n=====================\n");
      print.append(" 户名        电话          余额\n=====================\n");
      for (int row = 10; row < 22; row++) {
        print.append(row % 3 == 0 ? " 韩梅        " : " 欧阳小雨    ");
        print.append("134000000").append(row).append("      ").append(row).append("0.50\n");
      }
    }
    assertThat(rows(read(print.toString())))
        .contains("户名=韩梅 电话=13400000012 余额=120.50", "户名=欧阳小雨 电话=13400000020 余额=200.50");
  }

  @Test
  void namesBesideNumbersAreRows() throws Exception {
    String text =
        """
        韩梅 13400000001
        欧阳小雨 13400000002
        魏芳 13400000003
        苗壮壮 13400000004
        鲁大为 13400000005
        章雯 13400000006
        """;
    assertThat(rows(read("名单：\n" + text))).hasSize(6).contains("1=欧阳小雨 2=13400000002");
    String words = "收入 12.5\n支出 13.5\n合计 14.5\n增长 15.5\n下降 16.5\n其他 17.5\n";
    assertThat(read(words).text("")).isEqualTo(words);
  }
}
