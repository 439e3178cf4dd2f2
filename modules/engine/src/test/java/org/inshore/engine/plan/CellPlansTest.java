package org.inshore.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.Rules;
import org.inshore.engine.Seeds;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.Encoding;
import org.junit.jupiter.api.Test;

/** With plans the same is found as where all is tried in every cell. */
class CellPlansTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);

  private static final String[] PIECES = {
    "1",
    "30",
    "42",
    "2020-03-04",
    "08:15",
    ".",
    "-",
    " ",
    "/",
    "A",
    "tel",
    "5G",
    "号",
    "票",
    "",
    "+86"
  };

  private static final List<Content.Column> COLUMNS =
      List.of(
          new Content.Column("tel", null, null),
          new Content.Column("plain", null, null),
          new Content.Column("code", null, "varchar(8)"));

  private final Random random = Seeds.random();

  private final Detector detector =
      Rules.detector(
          Rules.rule(
              "number",
              "[1-4][0-9]{3,5}",
              0.6,
              "validators: [even], chance: 0.5, among: 2",
              """
                    - {id: parted, regex: '[0-9]{4}-[0-9]{2}', confidence: 0.7, boundary: digit}
                    - {id: any, regex: '[0-9]{2}', confidence: 0.3, needs: label}
                  labels: {en: [tel, 5G], zh: [号]}
                  context: {within: 24, words: ['42', 票]}
                  """),
          Rules.rule("time", "[0-9]{2}:[0-9]{2}[A-Z+]", 0.9, "boundary: none"),
          Rules.rule("sign", "[.]-[0-9 ]{1,4}/", 0.8, "boundary: none"));

  @Test
  void findTheSame() {
    for (int i = 0; i < 60 * EFFORT; i++) {
      List<Content.Rows> table = table(random.nextInt(2) == 0 ? Encoding.UTF_8 : Encoding.GB18030);
      Matcher all = Rules.matcher(detector);
      all.exhaustive();
      assertThat(found(table, Rules.matcher(detector))).isEqualTo(found(table, all));
    }
  }

  private static List<String> found(List<Content.Rows> table, Matcher matcher) {
    List<String> found = new ArrayList<>();
    for (Content.Rows rows : table) {
      matcher.scan(rows, match -> found.add(match.record() + " " + match));
    }
    return found;
  }

  /** Cells of few forms and values, so that most are known again. */
  private List<Content.Rows> table(Encoding encoding) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(30); i++) {
      some.add(cell());
    }
    List<Content.Rows> batches = new ArrayList<>();
    for (int batch = 0; batch < 3; batch++) {
      Cells cells = new Cells(encoding);
      for (int row = 1; row <= 1 + random.nextInt(60); row++) {
        cells.row(row);
        for (int i = random.nextInt(4); i >= 0; i--) {
          String cell = some.get(random.nextInt(some.size()));
          cells.cell(random.nextInt(3) == 0 ? otherDigits(cell) : cell);
        }
      }
      batches.add(new Content.Rows(Rules.PLACE, COLUMNS, Content.Naming.COLUMN, cells));
    }
    return batches;
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.toString();
  }

  private String otherDigits(String cell) {
    StringBuilder other = new StringBuilder();
    cell.chars()
        .forEach(c -> other.append((char) (c >= '0' && c <= '9' ? '0' + random.nextInt(10) : c)));
    return other.toString();
  }
}
