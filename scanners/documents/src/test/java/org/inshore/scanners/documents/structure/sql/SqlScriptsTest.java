package org.inshore.scanners.documents.structure.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.text.TextExtractor;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any script: nothing is lost, nothing is told twice, and work is bounded. */
class SqlScriptsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static Random random() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    return new Random(seed);
  }

  /** Random statements around literals that are all different. */
  private static final class Script {
    private final Random random;
    private final StringBuilder text = new StringBuilder("SET NAMES utf8mb4;\n");
    private final List<String> marks = new ArrayList<>();

    Script(Random random) {
      this.random = random;
    }

    private String literal() {
      String mark = "值" + String.format(Locale.ROOT, "%06d", marks.size()) + "乗";
      marks.add(mark);
      return switch (random.nextInt(12)) {
        case 0 -> "'" + mark + "''s'";
        case 1 -> "'" + mark + "\\'s\\\\'";
        case 2 -> "N'" + mark + "'";
        case 3 -> "CAST('" + mark + "' AS varchar(20))";
        case 4 -> "'(" + mark + "),('";
        case 5 -> "'a;\n" + mark + "\nINSERT INTO t VALUES'";
        case 6 -> "\"" + mark + "\"";
        case 7 -> "X'" + hex(mark) + "'";
        case 8 -> "'" + mark + "' /* c */";
        case 9 -> "_utf8mb4'" + mark + "'";
        default -> "'" + mark + "'";
      };
    }

    private static String hex(String text) {
      return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private String values() {
      StringBuilder values = new StringBuilder();
      for (int i = random.nextInt(4); i >= 0; i--) {
        values.append(random.nextInt(5) == 0 ? "NULL" : random.nextInt(3) == 0 ? "17" : literal());
        values.append(i == 0 ? "" : random.nextBoolean() ? ", " : ",\n");
      }
      return values.toString();
    }

    private String plain() {
      String mark = "值" + String.format(Locale.ROOT, "%06d", marks.size()) + "乗";
      marks.add(mark);
      return mark;
    }

    String make() {
      for (int i = random.nextInt(40); i >= 0; i--) {
        String end = random.nextInt(6) == 0 ? "\n" : ";\n";
        text.append(
            switch (random.nextInt(13)) {
              case 0 -> "-- " + plain() + " it's\n";
              case 1 -> "/* " + plain() + "\n */\n";
              case 2 -> "INSERT INTO a (x,y) VALUES (" + values() + "),\n(" + values() + ")" + end;
              case 3 ->
                  "REPLACE INTO b VALUES("
                      + values()
                      + ") ON DUPLICATE KEY UPDATE x='"
                      + plain()
                      + "'"
                      + end;
              case 4 ->
                  "UPDATE a SET x="
                      + literal()
                      + ", y = "
                      + literal()
                      + " WHERE z IN ("
                      + literal()
                      + ")"
                      + end;
              case 5 ->
                  "INSERT INTO a SELECT "
                      + literal()
                      + ", 1 FROM dual UNION ALL SELECT "
                      + literal()
                      + ", 2"
                      + end;
              case 6 ->
                  "CREATE TABLE c (d varchar(9) DEFAULT '"
                      + plain()
                      + "' COMMENT '"
                      + plain()
                      + "', -- "
                      + plain()
                      + "\n e int)"
                      + end;
              case 7 -> "CREATE VIEW v AS SELECT '" + plain() + "'" + end;
              case 8 -> "INSERT INTO a VALUES (" + literal() + ", '" + plain() + "'\n'oops' ( ;\n";
              case 9 ->
                  "COPY b (x, y) FROM stdin;\n"
                      + plain()
                      + "\t"
                      + plain()
                      + "\n\\N\t"
                      + plain()
                      + "\n\\.\n";
              case 10 ->
                  "INSERT ALL INTO a VALUES ("
                      + literal()
                      + ") INTO b VALUES ("
                      + literal()
                      + ") SELECT 1 FROM dual"
                      + end;
              case 11 -> "garbage " + plain() + " )(" + "\n";
              default -> "INSERT INTO b (x) VALUES (" + values() + ")" + end;
            });
      }
      return text.toString();
    }
  }

  @Test
  void handsOnEveryLiteralOnceWhateverStandsAround() throws Exception {
    Random random = random();
    for (int round = 0; round < 300; round++) {
      Script script = new Script(random);
      String text = script.make();
      Recorded recorded = new Recorded();
      Encoding encoding = random.nextBoolean() ? Encoding.UTF_8 : Encoding.GB18030;
      byte[] bytes = text.getBytes(encoding.charset());
      SqlInput input =
          new SqlInput(new ByteArrayInputStream(bytes), encoding, 64, 1 << random.nextInt(9, 20));
      StructuredText structured =
          new StructuredText(
              Recorded.PLACE, new ByteArrayInputStream(bytes), encoding, bytes.length);
      new SqlReader(new SqlScript(structured, input, random.nextBoolean(), recorded)).read();
      String all = recorded.allText();
      for (String mark : script.marks) {
        String hex = Script.hex(mark);
        int count = all.split(mark, -1).length + all.split(hex, -1).length - 2;
        assertThat(count).as("%s in %s gave %s", mark, text, all).isEqualTo(1);
      }
    }
  }

  @Test
  void numbersLinesOfTextAsTheyStand() throws Exception {
    Random random = random();
    for (int round = 0; round < 100; round++) {
      Script script = new Script(random);
      String text = script.make();
      Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", text.getBytes(GB18030));
      String[] lines = text.split("\n", -1);
      for (Recorded.Block block : recorded.blocks) {
        String[] told = block.value().split("\n", -1);
        for (int i = 0; i < told.length && block.firstLine() > 0; i++) {
          int mark = told[i].indexOf("值");
          if (mark >= 0) {
            String wanted = told[i].substring(mark, mark + 8);
            String line = lines[(int) block.firstLine() + i - 1];
            assertThat(line.contains(wanted) || line.contains(Script.hex(wanted)))
                .as("line %s of %s", block.firstLine() + i, text)
                .isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "('",
        "INSERT INTO t VALUES ",
        "INSERT INTO t VALUES (",
        "INSERT INTO t VALUES ('\n",
        "INSERT INTO t VALUES ((((('x'",
        "insert into t values ('a\\'),\n",
        "INSERT INTO t (",
        "INSERT INTO t (a,",
        "UPDATE t SET a = '",
        "UPDATE t SET ",
        "CREATE TABLE t (a ",
        "CREATE TABLE t (\n",
        "COPY t FROM stdin;\n",
        "/* ",
        "/*\n",
        "$$",
        "q'",
        "\\",
        "INSERT INTO t SELECT 1,",
        "INSERT ALL INTO t VALUES (1) ",
        "'\0",
        "COMMENT ON COLUMN a.b IS '",
      })
  void staysLinearWhateverIsRepeated(String piece) throws Exception {
    String text =
        "SET NAMES utf8;\nINSERT INTO t VALUES ('一');\n" + piece.repeat(6_000_000 / piece.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StructuredText structured =
        new StructuredText(
            Recorded.PLACE, new ByteArrayInputStream(bytes), Encoding.UTF_8, bytes.length);
    Counting sink = new Counting();
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(60), () -> new SqlForm().read(structured, sink));
    assertThat(sink.rows).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 100_000})
  void readsManyColumns(int columns) throws Exception {
    StringBuilder text = new StringBuilder("CREATE TABLE t (c0 int");
    for (int i = 1; i < columns; i++) {
      text.append(", c").append(i).append(" varchar(10) COMMENT '列").append(i).append('\'');
    }
    text.append(");\nINSERT INTO t VALUES ('0'");
    for (int i = 1; i < columns; i++) {
      text.append(",'v").append(i).append('\'');
    }
    Recorded recorded =
        Recorded.of(
            new TextExtractor(),
            "text/plain",
            text.append(");\n").toString().getBytes(StandardCharsets.UTF_8));
    assertThat(recorded.rows).hasSize(1);
    assertThat(recorded.rows.getFirst().rows().getFirst().cells())
        .hasSize(Math.min(columns, 16_384))
        .last()
        .asString()
        .contains("v" + (columns - 1));
  }

  @Test
  void passesAsTextARowThatIsLongerThanWhatIsKept() throws Exception {
    String longest = "长".repeat(4 << 20);
    Recorded recorded =
        Recorded.of(
            new TextExtractor(),
            "text/plain",
            ("INSERT INTO `t` VALUES ('a'),('"
                    + longest
                    + "\\')'),('b');\nINSERT INTO t VALUES ('c');")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(recorded.rows.getFirst().rows())
        .extracting(Recorded.Row::cells)
        .hasToString("[[a], [b], [c]]");
    assertThat(recorded.text("")).contains(longest);
  }
}
