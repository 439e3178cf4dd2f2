package org.inshore.scanners.documents.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares what is parsed of a sheet with what a parser of XML alone makes of it: an attribute that
 * no program writes keeps each row from being a plain one.
 */
class PlainRowsTest {
  private static final String BEGIN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"http://x\"><sheetData>";
  private static final String END =
      "</sheetData><headerFooter><oddHeader>&amp;L页眉</oddHeader></headerFooter></worksheet>";
  private static final String[] VALUES = {
    "1",
    "-12.5E3",
    "",
    " ",
    "张三",
    "a&amp;b",
    "&lt;row&gt;",
    "&#49;&#x5F20;",
    "\uD83D\uDE00",
    "<![CDATA[ x <row r=\"1\"><c><v>9</v></c></row>]]>",
    "1<!-- 2 -->3",
    "a\r\nb",
    "a\nb\tc",
    "x>y",
    "é",
    "\uFFFD",
    "1<?inshore-rows?>2",
    "0".repeat(200)
  };
  private static final String[] ROWS = {
    "<row r=\"%d\">",
    "<row r=\"%d\" spans=\"1:7\">",
    "<row>",
    "<row r=\"%d\" ht=\"15.75\">",
    "<row ht=\"14.399999999999999\" r=\"%d\" customHeight=\"true\">",
    "<row  r=\"%d\">",
    "<row r='%d'>",
    "<row r=\"%d\" x=\"张三\">",
    "<row\nr=\"%d\">",
    "<row r=\"%d\" >",
    "<row x14ac:dyDescent=\"0.25\" r=\"%d\" xmlns:x14ac=\"y\">"
  };
  private static final String[] BETWEEN = {
    "", "", "", "\n", "  \r\n", "<!-- row -->", "<?other 1?>", "<?inshore-rows 2?>"
  };

  private static String sheet(Random random, boolean ordered) {
    StringBuilder xml = new StringBuilder(BEGIN);
    int rows = random.nextInt(60);
    boolean plain = random.nextBoolean();
    for (int row = 1; row <= rows; row++) {
      String begin = ROWS[random.nextInt(plain ? 4 : ROWS.length)];
      xml.append(begin.formatted(row));
      for (int cell = random.nextInt(9); cell > 0; cell--) {
        xml.append(cell(random, plain, row, cell));
      }
      xml.append(random.nextInt(plain ? 1000 : 9) == 0 ? "\n</row >" : "</row>");
      if (random.nextInt(20) == 0) {
        xml.append("<row r=\"7\"/>");
      }
      xml.append(BETWEEN[random.nextInt(ordered ? BETWEEN.length - 1 : BETWEEN.length)]);
    }
    return xml.append(END).toString();
  }

  private static String cell(Random random, boolean plain, int row, int cell) {
    String value = VALUES[random.nextInt(plain ? 6 : VALUES.length)];
    String at = random.nextInt(5) == 0 ? "" : " r=\"" + (char) ('A' + 9 - cell) + row + "\"";
    String style = random.nextInt(3) == 0 ? " s=\"" + random.nextInt(300) + "\"" : "";
    return switch (random.nextInt(plain ? 6 : 12)) {
      case 0, 1 -> "<c" + at + style + "><v>" + random.nextInt() + "</v></c>";
      case 2 -> "<c" + at + " t=\"s\"" + style + "><v>" + random.nextInt(99) + "</v></c>";
      case 3 -> "<c" + style + " t=\"inlineStr\"" + at + "><is><t>" + value + "</t></is></c>";
      case 4 -> "<c" + at + style + "/>";
      case 5 -> "<c" + at + " t=\"str\"><v>" + value + "</v></c>";
      case 6 -> "<c" + at + " t=\"b\"><v>1</v></c>";
      case 7 -> "<c" + at + "><f>\"" + row + "\"&amp;A1</f><v>" + value + "</v></c>";
      case 8 -> "<c" + at + "><is><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t>乙</t></r></is></c>";
      case 9 ->
          "<c" + at + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value + "</t></is></c>";
      case 10 -> "<c" + at + " cm=\"1\"><v>" + value + "</v><extLst/></c>";
      default -> "<x:c xmlns:x=\"z\" r=\"A1\"><x:v>" + value + "</x:v></x:c>";
    };
  }

