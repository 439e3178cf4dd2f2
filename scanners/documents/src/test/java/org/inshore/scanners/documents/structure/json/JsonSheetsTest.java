package org.inshore.scanners.documents.structure.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that are objects make rows, in the forms in which programs write sheets. */
class JsonSheetsTest {
  private static final String GOOGLE_CHARTS =
      """
      {"table": {"cols": [{"id": "A", "label": "name"}, {"id": "B", "label": "phone"}],
      "rows": [{"c": [{"v": "Li"}, {"v": 19000000001, "f": "19,000,000,001"}]},
      {"c": [{"v": "Wang"}, {"v": 19000000002}]}]}}
      """;

  private static final String GOOGLE_SHEETS =
      """
      {"sheets": [{"data": [{"rowData": [
      {"values": [{"userEnteredValue": {"stringValue": "name"}, "formattedValue": "name"},
      {"userEnteredValue": {"stringValue": "phone"}, "formattedValue": "phone",
      "effectiveFormat": {"backgroundColor": {"red": 1}}}]},
      {"values": [{"formattedValue": "Li"}, {"userEnteredValue": {"numberValue": 19000000001},
      "formattedValue": "1.9E10"}]},
      {"values": [{"formattedValue": "Wang"}, {"formattedValue": "19000000002"}]}]}]}]}
      """;

  private static final String LUCKYSHEET =
      """
      [{"name": "s", "celldata": [{"r": 0, "c": 0, "v": {"v": "name", "m": "name"}},
      {"r": 0, "c": 1, "v": {"v": "phone", "ct": {"fa": "General", "t": "g"}}},
      {"r": 1, "c": 0, "v": {"v": "Li"}}, {"r": 1, "c": 1, "v": {"v": "19000000001", "bg": "#fff"}},
      {"r": 2, "c": 0, "v": "Wang"}, {"r": 2, "c": 1, "v": {"v": "19000000002"}}]}]
      """;

  private static final String SHEETJS =
      """
      [[{"t": "s", "v": "name"}, {"t": "s", "v": "phone"}],
      [{"t": "s", "v": "Li"}, {"t": "n", "v": 19000000001, "w": "1.9E+10"}],
      [{"t": "s", "v": "Wang"}, {"t": "n", "v": 19000000002}]]
      """;

  private static List<List<String>> rows(String text) throws Exception {
    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
    List<List<String>> rows = new ArrayList<>();
    recorded.rows.forEach(
        batch ->
            batch
                .rows()
                .forEach(
                    row -> {
                      List<String> cells = new ArrayList<>();
                      for (int i = 0; i < row.cells().size(); i++) {
                        if (row.cells().get(i) != null) {
                          cells.add(batch.columns().get(i).heading() + "=" + row.cells().get(i));
                        }
                      }
                      rows.add(cells);
                    }));
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {GOOGLE_CHARTS, GOOGLE_SHEETS, LUCKYSHEET})
  void cellsAreARow(String text) throws Exception {
    assertThat(rows(text))
        .contains(
            List.of("name=Li", "phone=19000000001"), List.of("name=Wang", "phone=19000000002"));
  }

  @Test
  void aListOfARecordIsNoRow() throws Exception {
    String list =
        "{\"name\": \"%s\", \"phones\": [{\"v\": \"1900000000%d\"}, {\"v\": \"1900000001%2$d\"}]}";
    assertThat(rows("[" + list.formatted("Li", 1) + ",\n" + list.formatted("Wang", 2) + "]"))
        .contains(
            List.of("phones.v=19000000001"), List.of("phones.v=19000000011"), List.of("name=Wang"));
  }

  @Test
  void rowsThatSayHowHighTheyAreAreRows() throws Exception {
    String row = "{\"index\": %d, \"height\": 20.5, \"cells\": [{\"v\": \"%s\"}, {\"v\": \"x\"}]}";
    assertThat(rows("[" + row.formatted(0, "Li") + ",\n" + row.formatted(1, "Wang") + "]"))
        .filteredOn(cells -> cells.size() == 2 && cells.getFirst().endsWith("=Li"))
        .hasSize(1);
  }

  @Test
  void rowsOfCellsAreRows() throws Exception {
    assertThat(rows(SHEETJS))
        .containsExactly(
            List.of("=name", "=phone"),
            List.of("=Li", "=19000000001"),
            List.of("=Wang", "=19000000002"));
  }

  @Test
  void whatElseAnObjectHasIsKept() throws Exception {
    assertThat(rows("[{\"v\": \"a\", \"note\": \"b\"}, {\"v\": \"c\", \"note\": \"d\"}]"))
        .containsExactly(List.of("v=a", "note=b"), List.of("v=c", "note=d"));
    assertThat(rows("[{\"name\": {\"v\": \"a\"}, \"tel\": {\"v\": \"b\"}}]").toString())
        .contains("name.v=a", "tel.v=b");
  }

  /** Memory is bounded, and nothing is lost. */
  @Test
  void aSeriesWithoutEndIsHandedOnInParts() throws Exception {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 5000; i++) {
      text.append(i == 0 ? "" : ",").append("{\"v\":").append(i).append('}');
    }
    List<List<String>> rows = rows(text.append(']').toString());
    assertThat(rows.size()).isGreaterThan(3);
    assertThat(rows.stream().mapToInt(List::size).sum()).isEqualTo(5000);
  }
}
