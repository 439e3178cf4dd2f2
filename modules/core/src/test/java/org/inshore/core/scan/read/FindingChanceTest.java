package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleSet;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Findings whose values pass a check about as often as chance lets any values pass. */
class FindingChanceTest {
  private static final Location ASSET = Location.of("s").append("table", "t");
  private static final String RULE =
      """
      id: number
      name: {zh: 号码, en: number}
      subject: personal-financial
      patterns:
        - {id: p, regex: '[1-9][0-9]{7}', validators: [tenth], confidence: 0.6, chance: 0.1}
      """;

  /** Passes one number in ten. */
  private static final Validator TENTH =
      new Validator() {
        @Override
        public String name() {
          return "tenth";
        }

        @Override
        public boolean isValid(CharSequence value) {
          return value.charAt(value.length() - 1) == '0';
        }
      };

  private static FindingCollector scan(int step, int batches) throws Exception {
    RuleSet rules = RuleSet.load(Map.of("p", List.of(new PackFile("number.yaml", RULE))));
    FindingCollector collector = new FindingCollector(ASSET, new Secrecy(true));
    int number = 10_000_000;
    for (int batch = 0; batch < batches; batch++) {
      Cells cells = new Cells();
      for (int i = 0; i < 100; i++) {
        cells.row(100L * batch + i + 1);
        cells.cell(String.valueOf(number));
        number += step;
      }
      Detector.compile(rules, List.of(TENTH))
          .matcher(0.5, (_, value) -> value.toString().hashCode(), false)
          .scan(
              new Content.Rows(
                  ASSET,
                  List.of(new Content.Column("x", null, null)),
                  Content.Naming.COLUMN,
                  cells),
              collector);
    }
    return collector;
  }

  @Test
  void chanceOfAllBatchesTogetherIsLowAndIsSaid() throws Exception {
    FindingCollector collector = scan(1, 3);
    assertThat(collector.lowersChance()).isTrue();
    Finding finding = collector.close().getFirst();
    assertThat(finding.matches()).isEqualTo(30);
    assertThat(finding.confidence()).isLessThan(0.3);
    assertThat(finding.highest()).isLessThan(0.3);
  }

  @Test
  void whatPassesThroughoutIsSurerThanEach() throws Exception {
    FindingCollector collector = scan(10, 3);
    assertThat(collector.lowersChance()).isFalse();
    Finding finding = collector.close().getFirst();
    assertThat(finding.matches()).isEqualTo(300);
    assertThat(finding.highest()).isGreaterThan(0.95);
  }
}
