package org.inshore.scanners.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

class DocumentBodyTest {
  private final Recorded recorded = new Recorded();
  private final DocumentBody body = new DocumentBody(Recorded.PLACE, recorded);

  private void table(String[]... rows) throws Exception {
    body.beginTable();
    for (String[] row : rows) {
      for (String cell : row) {
        body.append(cell);
        body.endParagraph();
        body.endCell();
      }
      body.endRow();
    }
    body.endTable();
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private List<String> places() {
    List<String> places = new ArrayList<>();
    recorded.rows.forEach(batch -> places.add(batch.location().toString()));
    return places;
  }

  /** In one paragraph or in many, and in pieces as readers meet them. */
  @Test
  void markupOfATableIsADocumentOfItsOwn() throws Exception {
    String row = "<tr><td>赵示例</td><td>13800138000</td></tr>\n";
    String page = "<table border=1>\n<tr><th>姓名</th></tr>\n" + row.repeat(99) + "</table>\n";
    for (String markup : List.of(page, page.replace("\n", "") + "\n", page.replace("\n", ""))) {
      Recorded found = new Recorded();
      DocumentBody one = new DocumentBody(Recorded.PLACE, found);
      one.append("前文\n");
      for (int i = 0; i < markup.length(); i += 7) {
        one.append(markup.substring(i, Math.min(i + 7, markup.length())));
      }
      one.append(markup.endsWith("\n") ? "<table> 是表\n后文" : "");
      one.finish();

      assertThat(found.binaries.values())
          .singleElement()
          .satisfies(
              bytes -> assertThat(new String(bytes, "UTF-8").strip()).isEqualTo(markup.strip()));
      assertThat(found.text("")).isEqualTo(markup.endsWith("\n") ? "前文\n<table> 是表\n后文" : "前文\n");
    }
  }

  @Test
  void aTableWithinLayoutHasItsOwnColumns() throws Exception {
    body.beginTable();
    body.append("附件一");
    body.endCell();
    body.endRow();
    table(row("姓名", "电话"), row("甲", "1"), row("乙", "2"), row("丙", "3"));
    body.append("以上");
    body.endCell();
    body.endRow();
    body.endTable();
    body.append("after");
    body.finish();

    assertThat(places()).containsExactly("s/path:d/table:1.1");
    assertThat(recorded.columns(0)).containsExactly("姓名", "电话");
    assertThat(recorded.rows.getFirst().rows().getLast().cells()).containsExactly("丙", "3");
    assertThat(recorded.text("")).isEqualTo("附件一\n以上\nafter");
  }

  @Test
  void aTableOfTwoTablesBesideEachOtherIsBoth() throws Exception {
    body.beginTable();
    for (int i = 0; i < 2; i++) {
      table(row("姓名", "电话"), row("甲" + i, "1"), row("乙" + i, "2"), row("丙" + i, "3"));
      body.endCell();
    }
    body.endRow();
    body.endTable();
    body.finish();

    assertThat(places()).containsExactly("s/path:d/table:1.1", "s/path:d/table:1.2");
    assertThat(recorded.rows.getLast().rows().getLast().cells()).containsExactly("丙1", "3");
  }

  @Test
  void aFormWithinACellIsTextOfTheCell() throws Exception {
    body.beginTable();
    for (String name : List.of("甲", "乙", "丙")) {
      body.append(name);
      body.endCell();
      table(row("电话", "1" + name), row("地址", "2" + name));
      body.endCell();
      body.endRow();
    }
    body.endTable();
    body.finish();

    assertThat(recorded.allText()).contains("电话 1甲 地址 2甲", "电话 1丙 地址 2丙");
    assertThat(places()).noneMatch(place -> place.contains("."));
  }

  @Test
  void whatStandsInTablesThatBreakOffIsHandedOn() throws Exception {
    body.beginTable();
    body.append("outer");
    body.beginTable();
    body.append("inner");
    body.finish();

    assertThat(recorded.allText()).contains("outer", "inner");
  }

  @Test
  void paragraphsThatTabsPartAreRowsIfTheyHaveAHeader() throws Exception {
    body.append("名单如下\n姓名\t电话\t地址\n甲\t1\t北京\n乙\t2\t上海\n丙\t3\t广州\n以上");
    body.endParagraph();
    table(row("姓名", "电话"), row("丁", "4"), row("戊", "5"), row("己", "6"));
    body.append("A\tB\tC\nD\tE\tF\n");
    body.finish();

    assertThat(places()).containsExactly("s/path:d/table:tabs-1", "s/path:d/table:1");
    assertThat(recorded.columns(0)).containsExactly("姓名", "电话", "地址");
    assertThat(recorded.rows.getFirst().rows().getLast().cells()).containsExactly("丙", "3", "广州");
    assertThat(recorded.text("")).isEqualTo("名单如下\n以上\nA\tB\tC\nD\tE\tF\n");
  }

  @Test
  void longParagraphsWithTabsAreText() throws Exception {
    String line = "1\t2\t" + "3".repeat(5000);
    body.append("姓名\t电话\t地址\n");
    body.append(line);
    body.append(line + "\n");
    body.finish();

    assertThat(recorded.rows).isEmpty();
    assertThat(recorded.text("")).isEqualTo("姓名\t电话\t地址\n" + line + line + "\n");
  }
}
