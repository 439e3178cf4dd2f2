package org.inshore.scanners.documents.structure.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.scanners.documents.structure.record.NestedRows.cells;
import static org.inshore.scanners.documents.structure.record.NestedRows.read;

import org.junit.jupiter.api.Test;

class SiblingArraysTest {
  private static final String ROW = "{\"n\": %d1, \"c\": {\"m\": %d2}, \"no\": %d3, \"bal\": %d4}";

  private static String row(int of) {
    return ROW.replace("%d", "" + of);
  }

  @Test
  void oneObjectInAnArrayBesideOthersIsARow() throws Exception {
    String text =
        "{\"as of\": 9, \"城东\": [%s], \"城西\": [%s, %s], \"城南\": [%s], \"城北\": [%s]}"
            .formatted(row(1), row(2), row(3), row(4), row(5));
    assertThat(cells(read(text, "UTF-8")))
        .contains(
            "[11, 12, 13, 14]",
            "[21, 22, 23, 24]",
            "[31, 32, 33, 34]",
            "[41, 42, 43, 44]",
            "[51, 52, 53, 54]",
            "[9]");
  }

  @Test
  void listsOfWhatOneHasAreAPartOfIt() throws Exception {
    String text =
        "[{\"n\": 1, \"tel\": [{\"t\": \"home\", \"v\": 2}], \"mail\": [{\"t\": \"work\", \"v\": 3}],"
            + " \"im\": [{\"t\": \"chat\", \"v\": 4}]}, {\"n\": 5}]";
    assertThat(cells(read(text, "UTF-8"))).contains("[1, home, 2, work, 3, chat, 4]", "[5]");
  }

  @Test
  void aKindInWordsIsNoTypeOfACell() throws Exception {
    String text = "[{\"n\": 1, \"ids\": [{\"t\": \"身份证\", \"v\": 2}]}, {\"n\": 3}]";
    assertThat(cells(read(text, "UTF-8"))).contains("[1, 身份证, 2]", "[3]");
  }
}
