package org.inshore.contracts.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.contracts.text.Passage;
import org.junit.jupiter.api.Test;

class SubcontractorTableTest {
  @Test
  void thePlaceOfASubcontractorIsLabelled() {
    assertThat(
            placed(row("Sub-processor", "Task", "Country"), row("Post Co", "letters", "Iceland")))
        .containsExactly(
            List.of("Sub-processor", "Task", "Country"),
            List.of("Post Co", "letters", "place of access to data", "Iceland"));
  }

  @Test
  void theLineBeforeATableSaysWhoseItIs() {
    assertThat(placed(line("乙方使用下列分包商："), row("名称", "所在国家"), row("某邮务公司", "冰岛")))
        .last()
        .isEqualTo(List.of("某邮务公司", "客户数据访问地", "冰岛"));
  }

  @Test
  void otherTablesStay() {
    List<Passage> meetings =
        List.of(line("Training is held as follows:"), row("Course", "Location"), row("A", "Oslo"));
    assertThat(SubcontractorTable.placed(meetings)).isEqualTo(meetings);
  }

  @Test
  void aTableEndsWithTheNextLine() {
    assertThat(
            placed(
                row("Subcontractor", "Location"),
                line("Offices of the supplier:"),
                row("Head office", "Oslo")))
        .last()
        .isEqualTo(List.of("Head office", "Oslo"));
  }

  private static List<List<String>> placed(Passage... passages) {
    return SubcontractorTable.placed(List.of(passages)).stream().map(Passage::cells).toList();
  }

  private static Passage row(String... cells) {
    return new Passage(0, List.of(cells));
  }

  private static Passage line(String text) {
    return Passage.line(0, text);
  }
}
