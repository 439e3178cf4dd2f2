package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that lines or blocks of lines name are cells under their names, each in its line. */
class NamedValuesTest {

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Each value with its heading and line. */
  private static List<String> cells(Recorded recorded) {
    List<String> cells = new ArrayList<>();
    for (Recorded.Rows rows : recorded.rows) {
      for (Recorded.Row row : rows.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          if (row.cells().get(i) != null) {
            String heading = rows.columns().get(i).heading();
            cells.add(row.lines().get(i) + " " + heading + "=" + row.cells().get(i));
          }
        }
      }
    }
    return cells;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-[ RECORD 1 ]----\nxm  | 甲\nsjh | 1|2\n-[ RECORD 2 ]----\nxm  | 乙\nsjh | 3\n",
        "*** 1. row ***\n xm: 甲\nsjh: 1|2\n*** 2. row ***\n xm: 乙\nsjh: 3\n",
        "BEGIN:VCARD\nxm:甲\nsjh;TYPE=CELL:1|2\nBEGIN:VCARD\nxm:乙\nsjh:3\n",
        "BEGIN:VCARD\nxm;CHARSET=UTF-8;X=y:甲\nsjh;CELL;TYPE=\"a,b\":1|2\nBEGIN:VCARD\nxm:乙\nsjh;WORK;VOICE:3\n",
      })
  void readsRecordsThatAClientMarks(String text) throws Exception {
    assertThat(cells(read("前文。\n\n" + text)))
        .containsExactly("4 xm=甲", "5 sjh=1|2", "7 xm=乙", "8 sjh=3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"          ", "\t", "　　　"})
  void linesBelowAValueAreOfItsKey(String indent) throws Exception {
    String record = "---------\nxm: %s\nzh: 1\n" + indent + "2\nbz: x\n";
    String text = record.formatted("甲") + record.formatted("乙") + record.formatted("丙");
    assertThat(cells(read(text)))
        .contains("2 xm=甲", "3 zh=1\n2", "5 bz=x", "7 xm=乙", "8 zh=1\n2", "12 xm=丙", "15 bz=x");
  }

  @Test
  void readsResultsOfQueriesThatMyBatisLogs() throws Exception {
    String query = "10:00:01 DEBUG ==>  Preparing: SELECT xm, sjh, bz FROM t WHERE id = ?\n";
    String columns = "10:00:01 DEBUG <==    Columns: xm, sjh, bz\n";
    String row = "10:00:01 DEBUG <==        Row: ";
    String text =
        query
            + columns
            + row
            + "甲, 1, null\n"
            + row
            + "乙, 2, 三, 四\n10:00:01 DEBUG <==      Total: 2\n"
            + query
            + columns
            + row
            + "丙, 3, x\n10:00:02 DEBUG <==    Columns: a, b\n"
            + row
            + "5, 6\n";
    assertThat(cells(read(text)))
        .filteredOn(cell -> !cell.contains("DEBUG"))
        .containsExactly(
            "3 xm=甲",
            "3 sjh=1",
            "4 xm=乙",
            "4 sjh=2",
            "4 bz=三, 四",
            "8 xm=丙",
            "8 sjh=3",
            "8 bz=x",
            "10 a=5",
            "10 b=6");
    assertThat(read(text).allText()).contains("Preparing: SELECT xm", "Total: 2", "乙, 2, 三, 四");
  }

  @Test
  void joinsValuesThatPsqlWrapped() throws Exception {
    String record = "-[ RECORD %s ]---\nxm   | 甲\ndz   | 北京市.\n     |.东城区.\n     |.1号\n";
    assertThat(cells(read(record.formatted(1) + record.formatted(2))))
        .containsExactly("2 xm=甲", "3 dz=北京市东城区1号", "7 xm=甲", "8 dz=北京市东城区1号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"姓名：%s\n手机：%s\n\n", "姓名 = %s\n手机 = %s\n\n", "姓名: %s\n手机:%s\n---\n"})
  void readsBlocksWithTheSameKeys(String block) throws Exception {
    String text = block.formatted("甲", "1") + block.formatted("乙", "2");
    assertThat(cells(read(text + block.formatted("丙", "3") + "后文。\n")))
        .containsExactly("1 姓名=甲", "2 手机=1", "4 姓名=乙", "5 手机=2", "7 姓名=丙", "8 手机=3");
  }

  @Test
  void readsKeysWhoseCharactersAreSetApart() throws Exception {
    String block = "登记表（第%s页）\n姓　名：%s\n手 机：%s\n\n";
    String text = block.formatted(1, "甲", 1) + block.formatted(2, "乙", 2);
    assertThat(cells(read(text + block.formatted(3, "丙", 3))))
        .contains("2 姓　名=甲", "3 手 机=1", "6 姓　名=乙", "11 手 机=3");
  }

  @Test
  void readsObjectsThatALogWritesAsBytes() throws Exception {
    String line =
        "10.0.0.1 - - \"POST / HTTP/1.1\" 200 \"{\\x22xm\\x22:\\x22\\xE7\\x94\\xB2\\x22,"
            + "\\x22sjh\\x22:\\x221\\x22}\"\n";
    assertThat(cells(read(line.repeat(3)))).contains("1 xm=甲", "1 sjh=1", "3 sjh=1");
  }

  @Test
  void readsTitlesFoldedLinesAndCodedValues() throws Exception {
    String folded = "description: " + "x".repeat(63) + "\n y\n";
    String text =
        "客户一\ncn:: 55Sy\nmobile: 1\n"
            + folded
            + "\n客户二\ncn: b\nmobile: 2\n\n客户三\ncn: c\nmobile: 3\nother: z\n";
    assertThat(cells(read(text)))
        .contains("2 cn=甲", "3 mobile=1", "8 cn=b", "13 mobile=3")
        .anyMatch(cell -> cell.endsWith("x".repeat(63) + "y"))
        .anyMatch(cell -> cell.startsWith("11 ") && cell.contains("客户三") && cell.contains("z"));
  }

  @Test
  void leavesProseWithColonsAlone() throws Exception {
    String text = "说明：见附件\n原因：系统升级\n\n联系人：张三\n电话：123\n\n时间：周一\n地点：杭州\n";
    assertThat(read(text).text("")).isEqualTo(text);
  }

  @Test
  void readsObjectsOfJsonBehindWhatALogPutsBefore() throws Exception {
    String line =
        "2025-01-01 12:00:00 INFO [%s] body: {\"xm\": \"%s\", \"a\": {\"sjh\": %s}} done\n";
    String other = "2025-01-01 12:00:00 INFO [main] started\n";
    Recorded recorded =
        read(
            line.formatted("1f", "\\u7532", "1")
                + other
                + line.formatted("2f", "乙", "2")
                + line.formatted("3f", "丙 \\\"x\\\"", "3"));
    assertThat(cells(recorded))
        .contains("1 xm=甲", "1 a.sjh=1", "3 xm=乙", "3 a.sjh=2", "4 xm=丙 \"x\"")
        .anyMatch(cell -> cell.contains("INFO") && cell.contains("done"));
    assertThat(recorded.allText()).contains("started");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\\"xm\\\": \\\"%s\\\", \\\"sjh\\\": 1}",
        "{\\\\\\\"xm\\\\\\\": \\\\\\\"%s\\\\\\\", \\\\\\\"sjh\\\\\\\": 1}"
      })
  void readsObjectsThatAreStringsOfJson(String object) throws Exception {
    String line = "2025-01-01 12:00:00 INFO value=\"" + object + "\" offset=7\n";
    Recorded recorded = read(line.formatted("甲") + line.formatted("乙") + line.formatted("丙"));
    assertThat(cells(recorded))
        .contains("1 xm=甲", "1 sjh=1", "2 xm=乙", "3 xm=丙")
        .anyMatch(cell -> cell.contains("INFO") && cell.contains("offset=7"));
  }

  @Test
  void keysOfCodedObjectsThatAreNumbersAreHandedOn() throws Exception {
    String object = "{\"xm\":\"甲\",\"号190001010000000011\":1}";
    String query = URLEncoder.encode(object, StandardCharsets.UTF_8);
    String quoted = "\"" + object.replace("\"", "\\\"") + "\"";
    for (String text : List.of(query, "value=" + quoted)) {
      assertThat(read(text + "\n").allText()).contains("190001010000000011", "甲");
    }
  }

  @Test
  void readsObjectsThatAreEncodedInQueriesAndTokens() throws Exception {
    List<String> queries = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (String name : List.of("甲", "乙", "丙")) {
      String object = "{\"xm\": \"" + name + "\", \"sjh\": 1}";
      String query = URLEncoder.encode(object, StandardCharsets.UTF_8);
      queries.add("GET /q?data=" + query + " 200\n");
      tokens.add(
          "12:00 token=%s.%s.c2ln ok\n".formatted(base64("{\"alg\":\"HS256\"}"), base64(object)));
    }
    for (List<String> lines : List.of(queries, tokens)) {
      assertThat(cells(read(String.join("", lines))))
          .contains("1 xm=甲", "1 sjh=1", "2 xm=乙", "3 xm=丙")
          .anyMatch(cell -> cell.contains("200") || cell.contains("ok"));
    }
  }

  @Test
  void readsObjectsInBase64() throws Exception {
    String object = base64("{\"xm\": \"甲乙丙丁\", \"sjh\": 12}");
    assertThat(cells(read("body=" + object + " ok\n" + "body=" + object + " ok\n")))
        .contains("1 xm=甲乙丙丁", "1 sjh=12", "2 xm=甲乙丙丁")
        .anyMatch(cell -> cell.contains("ok"));
    // Even once, and several records: those behind the first are text under their keys.
    String array = base64("[{\"xm\":\"甲\",\"sjh\":1},{\"xm\":\"乙\",\"sjh\":2}]");
    assertThat(cells(read("data=" + array + "\n")))
        .contains("1 xm=甲", "1 sjh=1")
        .anyMatch(cell -> cell.contains("xm=乙 sjh=2"));
    String image = "data=iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk\n";
    assertThat(read(image).text("")).isEqualTo(image);
  }

  @Test
  void readsKeysInBracketsAndBehindTheNameOfAForm() throws Exception {
    StringBuilder log = new StringBuilder();
    StringBuilder codes = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      log.append("10:00:00 RECV 0200 [002]=62%d [004]=%d [048]=甲%d\n".formatted(i, i, i));
      codes.append("MECARD:N:甲%d;TEL:%d;;\n".formatted(i, i));
    }
    assertThat(cells(read(log.toString()))).contains("1 002=621", "1 048=甲1", "6 048=甲6");
    assertThat(cells(read(codes.toString()))).contains("1 N=甲1", "1 TEL=1", "6 N=甲6");
    StringBuilder system = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      system.append("sshd[%d]: user=root tty=1 x=%d\n".formatted(i, i));
    }
    assertThat(cells(read(system.toString()))).contains("2 user=root", "2 x=2");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsElementsInTheLinesOfALog() throws Exception {
    String line =
        "12:00:00 [%d] <s:Body xmlns:s=\"urn:x\"><q:xm>%s</q:xm><q:sjh>%d</q:sjh></s:Body> sent\n";
    Recorded recorded =
        read(line.formatted(1, "甲", 7) + "12:00:01 idle\n" + line.formatted(2, "乙 &amp; 丙", 8));
    assertThat(cells(recorded))
        .contains("1 xm=甲", "1 sjh=7", "3 xm=乙 & 丙", "3 sjh=8")
        .anyMatch(cell -> cell.contains("sent"));
  }

  @Test
  void decodesQueriesInColumnsAndInText() throws Exception {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      log.append(
          "GET /q?%%E5%%A7%%93%%E5%%90%%8D=%%E7%%94%%B2&mail=%s%%40b.cn&no=%d HTTP/1.1\n"
              .formatted("x" + i, i));
    }
    assertThat(cells(read(log.toString())))
        .contains("1 姓名=甲", "1 mail=x0@b.cn", "1 no=0", "6 mail=x5@b.cn");
    assertThat(
            read("see /q?name=%E7%94%B2&m=a%40b.cn%20c or 100%25\n").text("").replace("\u200b", ""))
        .isEqualTo("see /q?name=甲&m=a@b.cn c or 100%25\n");
  }

  @Test
  void takesQuotedValuesWhole() throws Exception {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      log.append("level=info msg=\"a \\\"b\\\" = c\" name='甲 乙' id=%d\n".formatted(i));
    }
    assertThat(cells(read(log.toString())))
        .contains("1 msg=a \"b\" = c", "1 name=甲 乙", "1 id=0", "6 id=5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"columns\": [\"xm\", \"sjh\"], \"rows\": [[\"甲\", \"1\"], [\"乙\", \"2\"]]}",
        "{\"rows\": [[\"甲\", \"1\"], [\"乙\", \"2\"]], \"columns\": [\"xm\", \"sjh\"]}",
        "{\"s\": {\"fields\": [{\"name\": \"xm\", \"type\": \"t\"}, {\"name\": \"sjh\"}]},"
            + " \"data\": [[\"甲\", \"1\"], [\"乙\", \"2\"]]}",
        "columns: [xm, sjh]\nrows:\n  - [甲, \"1\"]\n  - [乙, \"2\"]\n",
      })
  void headsRowsByTheNamesBesideThem(String text) throws Exception {
    assertThat(cells(read(text)).stream().map(cell -> cell.substring(cell.indexOf(' ') + 1)))
        .contains("xm=甲", "sjh=1", "xm=乙", "sjh=2");
  }

  @Test
  void headsRowsByTheirFirst() throws Exception {
    String text = "[[\"姓名\", \"手机号\"], [\"甲乙\", \"13800138000\"], [\"丙丁\", \"13800138001\"]]";
    assertThat(cells(read(text)).stream().map(cell -> cell.substring(cell.indexOf(' ') + 1)))
        .contains("姓名=甲乙", "手机号=13800138000");
  }

  @Test
  void readsAListOfNamesAsAColumn() throws Exception {
    String names = "李娜\n王强\n张伟\n赵敏\n陈静\n刘洋\n杨光\n黄海\n周平\n吴勇\n徐丽\n孙浩\n欧阳明\n";
    assertThat(cells(read("名单如下：\n\n" + names + "\n共13人。\n")))
        .hasSize(13)
        .contains("3 1=李娜", "15 1=欧阳明");
    String words = "苹果\n香蕉\n桌子\n电脑\n高兴\n方法\n时间\n地点\n人物\n事件\n原因\n结果\n经过\n";
    assertThat(read(words).text("")).isEqualTo(words);
  }

  @Test
  void aNumberThatIsFoldedIsHandedOnOnce() throws Exception {
    String text =
        "BEGIN:VCARD\r\nFN:甲\r\nNOTE:卡号：62189061803398874\r\n 96\\n证件：11010119000101001X\r\nEND:VCARD\r\n";
    Recorded recorded =
        Recorded.of(
            new TextExtractor(), "text/vcard", text.repeat(3).getBytes(StandardCharsets.UTF_8));
    String all = recorded.allText();
    assertThat(all.split("11010119000101001X", -1)).hasSize(4);
    assertThat(all.split("6218906180339887496", -1)).hasSize(4);
  }
}
