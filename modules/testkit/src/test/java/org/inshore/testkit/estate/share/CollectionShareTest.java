package org.inshore.testkit.estate.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;
import org.inshore.testkit.estate.planting.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionShareTest {
  private static final Population POPULATION = Population.of(5, 0.02);

  @TempDir Path folder;

  @Test
  void everyDebtorIsInOneFile() throws Exception {
    Truth truth = Planting.truth(List.of(CollectionShare.fill(folder, POPULATION)));
    assertThat(truth.people()).isEqualTo(60);
    assertThat(truth.values(Kinds.RESIDENT_ID))
        .containsExactlyInAnyOrderElementsOf(
            POPULATION.debtors().stream().map(Person::residentId).toList());
    assertThat(truth.values(Kinds.STATE_SECRET)).containsExactly("机密★10年");
    assertThat(truth.assets()).hasSize(16);
  }

  @Test
  void sameSeedPlantsTheSame() throws Exception {
    Truth one = Planting.truth(List.of(CollectionShare.fill(folder.resolve("1"), POPULATION)));
    Truth two =
        Planting.truth(List.of(CollectionShare.fill(folder.resolve("2"), Population.of(5, 0.02))));
    assertThat(one.planted()).isEqualTo(two.planted());
    assertThat(one.values().toList()).containsExactlyInAnyOrderElementsOf(two.values().toList());
  }

  @Test
  void theStatementsTextCanBeReadBack() throws Exception {
    CollectionShare.fill(folder, POPULATION);
    Path pdf = new Share(folder, new Planting("any")).path("对账单/statement.pdf");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      String text = new PDFTextStripper().getText(document);
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      assertThat(text).contains("示例银行客户对账单", "，银行卡号：");
      assertThat(POPULATION.debtors().stream().map(Person::residentId).filter(text::contains))
          .hasSize(3);
    }
  }

  @Test
  void theExportIsInGbk() throws Exception {
    CollectionShare.fill(folder, POPULATION);
    Path export = new Share(folder, new Planting("any")).path("导出/customers.csv");
    assertThat(Files.readString(export, Charset.forName("GBK"))).startsWith("姓名,身份证号,");
  }
}
