package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.ColumnState;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Findings and columns that were written are read as they were. */
class FindingRoundTripTest extends RoundTripFixture {
  @Test
  void givesBackFindingsWithPositionsAndSamples() throws Exception {
    Location asset = file("s", "a");
    Location first = asset.append("line", "1");
    Location second = asset.append("line", "2");
    Sample sample = new Sample(first, MaskedText.of("110101190001010014", 3, 2), 0.99);
    Sample other = new Sample(second, MaskedText.of("440524188001010014", 3, 2), 0.9);
    List<Finding> findings =
        List.of(
            finding(asset, "1", List.of(first, second), List.of(sample, other)),
            finding(asset, "2", List.of(first, second), List.of(sample)),
            finding(asset, "3", List.of(first), List.of(other, sample)),
            finding(asset, "4", List.of(), List.of(other)),
            finding(asset, "5", List.of(second), List.of()));
    write(
        writer -> {
          findings.reversed().forEach(writer::finding);
          writer.asset(scanned(asset));
        });
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<Finding> read = reader.findings()) {
      assertThat(read).containsExactlyElementsOf(findings);
    }
  }

  @Test
  void givesBackRowsSharesAndTerms() throws Exception {
    Location asset = file("s", "a");
    List<Finding> findings =
        List.of(
            of(asset.append("column", "1"), 12, 1200, null),
            of(
                asset.append("line", "1"),
                1,
                0,
                new Marking(
                    Marking.Term.PERIOD,
                    Period.ofMonths(6),
                    LocalDate.of(2026, 1, 31),
                    LocalDate.of(2026, 7, 31))),
            of(asset.append("line", "2"), 1, 0, new Marking(Marking.Term.LONG, null, null, null)));
    write(writer -> findings.forEach(writer::finding));
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<Finding> read = reader.findings()) {
      assertThat(read).containsExactlyElementsOf(findings);
    }
    assertThat(findings.getFirst().share()).isEqualTo(0.01);
    assertThat(findings.getLast().share()).isNegative();
  }

  @Test
  void givesBackColumnsAndWhatTheirValuesAre() throws Exception {
    Location asset = file("s", "a");
    List<ColumnEntry> columns =
        List.of(
            column(asset, "1", 0, 0, 0, 0, 0),
            column(asset, "2", 9, 9, 0, 0, 0),
            column(asset, "3", 9, 1, 5, 0, 0),
            column(asset, "4", 9, 0, 0, 9, 0),
            column(asset, "5", 9, 1, 1, 1, 0),
            column(asset, "6", 9, 8, 0, 0, 1));
    write(writer -> columns.reversed().forEach(writer::column));
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<ColumnEntry> read = reader.columns()) {
      assertThat(read).containsExactlyElementsOf(columns);
    }
    assertThat(columns)
        .extracting(ColumnEntry::state)
        .containsExactly(
            ColumnState.EMPTY,
            ColumnState.MASKED,
            ColumnState.ENCRYPTED,
            ColumnState.LOST_DIGITS,
            ColumnState.UNLIKE,
            ColumnState.FOUND);
  }

  @Test
  void givesBackHostileNames() throws Exception {
    write(
        writer -> {
          for (String name : HOSTILE) {
            Location asset = file("s", name);
            writer.finding(Fixture.ids(asset, 1, 0.9));
            writer.asset(
                new AssetEntry(
                    asset,
                    name,
                    1,
                    null,
                    name,
                    new Outcome.Skipped(new Wording(name, name)),
                    null));
          }
        });
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<AssetEntry> assets = reader.assets()) {
      // A lone half of a surrogate pair is no text and cannot come back.
      assertThat(assets.map(AssetEntry::kind).map(InventoryRoundTripTest::plain))
          .containsExactlyInAnyOrderElementsOf(
              HOSTILE.stream().map(InventoryRoundTripTest::plain).toList());
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(HOSTILE.size());
    }
  }

  @Test
  void judgesAFindingByItsBestMatch() throws Exception {
    Location asset = file("s", "a");
    Sample strong = new Sample(asset, MaskedText.of("110101190001010014", 3, 2), 0.99);
    Finding weakOnTheWhole =
        new Finding(
            asset,
            asset,
            Fixture.ID.id(),
            Subject.PERSONAL_FINANCIAL,
            9,
            9,
            0,
            0,
            0.55,
            0.99,
            List.of(asset),
            List.of(strong),
            null);
    write(writer -> writer.finding(weakOnTheWhole));
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(1);
      assertThat(reader.totals().count(Figure.GROUNDS_TO_CLARIFY)).isZero();
    }
  }
}
