package org.inshore.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.inshore.engine.Match;
import org.inshore.engine.Place;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.MaskedText;
import org.inshore.spi.inventory.Sample;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {
  private static final Location ASSET = Location.of("s").append("path", "a");

  private final FindingCollector collector = new FindingCollector(ASSET);

  @Test
  void keepsTheThreeSurestAndAmongEqualsTheFirst() {
    double[] confidences = {0.5, 0.9, 0.7, 0.9, 0.6, 0.9, 0.9};
    for (int i = 0; i < confidences.length; i++) {
      collector.match(match(ASSET, i, confidences[i], i % 2));
    }

    Finding finding = collector.close().getFirst();

    assertThat(finding.positions())
        .extracting(position -> position.value("line"))
        .containsExactly("1", "3", "5");
    assertThat(finding.samples()).extracting(Sample::confidence).containsOnly(0.9);
    assertThat(finding.matches()).isEqualTo(7);
    assertThat(finding.distinct()).isEqualTo(2);
    assertThat(finding.confidence()).isEqualTo(5.4 / 7, offset(1e-9));
    assertThat(finding.asset()).isEqualTo(ASSET);
  }

  @Test
  void keepsPlacesApart() {
    collector.match(match(ASSET.append("column", "A"), 1, 0.9, 1));
    collector.match(match(ASSET.append("column", "B"), 1, 0.9, 1));
    collector.match(match(ASSET.append("column", "A"), 2, 0.9, 2));

    List<Finding> findings = collector.close();

    assertThat(findings).extracting(Finding::matches).containsExactly(2L, 1L);
  }

  @Test
  void isBounded() {
    for (int i = 0; i < 100_001; i++) {
      collector.match(match(ASSET.append("part", "p" + i), 1, 0.9, i));
    }

    assertThat(collector.overflowed()).isTrue();
    assertThat(collector.close()).hasSize(100_000);
  }

  @Test
  void saysWhenItCouldNotCountAllDifferentValues() {
    for (int i = 0; i < 1_000_002; i++) {
      collector.match(match(ASSET, 1, 0.9, i + 1));
    }

    assertThat(collector.distinctIsLeast()).isTrue();
    assertThat(collector.close().getFirst().distinct()).isEqualTo(1_000_000);
  }

  @Test
  void whatComesAfterTheEndIsDropped() {
    collector.match(match(ASSET, 1, 0.9, 1));
    assertThat(collector.close()).hasSize(1);

    collector.match(match(ASSET, 2, 0.9, 1));

    assertThat(collector.close()).isEmpty();
  }

  private static Match match(Location location, int line, double confidence, long hash) {
    return new Match(
        Fakes.NUMBER,
        Place.of(location),
        line,
        0,
        3,
        confidence,
        MaskedText.of("123", 1, 0),
        hash,
        0);
  }
}