  /** The same sheet without a plain row. */
  private static byte[] notPlain(byte[] xml) {
    String text = new String(xml, StandardCharsets.ISO_8859_1);
    return text.replaceAll("(?<!x )<row(?=[ />\\n])", "<row hint=\"-\"")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> parse(byte[] xml, Random random) throws Exception {
    InputStream in =
        new FilterInputStream(new ByteArrayInputStream(xml)) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(700)));
          }
        };
    List<String> entries = new ArrayList<>();
    SheetParser parser = new SheetParser(in);
    for (SheetBlock block = parser.next(); block != null; block = parser.next()) {
      for (int i = 0; i < block.entries(); i++) {
        entries.add(
            switch (block.kind(i)) {
              case ROW, ROW_END -> block.kind(i) + " " + block.number(i);
              case CELL ->
                  "CELL %d %s %d %s"
                      .formatted(block.number(i), block.type(i), block.style(i), block.chars(i));
              default -> block.kind(i) + " " + block.text(i);
            });
      }
    }
    return entries;
  }

  private static List<String> sorted(List<String> entries) {
    return entries.stream().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theSameAsByAParserOfXml(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      boolean ordered = i % 4 != 0;
      byte[] xml = sheet(random, ordered).getBytes(StandardCharsets.UTF_8);
      List<String> expected = parse(notPlain(xml), random);
      List<String> actual = parse(xml, random);
      if (ordered) {
        assertThat(actual).isEqualTo(expected);
      } else {
        assertThat(sorted(actual)).isEqualTo(sorted(expected));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void ofADamagedSheetAllThatComesBeforeTheDamage(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      byte[] xml = sheet(random, true).getBytes(StandardCharsets.UTF_8);
      int from = BEGIN.length();
      if (random.nextBoolean()) {
        xml = Arrays.copyOf(xml, from + random.nextInt(xml.length - from));
      } else {
        xml[from + random.nextInt(xml.length - from)] = (byte) "<>\"&/ \u0001r8".charAt(i % 9);
      }
      List<String> expected = sorted(parse(notPlain(xml), random));
      assertThat(sorted(parse(xml, random))).containsAll(expected);
    }
  }

  @Test
  void plainRowsAreNotSeenByTheParserOfXml() throws Exception {
    String rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>\n".repeat(10_000);
    byte[] xml = (BEGIN + rows + END).getBytes(StandardCharsets.UTF_8);
    try (PlainRows plain = new PlainRows(new ByteArrayInputStream(xml))) {
      assertThat(plain.readAllBytes()).hasSizeLessThan(xml.length / 100);
    }
  }

  @Test
  void rowsBeforeAFailureAreTaken() throws Exception {
    byte[] rows =
        (BEGIN + "<row r=\"1\"><c><v>7</v></c></row>".repeat(9)).getBytes(StandardCharsets.UTF_8);
    InputStream limited =
        new SequenceInputStream(
            new ByteArrayInputStream(rows),
            new InputStream() {
              @Override
              public int read() {
                throw new IllegalStateException("limit");
              }

              @Override
              public int read(byte[] bytes, int from, int length) {
                throw new IllegalStateException("limit");
              }
            });
    SheetParser parser = new SheetParser(limited);
    int entries = 0;
    for (SheetBlock block = parser.next(); block != null; block = parser.next()) {
      entries += block.entries();
    }
    assertThat(entries).isEqualTo(27);
    assertThatThrownBy(parser::check).hasMessage("limit");
  }
}
