package org.inshore.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a run writes down or tells: no record keeps a name with a value in it. */
class MaskedRecordsTest {
  private static final String PHONE = "13800001234";
  private static final String NAME = "客户" + PHONE;
  private static final Location PLACE = Location.of("core-" + PHONE).append("path", NAME + ".txt");
  private static final Wording SENTENCE = Wording.same("cannot read " + NAME + ".txt");
  private static final DataSource SOURCE =
      new DataSource("core-" + PHONE, "files", "/srv/" + NAME, Declaration.NONE);

  @TempDir Path folder;
  private MaskedRecords records = new MaskedRecords(NameRules.showing());

  @BeforeEach
  void open() throws Exception {
    records = new MaskedRecords(NameRules.sealing(OperatorKey.open(folder.resolve("key"))));
  }

  private static void isMasked(@Nullable Object... texts) {
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(String.valueOf(text)).contains(Names.STARS).doesNotContain(PHONE, NAME));
  }

  @Test
  void ofAssetsAndTheirOutcomes() {
    AssetEntry entry =
        records.entry(
            new AssetEntry(
                PLACE,
                "file",
                1,
                null,
                null,
                new Outcome.Failed("UNREADABLE", SENTENCE),
                null,
                null));
    isMasked(
        records.place(PLACE),
        records.asset(new Asset(PLACE, "file", 1, null)).location(),
        entry.location(),
        entry.outcome());
  }

  @Test
  void ofFindingsMarkingsAndColumns() {
    Finding found = finding(Subject.PERSONAL_FINANCIAL);
    Finding marking = finding(Subject.STATE_SECRET);
    MarkedAsset marked = records.marked(new MarkedAsset(PLACE, null, List.of(marking)));
    ColumnEntry column =
        records.column(
            new ColumnEntry(
                PLACE, PLACE, "enum('" + PHONE + "')", List.of("number"), 1, 1, 0, 0, 0, 1));
    isMasked(
        records.finding(found).location(),
        records.finding(found).asset(),
        records.finding(found).positions(),
        marked.asset(),
        marked.findings().getFirst().location(),
        marked.findings().getFirst().positions(),
        column.location(),
        column.asset(),
        column.type());
  }

  @Test
  void ofFlows() {
    Flow flow =
        new Flow(
            PLACE,
            Flow.Direction.OUT,
            Endpoint.unnamed("link", Wording.same("view")),
            "shop/" + NAME,
            Flow.Kind.LINK,
            SENTENCE);
    FlowEntry masked =
        records.flow(new FlowEntry(flow, Residency.unknown(List.of()), "core-" + PHONE));
    isMasked(
        masked.flow().place(),
        masked.flow().farName(),
        masked.flow().evidence(),
        masked.farSource());
  }

  @Test
  void ofSourcesTheirPlacesAndWhyTheyCannotBeRead() {
    Evidence evidence =
        new Evidence(
            Evidence.Kind.SERVICE,
            Evidence.Strength.NONE,
            null,
            Wording.same("a folder of this machine: /srv/" + NAME),
            null,
            null);
    ScanException failure = new ScanException(ScanException.Category.UNREACHABLE, SENTENCE);
    isMasked(
        records.source(SOURCE).id(),
        records.source(SOURCE).target(),
        records.account(NAME),
        records.residency(Residency.unknown(List.of(evidence)), SOURCE).evidence(),
        records.reason(failure, SOURCE).wording());
    assertThat(records.reason(failure, SOURCE).category()).isEqualTo(failure.category());
    assertThat(records.account(null)).isNull();
  }

  private static Finding finding(Subject subject) {
    return new Finding(
        PLACE, PLACE, "number", subject, 1, 1, 0.9, List.of(PLACE.append("line", "1")), List.of());
  }
}
