package org.inshore.scanners.documents.structure.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, forms and text of pages, and that nothing of a page is lost or told twice. */
class HtmlFormTest {

  private static Recorded read(String page) throws Exception {
    return read(page, StandardCharsets.UTF_8);
  }

  private static Recorded read(String page, Charset charset) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", page.getBytes(charset));
  }

  private static String rows(Recorded recorded) {
    StringBuilder rows = new StringBuilder();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> rows.append(row.cells())));
    return rows.toString();
  }

  private static final String HEAD = "<tr><th>姓名</th><th>手机</th><th>证件号码</th></tr>";

  @Test
  void readsATableAsRowsUnderItsHeader() throws Exception {
    Recorded recorded =
        read(
            "<html><body><p>一</p><table>"
                + HEAD
                + "<tr><td>张三</td><td>138<b>0000</b>1111</td><td>&#49;2&nbsp;3</td></tr>"
                + "<tr><td>李四<td>139<td>9<tr><td>王五</table>二");
    assertThat(recorded.rows).hasSize(1);
    assertThat(recorded.rows.getFirst().location()).isEqualTo(Recorded.PLACE.append("table", "1"));
    assertThat(recorded.rows.getFirst().naming()).isEqualTo(Content.Naming.CELL);
    assertThat(recorded.columns(0)).containsExactly("姓名", "手机", "证件号码");
    assertThat(rows(recorded)).isEqualTo("[姓名, 手机, 证件号码][张三, 13800001111, 12 3][李四, 139, 9][王五]");
    assertThat(recorded.text("")).isEqualToIgnoringWhitespace("一 二");
  }

  @Test
  void readsTablesAmongLinesOfAnotherMarkup() throws Exception {
    Recorded recorded =
        read(
            "h1(#名单). 名单\n\n一 *二*\n\n<table>\n<col width='12%' />\n"
                + HEAD
                + "\n<tr>\n<td>张三</td>\n<td>138</td>\n<td>12</td>\n</tr>\n"
                + "<tr>\n<td>李四</td>\n<td>139</td>\n<td>13</td>\n</tr>\n</table>\n\np. 三\n");
    assertThat(recorded.columns(0)).containsExactly("姓名", "手机", "证件号码");
    assertThat(recorded.text("")).contains("h1(#名单). 名单", "一 *二*", "p. 三");
  }

  @Test
  void readsTheTextOfADrawing() throws Exception {
    Recorded recorded =
        read(
            "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'>\n"
                + "<path d='M 13800000000 2'/><text x='1' y='2'><tspan>440103</tspan>"
                + "<tspan>190203204115</tspan><tspan x='9' dy='1'>19300004910</tspan></text>\n"
                + glyph("手", 10)
                + glyph("机", 22)
                + glyph("1", 40)
                + glyph("9", 46.6)
                + glyph("3", 70)
                + "</svg>");

    assertThat(recorded.allText()).contains("440103190203204115 19300004910", "手机 19 3");
  }

  private static String glyph(String shown, double x) {
    return "<use data-text='"
        + shown
        + "' xlink:href='#font_1_2' transform='matrix(12,0,0,-12,"
        + x
        + ",90)'/>\n";
  }

  @Test
  void tellsOfADrawingWhoseTextIsOutlines() throws Exception {
    String page = "<svg>" + "<use xlink:href='#glyph-0-1' x='1' y='2'/>".repeat(18) + "</svg>";

    assertThat(read(page).failed).hasSize(1);
    assertThat(read("<svg>" + "<use href='#icon'/>".repeat(60) + "</svg>").failed).isEmpty();
  }

  @Test
  void joinsARowsOfAHeaderThatSpansSeveral() throws Exception {
    Recorded recorded =
        read(
            "<table><tr><td colspan=4>客户清单</td></tr>"
                + "<tr><td rowspan=2>姓名</td><td colspan=2>联系方式</td><td rowspan=2>证件号码</td></tr>"
                + "<tr><td>手机</td><td>邮箱</td></tr>"
                + "<tr><td rowspan=2>张三</td><td>1</td><td>2</td><td>3</td></tr>"
                + "<tr><td>4</td><td>5</td><td>6</td></tr></table>");
    assertThat(recorded.columns(0)).containsExactly("姓名", "手机", "邮箱", "证件号码");
    assertThat(rows(recorded)).contains("[张三, 1, 2, 3][null, 4, 5, 6]");
  }

  @Test
  void readsTablesInsideTablesAndLayoutAsText() throws Exception {
    Recorded recorded =
        read(
            "<table><tr><td>左边\n<table>"
                + HEAD
                + "<tr><td>张三</td><td>1</td><td>2</td></tr>"
                + "<tr><td>李四</td><td>3</td><td>4</td></tr></table></td><td>右边</td></tr></table>");
    assertThat(recorded.rows).hasSize(1);
    assertThat(rows(recorded)).contains("[张三, 1, 2]");
    assertThat(recorded.text("")).contains("左边\t右边").doesNotContain("张三");
  }

  @Test
  void readsFormsAsLabelsWithWhatWasFilledIn() throws Exception {
    Recorded recorded =
        read(
            "<html><label>姓名</label> <input value='张三'><br>手机号：<input type=text value=\"138\">"
                + "<input type=hidden name=idCard value=\"11\"><dl><dt>户名<dd>李四</dl>");
    assertThat(recorded.text("").lines()).contains("姓名: 张三", "手机号： 138", "idCard: 11", "户名: 李四");
  }

  @Test
  void readsWhatStandsBesideTheTextUnlessItIsShownToo() throws Exception {
    Recorded recorded =
        read(
            "<html><head><meta name=author content=甲></head><script>var a = '<乙>';\n</script>"
                + "<p title=丙 data-name=丁 class=big>丙<!-- 戊 --></p><a href='mailto:a@b.cn'>a@b.cn</a>"
                + "<a href='tel:138'>电话</a><img alt=己 src=x.png>");
    assertThat(recorded.text("").lines())
        .contains("author: 甲", "var a = '<乙>';", "丙", "name: 丁", "戊", "138", "己");
    assertThat(recorded.text("").split("丙", -1)).hasSize(2);
    assertThat(recorded.text("").split("a@b.cn", -1)).hasSize(2);
    assertThat(recorded.text("")).doesNotContain("big");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var a = DATA;",
        "window.__PRELOADED__=DATA;(function(){var s=1;if(s>0){s=[s]}}());",
        "new App({ el: '#x', data: { busy: false, list: DATA }, run: function () { go() } });",
        "show(DATA, 1)",
        "function f() { return DATA }",
        "a = JSON.parse('DATA');"
      })
  void readsWhatAScriptAssignsOrPassesAsRecordsInTheirLines(String code) throws Exception {
    String data = "[{\"client\": \"甲乙\", \"no\": 1}, {\"client\": \"丙丁\", \"no\": 2}]";
    Recorded recorded =
        read("<html><p>x</p>\n<script>\nvar first;\n" + code.replace("DATA", data) + "</script>戊");
    Recorded.Rows rows =
        recorded.rows.stream()
            .filter(each -> each.columns().getFirst().name().endsWith("client"))
            .findFirst()
            .orElseThrow();
    assertThat(rows.location()).isEqualTo(Recorded.PLACE);
    assertThat(rows(recorded)).contains("甲乙, 1", "丙丁, 2");
    assertThat(rows.rows()).allMatch(row -> row.lines().getFirst() == 4);
    assertThat(recorded.text("")).contains("var first;", "戊").doesNotContain("甲乙");
  }

  @Test
  void readsWhatAnAttributeHoldsAsRecords() throws Exception {
    Recorded recorded =
        read(
            "<html><div data-rows='[{\"a\":\"甲\",\"b\":\"1\"},{\"a\":\"乙\",\"b\":\"2\"}]'>x</div>");
    assertThat(rows(recorded)).isEqualTo("[甲, 1][乙, 2]");
  }

  @Test
  void codeStaysText() throws Exception {
    String code = "function f(a) { return { x: a.y, z: g(a) } }\nvar o = {}, p = [1];";
    Recorded recorded = read("<html><script>" + code + "</script>");
    assertThat(recorded.rows).isEmpty();
    assertThat(recorded.text("")).isEqualToIgnoringWhitespace(code);
  }

  @Test
  void numbersLinesAsInTheSource() throws Exception {
    Recorded recorded =
        read(
            "<html>\n<body>\n\n<p>一\n</p>\n\n\n<div>二</div>\n<table>"
                + HEAD
                + "\n<tr><td>张三</td><td>1</td><td>2</td></tr></table>\n\n<p>三</p>");
    assertThat(recorded.blocks.getFirst().firstLine()).isEqualTo(4);
    assertThat(recorded.blocks.getFirst().value()).isEqualTo("一\n\n\n\n二");
    assertThat(recorded.blocks.getLast().firstLine()).isEqualTo(12);
  }

  @Test
  void readsGbkAndFragments() throws Exception {
    String rows = HEAD + "<tr><td>张三</td><td>1</td><td>2</td></tr>";
    for (String begin :
        List.of(
            "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=gb2312>",
            "<table border=\"1\">",
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\"><table>",
            "<?xml version=\"1.0\"?><!DOCTYPE html><html><table>",
            "<style>td{}</style>\r\n<table>")) {
      assertThat(rows(read(begin + rows, Charset.forName("GBK")))).as(begin).contains("[张三, 1, 2]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><row>张三</row><row>李四</row></table>",
        "a < b and <html> is a tag\n",
        "<template><div>x</div><div>y</div></template>",
        "张三 <zhang@example.cn>\n<p>\n<td>\n",
      })
  void leavesOtherTextAlone(String text) throws Exception {
    assertThat(read(text).text("")).isEqualTo(text);
  }

  @Test
  void tellsAValueThatAnAttributeRepeatsOnce() throws Exception {
    String cell = "<td data-sheets-value='{&quot;1&quot;:2,&quot;2&quot;:&quot;张三&quot;}'>张三</td>";
    String row = "<tr>" + cell + "<td sdval=\"1\">1</td><td>2</td></tr>";

    String other = row.replace("&quot;张三", "&quot;张三 E12345678");
    Recorded once = read("<table>" + HEAD + row + row + "</table>");

    assertThat(rows(once)).contains("[张三, 1, 2]");
    assertThat(read("<table>" + HEAD + other + row + "</table>").text("")).contains("张三 E12345678");
  }

  @Test
  void handsOnEveryTextOnceHoweverWrongItsNesting() throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    String[] tags = {
      "table",
      "/table",
      "tr",
      "/tr",
      "td",
      "/td",
      "th",
      "/th rowspan=2",
      "td colspan=3",
      "td rowspan=2",
      "p",
      "/p",
      "b",
      "/b",
      "br/",
      "div class='x'",
      "/div",
      "li",
      "thead",
      "/html",
      "select",
      "option"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder page = new StringBuilder("<html>");
      List<String> marks = new ArrayList<>();
      for (int i = random.nextInt(120); i > 0; i--) {
        String mark = "值" + String.format(Locale.ROOT, "%04d", marks.size()) + "号";
        switch (random.nextInt(9)) {
          case 0, 1, 2 -> {
            marks.add(mark);
            page.append(mark).append(random.nextBoolean() ? " " : "\n");
          }
          case 3 -> {
            marks.add(mark);
            page.append("<i title='").append(mark).append("'>");
          }
          case 4 -> {
            marks.add(mark);
            page.append("<!-- ").append(mark).append(" -->");
          }
          case 5 -> {
            marks.add(mark);
            page.append("<input value=\"").append(mark).append("\">");
          }
          case 6 -> page.append(random.nextInt(20) == 0 ? "<td title='" : "< & &#x41; &unknown; ");
          default -> page.append('<').append(tags[random.nextInt(tags.length)]).append('>');
        }
      }
      String all = read(page.toString()).allText();
      for (String mark : marks) {
        assertThat(all.split(mark, -1).length - 1)
            .as("%s in %s gave %s", mark, page, all)
            .isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table>",
        "<table><tr><td>",
        "<td>",
        "<tr>",
        "<td colspan=1000>",
        "<td rowspan=1000><tr>",
        "<a b='",
        "<a b=1 ",
        "<a ",
        "<",
        "<!--",
        "<![CDATA[",
        "&",
        "&#",
        "&#x41",
        "<script>",
        "<script>=[",
        "<script>={a:",
        "<script>=[{a:1,b:",
        "=['{",
        "</",
        "<input value=1>",
        "<p title=x>",
        "</table>",
        "<a\n",
        "<td>1</td>",
        "x"
      })
  void staysLinearWhateverIsRepeated(String piece) throws Exception {
    String page = "<html>值<table>" + piece.repeat(300_000 / piece.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(60), () -> assertThat(read(page).allText()).contains("值"));
  }

  @Test
  void oneElementAloneIsAFragment() throws Exception {
    String text = "<p>客户 440103<b>19020320</b>4115 已核对</p>\n";

    Recorded read =
        Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));

    assertThat(read.allText()).contains("客户 440103190203204115 已核对");
  }
}
