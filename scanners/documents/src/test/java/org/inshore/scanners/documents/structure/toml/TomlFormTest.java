package org.inshore.scanners.documents.structure.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;

/** Elements of an array of tables are records, with the tables below them; nothing is lost. */
class TomlFormTest {
  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(Recorded recorded) {
    List<String> all = new ArrayList<>();
    for (Recorded.Rows rows : recorded.rows) {
      for (Recorded.Row row : rows.rows()) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < row.cells().size(); i++) {
          if (row.cells().get(i) != null) {
            cells.append(rows.columns().get(i).heading()).append('=').append(row.cells().get(i));
            cells.append(' ');
          }
        }
        all.add(cells.toString().strip());
      }
    }
    return all;
  }

  @Test
  void readsTablesBelowElements() throws Exception {
    String text =
        """
        title = "x" # note

        [[user]]
        name = "赵\\u4e00"
        [user.contact]
        phone = '19000000001'
        [[user]]
        name = "钱二"
        [user.contact]
        phone = "19000000002"
        """;
    Recorded recorded = read(text);
    assertThat(cells(recorded))
        .contains("name=赵一 contact.phone=19000000001", "name=钱二 contact.phone=19000000002");
    assertThat(recorded.allText()).contains("# note");
  }

  @Test
  void handsOnWhatIsNoStatement() throws Exception {
    Recorded recorded =
        read("[[a]]\nb = 1\nc = 2\n[[a]]\nb = 3\nlong = \"\"\"\nnever ended 19000000001\n");
    assertThat(recorded.allText() + cells(recorded)).contains("19000000001");
  }
}
