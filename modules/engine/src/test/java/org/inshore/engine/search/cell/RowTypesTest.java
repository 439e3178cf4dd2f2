package org.inshore.engine.search.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTypesTest {
  private static final String PASS =
      Rules.rule(
          "pass",
          "[A-Z][0-9]{8}",
          0.6,
          "needs: whole-cell, boundary: none",
          """
          columns: {names: [doc_no]}
          types: {names: [doc_type], texts: [证件类型], words: [护照, passport], codes: ['2']}
          """);
  private static final String PERMIT =
      Rules.rule(
          "permit",
          "[A-Z]?[0-9]{8}",
          0.5,
          "needs: whole-cell, boundary: none",
          """
          columns: {names: [doc_no]}
          types: {words: [通行证, macao permit, hm permit], codes: ['5', H]}
          """);

  @ParameterizedTest
  @CsvSource({
    "护照, pass",
    "護照（外国）, pass",
    "PASSPORT, pass",
    "来往内地通行证, permit",
    "5, permit",
    "h, permit",
    "2, pass",
    "其他, pass", // says nothing: the surer rule wins
    "mypassports, pass",
  })
  void typeDecidesWhatANumberIs(String type, String rule) throws Exception {
    assertThat(found(List.of("id", "doc_type", "doc_no"), "1", type, "H12345678"))
        .containsExactly(rule);
    assertThat(found(List.of("id", "证件类型", "doc_no"), "1", type, "H12345678"))
        .containsExactly(rule);
  }

  @Test
  void numbersOfATypeAreToldByItsName() throws Exception {
    assertThat(found(List.of("id", "docType", "docNumber"), "1", "通行证", "H12345678"))
        .containsExactly("permit");
    assertThat(found(List.of("id", "docType", "stockNumber"), "1", "通行证", "H12345678")).isEmpty();
  }

  @Test
  void wordsOfALatinTypeStandInAnyOrder() throws Exception {
    assertThat(found(List.of("doc_type", "doc_no"), "HM_PERMIT", "H12345678"))
        .containsExactly("permit");
    assertThat(found(List.of("doc_type", "doc_no"), "Permit issued in Macao", "H12345678"))
        .containsExactly("permit");
  }

  @Test
  void speaksForItsOwnRowAndForNumbersOnly() throws Exception {
    assertThat(
            found(
                List.of("doc_type", "doc_no", "note"),
                "护照",
                "H12345678",
                "H12345679",
                "通行证",
                "H12345678",
                "H12345679"))
        .containsExactly("pass", "permit");
  }

  @Test
  void nearestTypeBeforeANumberCounts() throws Exception {
    assertThat(
            found(
                List.of("doc_type", "doc_no", "doc_type", "doc_no"),
                "护照",
                "A12345678",
                "通行证",
                "B12345678"))
        .containsExactly("pass", "permit");
  }

  private static List<String> found(List<String> columns, String... values) throws Exception {
    Detector detector = Rules.detector(PASS, PERMIT);
    Cells cells = new Cells();
    for (int i = 0; i < values.length; i++) {
      if (i % columns.size() == 0) {
        cells.row(1 + i / columns.size());
      }
      cells.cell(values[i]);
    }
    List<String> found = new ArrayList<>();
    detector
        .matcher(0.5, (_, _) -> 0, false)
        .scan(
            new Content.Rows(
                Location.of("t"),
                columns.stream().map(name -> new Content.Column(name, null, null)).toList(),
                Content.Naming.LINE,
                cells),
            match -> found.add(match.rule().id()));
    return found;
  }
}
