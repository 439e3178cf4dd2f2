package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.inshore.core.scan.Fakes;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {
  private static final Location ASSET = Location.of("s").append("path", "a");

  private static final Subject NUMBER_KIND = Fakes.NUMBER.subject();

  private final Secrecy secrecy = new Secrecy(false);
  private final FindingCollector collector = new FindingCollector(ASSET, secrecy);

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
  void aConfidenceOfNoughtStaysANumber() {
    collector.match(match(ASSET, 1, 0, 1));
    collector.match(match(ASSET, 2, 0, 2));
    Finding finding = collector.close().getFirst();
    assertThat(finding.confidence()).isZero();
    assertThat(finding.highest()).isZero();
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
  void knowsPlacesAndRulesByIdentityOrByEquality() {
    long seed = Long.getLong("inshore.seed", 41L);
    Random random = new Random(seed);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      places.add(Place.of(ASSET.append("column", "C" + i % 10)));
    }
    List<RuleInfo> rules = List.of(Fakes.NUMBER, Fakes.PHONE, Fakes.rule("number", NUMBER_KIND));
    Map<String, Long> expected = new TreeMap<>();
    for (int i = 0; i < 30_000; i++) {
      Place place = places.get(random.nextInt(places.size()));
      RuleInfo rule = rules.get(random.nextInt(rules.size()));
      boolean anew = random.nextInt(2) == 0;
      Place as = anew ? Place.of(Location.parse(place.location().toString())) : place;
      collector.match(new Match(rule, as, i, 0, 3, 0.9, null, i, 0));
      expected.merge(place.location() + " " + rule.id(), 1L, Long::sum);
    }

    Map<String, Long> found = new TreeMap<>();
    for (Finding finding : collector.close()) {
      assertThat(found.put(finding.location() + " " + finding.rule(), finding.matches()))
          .as("-Dinshore.seed=%d", seed)
          .isNull();
    }
    assertThat(found).as("-Dinshore.seed=%d", seed).isEqualTo(expected);
  }

  @Test
  void countsRowsAndTheShareOfAColumnsValues() {
    Place remark = place("remark");
    for (int batch = 0; batch < 2; batch++) {
      collector.match(match(remark, 100 * batch + 7, 0.9, batch));
      collector.match(match(remark, 100 * batch + 7, 0.9, 10 + batch));
      collector.column(new ColumnCount(remark, "text", List.of(), 120, 100, 0, 0, 0, 0));
    }
    collector.column(
        new ColumnCount(place("phone"), null, List.of(Fakes.PHONE), 120, 60, 0, 60, 0, 0));

    assertThat(collector.columns())
        .containsExactly(
            new ColumnEntry(
                place("phone").location(),
                ASSET,
                null,
                List.of(Fakes.PHONE.id()),
                120,
                60,
                60,
                0,
                0,
                0));
    Finding finding = collector.close().getFirst();
    assertThat(finding.matches()).isEqualTo(4);
    assertThat(finding.records()).isEqualTo(2);
    assertThat(finding.filled()).isEqualTo(200);
    assertThat(finding.share()).isEqualTo(0.01);
  }

  /** However the marking and the rest come, and whatever the rest is. */
  @Test
  void keepsNoSampleOfAnObjectThatBearsASecrecyMarking() {
    collector.match(match(ASSET, 1, 0.9, 1));
    RuleInfo marking =
        new RuleInfo(
            "marking", "pack", Wording.same("marking"), Subject.STATE_SECRET, List.of(), List.of());
    secrecy.match(marking, 2);
    collector.match(new Match(marking, Place.of(ASSET), 2, 0, 3, 0.6, null, 0, 0));
    collector.match(match(ASSET, 3, 0.9, 2));

    assertThat(collector.close())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.samples()).isEmpty())
        .allSatisfy(finding -> assertThat(finding.positions()).isNotEmpty());
  }

  private static Place place(String column) {
    return new Place(ASSET.append("column", column), ASSET, Content.Naming.COLUMN, 0);
  }

  private static Match match(Place place, int row, double confidence, long hash) {
    return new Match(
        Fakes.NUMBER, place, row, 0, 3, confidence, MaskedText.of("123", 1, 0), hash, 0);
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
