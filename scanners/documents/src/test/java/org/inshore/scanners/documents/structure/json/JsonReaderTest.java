package org.inshore.scanners.documents.structure.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.scanners.documents.structure.record.NestedRows.cells;
import static org.inshore.scanners.documents.structure.record.NestedRows.read;
import static org.inshore.scanners.documents.structure.record.NestedRows.scalars;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.structure.record.NestedRows;
import org.inshore.scanners.documents.structure.record.NestedText;
import org.inshore.scanners.documents.structure.record.NestedText.Scalar;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  /** In every build the same trees are read, under {@code -Pfull} others and more. */
  private static final int TREES = Integer.getInteger("inshore.effort", 1) == 1 ? 60 : 600;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void handsOnEachScalarOnceWithItsLine(String charset) throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    for (int i = 0; i < TREES; i++) {
      NestedText tree = new NestedText(seed + i);
      boolean lines = tree.random.nextBoolean();
      for (int roots = 1 + tree.random.nextInt(3); roots > 0; roots--) {
        container(tree, lines, 4);
        tree.add("\n");
      }
      NestedRows.assertHandedOn(tree, charset, seed + i);
    }
  }

  private static void container(NestedText tree, boolean lines, int depth) {
    boolean object = tree.random.nextBoolean();
    tree.add(object ? "{" : "[");
    int size = 1 + tree.random.nextInt(depth == 4 ? 30 : 6);
    for (int i = 0; i < size; i++) {
      tree.space(lines);
      if (object) {
        tree.add("\"" + tree.key() + "\"");
        tree.space(lines);
        tree.add(":");
        tree.space(lines);
      }
      int kind = tree.random.nextInt(8);
      if (kind == 0 && depth > 0) {
        container(tree, lines, depth - 1);
      } else if (kind == 1) {
        tree.add("null");
      } else {
        String value = tree.fresh();
        tree.scalar(value);
        tree.add(quoted(value, tree.random));
      }
      tree.space(lines);
      tree.add(i + 1 < size || tree.random.nextInt(9) == 0 ? "," : "");
    }
    tree.space(lines);
    tree.add(object ? "}" : "]");
  }

  /** However large a record is, so much of it is held at most, and nothing is lost. */
  @Test
  void aLargeRecordComesInParts() throws Exception {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 100; i++) {
      text.append(i == 0 ? "" : ",").append("\"key").append(i).append("\":[");
      text.append(("\"" + "value-".repeat(600) + "\",").repeat(5)).append("1]");
    }
    Recorded recorded = read(text.append('}').toString(), "UTF-8");
    assertThat(scalars(recorded)).filteredOn(each -> each.text().startsWith("value-")).hasSize(500);
    assertThat(recorded.rows)
        .flatExtracting(Recorded.Rows::rows)
        .allSatisfy(row -> assertThat(row.cells().toString()).hasSizeLessThan(1 << 19));
  }

  /** A file that was sent is read as a file, and its numbers are none that were lost. */
  @ParameterizedTest
  @ValueSource(ints = {200, 9_000})
  void aTextOfManyLinesInBase64IsAnInnerDocument(int lines) throws Exception {
    StringBuilder table = new StringBuilder("姓名,证件号码\n");
    for (int i = 0; i < lines; i++) {
      table.append("张三,11010119000101").append("%04d".formatted(i)).append('\n');
    }
    byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
    String coded = Base64.getEncoder().encodeToString(bytes);
    byte[] json =
        ("{\"name\":\"a.csv\",\"data\":\"" + coded + "\"}").getBytes(StandardCharsets.UTF_8);
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", json);
    assertThat(recorded.binary("/entry:text 1")).isEqualTo(bytes);
    assertThat(recorded.texts.values().toString()).doesNotContain("11010119000101");
  }

  private static String quoted(String value, Random random) {
    if (value.chars().allMatch(Character::isDigit) && random.nextBoolean()) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int point = value.codePointAt(i);
      if (point == '"' || point == '\\') {
        quoted.append('\\').appendCodePoint(point);
      } else if (random.nextInt(10) == 0) {
        for (char c : Character.toChars(point)) {
          quoted.append(String.format("\\u%04x", (int) c));
        }
      } else {
        quoted.appendCodePoint(point);
      }
    }
    return quoted.append('"').toString();
  }

  @Test
  void namesColumnsByPathAndHeadsThemByKey() throws Exception {
    Recorded read =
        read(
            """
            {"list": [{"custName": "a", "contact": {"phone": "b"}, "custInfo": {"sex": "c"}}]}""",
            "UTF-8");

    assertThat(read.rows).hasSize(1);
    assertThat(read.columns(0))
        .containsExactly("$.list[].custName", "$.list[].contact.phone", "$.list[].custInfo.sex");
    assertThat(read.rows.getFirst().columns().stream().map(column -> column.heading()))
        .containsExactly("custName", "contact.phone", "sex");
  }

  @Test
  void aNameHeadsTheValueBesideIt() throws Exception {
    Recorded read =
        read(
            """
            {"env": [{"name": "DB_PORT", "value": "1"}, {"name": "custNo", "value": "2"}],
             "q": [{"type": "text", "key": "sjhm", "value": "3", "enabled": true},
                   {"code": "c1", "label": "xm", "val": "4"}]}""",
            "UTF-8");

    assertThat(read.rows.stream().flatMap(rows -> rows.columns().stream()))
        .extracting(column -> column.heading())
        .contains("env.DB_PORT", "env.custNo", "q.sjhm", "q.xm")
        .doesNotContain("q.c1");
  }

  @Test
  void parentsAndElementsAreRecordsOfTheirOwn() throws Exception {
    Recorded read =
        read("{\"a\": \"1\", \"list\": [{\"b\": \"2\", \"c\": \"3\"}, {\"c\": \"4\"}]}", "UTF-8");

    assertThat(cells(read)).containsExactlyInAnyOrder("[1]", "[2, 3]", "[4]");
  }

  @Test
  void objectsOfOneKeyAreRecordsOfTheirOwn() throws Exception {
    Recorded read = read("{\"p\": {\"b\": \"1\"}, \"q\": \"2\", \"p\": {\"b\": \"3\"}}", "UTF-8");

    assertThat(cells(read)).containsExactlyInAnyOrder("[1]", "[2]", "[3]");
  }

  @Test
  void keysThatAreValuesAreHandedOnAndNameNothing() throws Exception {
    Recorded read =
        read(
            """
            {"13800138000": {"city": "a"}, "李小明": "b", "x@y.cn": [1, 2], "2024-01-02": {}}""",
            "UTF-8");

    assertThat(cells(read))
        .containsExactlyInAnyOrder(
            "[13800138000, a]", "[李小明, b]", "[x@y.cn, 1, 2]", "[2024-01-02]");
    assertThat(read.rows.stream().flatMap(rows -> rows.columns().stream()))
        .allMatch(column -> column.name().matches("[$.*~\\[\\]a-z]+"))
        .noneMatch(column -> column.heading().contains("138"));
  }

  @Test
  void manyObjectsInOneAreOfAMap() throws Exception {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 3000; i++) {
      text.append(i == 0 ? "" : ",")
          .append("\"k")
          .append(i)
          .append("\":{\"v\":")
          .append(i)
          .append('}');
    }
    Recorded read = read(text.append('}').toString(), "UTF-8");

    assertThat(scalars(read).stream().filter(scalar -> scalar.text().matches("[0-9]+")))
        .hasSize(3000);
    assertThat(scalars(read).stream().filter(scalar -> scalar.text().equals("k2999"))).hasSize(1);
    assertThat(read.rows.size()).isLessThan(40);
  }

  @Test
  void twoThousandKeysInVaryingRecords() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      text.append("{\"id\":").append(i);
      for (int k = 0; k < 3; k++) {
        text.append(",\"k")
            .append((i * 7 + k) % 2000)
            .append("\":\"v")
            .append(3 * i + k)
            .append('"');
      }
      text.append("}\n");
    }
    Recorded read = read(text.toString(), "UTF-8");

    assertThat(scalars(read).stream().filter(scalar -> scalar.text().startsWith("v")))
        .hasSize(12_000);
  }

  @Test
  void readsWhatPassesForJson() throws Exception {
    Recorded read =
        read(
            """
            // outside
            {name: '甲', "n": 0x1F, /* between
            lines */ "d": ISODate("2020-01-01"), "e": [1, 2,],}
            {"name": "乙"}
            """,
            "UTF-8");

    assertThat(read.allText()).contains("// outside", "lines */");
    assertThat(cells(read))
        .containsExactlyInAnyOrder("[甲, 0x1F, ISODate(\"2020-01-01\"), 1, 2]", "[乙]");
  }

  @Test
  void whatBreaksOffGivesWhatIsThere() throws Exception {
    Recorded read = read("[{\"a\": \"1\", \"b\": \"2\"}, {\"a\": \"3\", \"b\": \"45", "UTF-8");

    assertThat(cells(read)).containsExactlyInAnyOrder("[1, 2]", "[3, 45]");
  }

  @Test
  void findsItsWayAgainAtTheNextLine() throws Exception {
    String line = "{\"a\": \"x\", \"b\": {\"c\": \"y\"}}\n";
    Recorded read = read(line.repeat(50) + "{\"a\": \"x\", \"b\": {\"c\": \"z\n" + line, "UTF-8");

    assertThat(cells(read)).hasSize(52).contains("[x, z]");
    assertThat(read.rows).hasSize(1);
  }

  @Test
  void readsJsonInStringsOnce() throws Exception {
    Recorded read =
        read(
            "{\"a\": \"{\\\"phone\\\": \\\"1\\\", \\\"b\\\": \\\"{\\\\\\\"c\\\\\\\": 2}\\\"}\"}",
            "UTF-8");

    assertThat(read.columns(0)).containsExactly("$.a.phone", "$.a.b");
    assertThat(cells(read)).containsExactly("[1, {\"c\": 2}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b,c\\r\\n1,2,3\\r\\n4,5,6\\r\\n7,8,9\\r\\n%s",
        "a\\tb\\tc\\n\\u4e2d\\t2\\t3\\n4\\t5\\t6\\n7\\t8\\t9\\n%s",
        "<table><tr><td>a</td><td>\\\"b\\\"</td></tr>%s</table>"
      })
  void aTableInAStringIsAnInnerDocument(String table) throws Exception {
    for (int length : new int[] {80, 400_000}) {
      if (length > 80 && table.startsWith("<")) {
        continue;
      }
      String value = table.formatted("x,y,z\\n".repeat(length / 7));
      byte[] json =
          ("{\"name\": \"a.csv\", \"content\": \"" + value + "\"}")
              .getBytes(StandardCharsets.UTF_8);
      Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", json);
      String meant = value.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
      // Codes of characters in a very long one are for who reads the text.
      meant = meant.replace("\\\"", "\"").replace("\\u4e2d", length > 80 ? "\\u4e2d" : "中");
      assertThat(new String(recorded.binary("/entry:text 1"), StandardCharsets.UTF_8))
          .isEqualTo(meant);
    }
  }

  @Test
  void aTextLineByLineIsOne() throws Exception {
    String table = "name,number,city\n1,200001,Harbin\n4,500001,Wuhan\n7,800001,Suzhou\nx,y,Ningbo";
    StringBuilder json = new StringBuilder("{\"cells\": [{\"text\": [");
    for (String line : table.split("(?<=\n)", -1)) {
      json.append('"').append(line.replace("\n", "\\n")).append("\", ");
    }
    json.append(
        "\"behind it\"], \"source\": [\"one\\n\", \"two\\n\"], \"tags\": [\"p\", \"q\"]}]}");
    Recorded recorded =
        Recorded.of(
            new TextExtractor(), "text/plain", json.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(new String(recorded.binary("/entry:text 1"), StandardCharsets.UTF_8))
        .isEqualTo(table);
    assertThat(recorded.binaries).hasSize(1);
    assertThat(recorded.rows.getFirst().rows().getFirst().cells())
        .containsExactly("behind it", "one\ntwo\n", "p", "q");
  }

  @Test
  void aTextOfFewLinesIsACell() throws Exception {
    String address =
        "Zhang San, Room 1\\nRoad 2, Shanghai, China\\nDoor on the left, please ring twice\\n";
    byte[] json = ("[{\"remark\": \"" + address + "\"}]").getBytes(StandardCharsets.UTF_8);
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", json);
    assertThat(recorded.binaries).isEmpty();
    assertThat(recorded.rows).hasSize(1);
    String line = "121.4737,31.2304,4e1\\n".repeat(300);
    recorded =
        Recorded.of(
            new TextExtractor(),
            "text/plain",
            ("[{\"coordinates\": \"" + line + "\"}]").getBytes(StandardCharsets.UTF_8));
    assertThat(recorded.binaries).isEmpty();
  }

  @Test
  void readsTextInBase64BesideItself() throws Exception {
    Recorded read =
        read(
            "{\"a\": \"5byg5LiJ77yMMTM4MDAxMzgwMDA=\", \"b\": \"deadbeefdeadbeefdeadbeef\","
                + " \"c\": \"MTM4MDAxMzgwMDA=\"}",
            "UTF-8");

    assertThat(cells(read))
        .containsExactly(
            "[5byg5LiJ77yMMTM4MDAxMzgwMDA=, 张三，13800138000, deadbeefdeadbeefdeadbeef,"
                + " MTM4MDAxMzgwMDA=, 13800138000]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2024-01-01 10:00:00] INFO started\n[2024-01-01 10:00:01] INFO stopped\n",
        "[main]\nkey=value\n",
        "{\\rtf1 text}",
        "[link](http://example.com) and more\n",
        "{ margin: 0 auto; color: red }",
        "[1] Someone, A title. 2001.\n[2] Another one, A title. 2002.\n",
        "{{ template }}\ntext\n",
        "[]",
        "{}",
        "// a comment\nint main() { return 0; }\n",
        "{\"use strict\"; var a = 1; function f(b) { return b; }}",
      })
  void leavesOtherTextAlone(String text) throws Exception {
    Recorded read = read(text, "UTF-8");

    assertThat(read.rows).isEmpty();
    assertThat(read.text("")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void isBoundedInDepth(String open) throws Exception {
    Recorded read =
        read("[0," + open.repeat(100_000) + "1" + "]".repeat(100_001) + "\n{\"b\":2}", "UTF-8");

    assertThat(read.allText()).contains("1");
    assertThat(scalars(read)).extracting(Scalar::text).contains("2");
  }

  @Test
  void handsOnLongStringsAsText() throws Exception {
    String text = "中文\\u4e2d\\\"字".repeat(200_000);
    Recorded read = read("{\"n\": \"" + text + "\", \"m\": 1}", "GB18030");

    assertThat(read.text("").replace("\u200b", "")).isEqualTo(text.replace("\\u4e2d", "中"));
    assertThat(cells(read)).containsExactly("[1]");
  }

  @Test
  void numbersOfAMillionDigits() throws Exception {
    Recorded read = read("[1, " + "9".repeat(1_000_000) + ", 2]", "UTF-8");

    assertThat(read.text("")).hasSize(1_000_000);
    assertThat(cells(read)).containsExactly("[1]", "[2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "label", "caption", "header", "columnName"})
  void headsRowsByWhatColumnsBesideThemAreCalled(String key) throws Exception {
    String json =
        "{\"header\": [{\"key\": \"a\", \"KEY\": \"姓名\"}, {\"key\": \"b\", \"KEY\": \"手机\"}],"
            + " \"body\": [[\"甲\", \"1\"], [\"乙\", \"2\"]]}";
    Recorded read = read(json.replace("KEY", key), "UTF-8");

    assertThat(read.rows.getLast().columns())
        .extracting(column -> column.heading())
        .containsExactly("姓名", "手机");
  }

  @Test
  void readsArraysInLinesAsRows() throws Exception {
    Recorded read =
        read("[\"a\", null, \"c\"]\n[\"d\", \"e\", \"f, ]\"]\n[\"g\", 1, \"i\"]\n", "UTF-8");

    assertThat(read.rows).hasSize(1);
    assertThat(read.rows.getFirst().columns())
        .extracting(column -> column.name())
        .containsExactly("$[0]", "$[2]", "$[1]");
    assertThat(read.rows.getFirst().rows())
        .extracting(row -> row.cells())
        .containsExactly(List.of("a", "c"), List.of("d", "f, ]", "e"), List.of("g", "i", "1"));
  }
}
