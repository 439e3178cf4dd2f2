package org.inshore.core.person.rowkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who handles rows and is told by a number of staff alone. */
class HandlerColumnsTest {
  private static final ValueHash HASH =
      (kind, value) -> (kind + value).hashCode() * 0x9E3779B97F4A7C15L;
  private static final Location ACCOUNTS = Location.of("s").append("table", "accounts");
  private static final Location STAFF = Location.of("s").append("table", "staff");
  private static final int ROWS = 60;

  /** So many handle the rows of accounts. */
  private static final int HANDLERS = 5;

  private final KeyedPeople people = new KeyedPeople();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPR_TLR",
        "tlr",
        "$.promoter.empId",
        "TELLER_NO",
        "upd_by",
        "createdBy",
        "GHJL",
        "MGR_ID",
        "复核",
        "经办柜员号",
        "客户经理工号",
        "工号",
        "管户经理编号"
      })
  void areCalledAfterWhoHandlesARow(String heading) {
    assertThat(HandlerColumns.is(heading)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cust_id",
        "CUST_NO",
        "stand_by",
        "manager_count",
        "复核日期",
        "审核金额",
        "员工人数",
        "sorted_by",
        "",
        "#",
        "__",
        "（）",
        "客户号",
        "oper_date"
      })
  void areNotCalledAfterAnythingElse(String heading) {
    assertThat(HandlerColumns.is(heading)).isFalse();
  }

  @Test
  void nobodyElseTellsOfThem() {
    accounts(row -> "80" + (1_000 + row % HANDLERS));
    assertThat(people.handlers()).isEqualTo(HANDLERS);
  }

  @Test
  void wordsAndFlagsNumberNobody() {
    accounts(row -> row % 2 == 0 ? "SYS" : "Y");
    assertThat(people.handlers()).isZero();
  }

  @Test
  void aListOfTheStaffTellsWhoTheyAre() {
    accounts(row -> "80" + (1_000 + row % HANDLERS));
    keys(STAFF, "TELLER_NO", row -> "80" + (999 + row));
    owners(STAFF, 500);
    assertThat(people.handlers()).isZero();
  }

  @Test
  void aNameBesideTheNumberTellsWhoItIs() {
    keys(ACCOUNTS, "OPR_TLR", row -> "80" + (1_000 + row % HANDLERS));
    RuleInfo rule =
        new RuleInfo(
            "name", "", Wording.same("name"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    Place place = new Place(ACCOUNTS.append("column", "n"), ACCOUNTS, Content.Naming.COLUMN, 2);
    people.handler(new Match(rule, place, 1, 0, 2, 0.9, null, 77 << 4, Identifier.NAME));
    owners(ACCOUNTS, 100);
    assertThat(people.handlers()).isEqualTo(HANDLERS - 1);
  }

  private void accounts(IntFunction<String> handler) {
    keys(ACCOUNTS, "OPR_TLR", handler);
    owners(ACCOUNTS, 100);
  }

  private void owners(Location table, long first) {
    for (int row = 1; row <= ROWS; row++) {
      people.own(table, row, Identifier.of((first + row) << 8, 1), 0);
    }
  }

  private void keys(Location table, String heading, IntFunction<String> value) {
    Cells cells = new Cells();
    for (int row = 1; row <= ROWS; row++) {
      cells.row(row);
      cells.cell("x");
      cells.cell(value.apply(row));
    }
    List<Content.Column> columns =
        Stream.of("a", heading).map(name -> new Content.Column(name, null, null)).toList();
    RowKeys.of(new Content.Rows(table, columns, Content.Naming.COLUMN, cells), true, HASH)
        .forEach(people::add);
  }
}
