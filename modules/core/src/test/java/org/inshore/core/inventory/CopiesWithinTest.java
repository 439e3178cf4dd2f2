package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.inventory.Fixture.file;

import java.util.List;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Copies within one source. */
class CopiesWithinTest extends CopyFixture {
  @Test
  void eachFileOfAGroupIsToldOnceBehindPairsOfDifferentSources() throws Exception {
    people(file("sh", "master"), 0, 1_000);
    people(file("sh", "export"), 0, 600);
    people(file("sh", "backup"), 0, 990);
    people(file("sh", "others"), 5_000, 6_000);
    people(file("hk", "visitors"), 985, 1_005);

    List<CopyEntry> copies = copies();

    assertThat(copies.stream().map(CopyEntry::shared)).containsExactly(15L, 15L, 990L, 600L);
    assertThat(copies.getFirst().first().source()).isEqualTo("hk");
    CopyEntry export = copies.getLast();
    assertThat(export.first()).isEqualTo(file("sh", "export"));
    assertThat(List.of(export.inFirst(), export.sharedLeast(), export.sharedMost()))
        .containsOnly(600L);
    assertThat(export.likelySource()).isNull();
  }

  @Test
  void tablesOfADatabaseAreCopiesOnlyIfTheyHoldTheSameKindsOfData() throws Exception {
    Location customers = table("sh", "customers");
    Location backup = table("sh", "customers_bak");
    for (Location table : List.of(customers, backup, table("sh", "orders"))) {
      writer.asset(asset(table, "table", NEW));
      people(table, 0, 100);
      writer.finding(finding(table, "card", 100));
    }
    writer.finding(finding(customers, "id", 100));
    writer.finding(finding(backup, "id", 100));
    Location view = table("sh", "v_customers");
    writer.asset(asset(view, "view", NEW));
    people(view, 0, 100);

    List<CopyEntry> copies = copies();

    assertThat(copies).hasSize(1);
    assertThat(List.of(copies.getFirst().first(), copies.getFirst().second()))
        .containsExactlyInAnyOrder(customers, backup);
  }
}
