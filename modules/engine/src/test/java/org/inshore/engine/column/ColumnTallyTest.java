package org.inshore.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Place;
import org.inshore.engine.rule.Role;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** What counts as a value of a column in a report on pages. */
class ColumnTallyTest {
  private static final RuleInfo NAME =
      new RuleInfo(
          "name", "", Wording.same("name"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());

  private static final MaskedCells MASKED =
      new MaskedCells(rule -> 15, (kind, value) -> value.toString().hashCode());

  private static final OrganisationCells ORGANISATIONS =
      new OrganisationCells(
          new Role("ends", List.of("公司", "行"), List.of("Ltd"), false, false, false));

  private static int filled(long first, List<RuleInfo> named, String... values) {
    return count(first, named, values).filled();
  }

  private static ColumnCount count(long first, List<RuleInfo> named, String... values) {
    return count(first, named, Place.Owner.SAID, values);
  }

  private static ColumnCount count(
      long first, List<RuleInfo> named, Place.Owner owner, String... values) {
    Cells cells = new Cells();
    for (int i = 0; i < values.length; i++) {
      cells.row(first + i);
      cells.cell(values[i]);
    }
    Location table = Location.of("s").append("path", "report.txt");
    Place place =
        new Place(table.append("column", "户名"), table, Content.Naming.LINE, 0, 0, 0, owner);
    ColumnTally tally =
        new ColumnTally(place, 0, new Content.Column("户名", null, null), ORGANISATIONS);
    return tally.count(cells, named, MASKED);
  }

  @Test
  void digestsAreToldWhereNothingIsSaidOfTheColumn() {
    String digest = "9c56cc51b374c3ba189210d5b6d4bf57";
    String number = "12345678901234567890123456789012";
    assertThat(encrypted(Place.Owner.ASSUMED, digest, digest + "0", number)).isEqualTo(1);
    assertThat(encrypted(Place.Owner.SAID, digest)).isZero();
  }

  private static int encrypted(Place.Owner owner, String... values) {
    return count(5, List.of(), owner, values).encrypted();
  }

  @Test
  void organisationsStandAmongNamesOfPeople() {
    String[] values = {"张三", "永兴商贸有限公司", "工商银行（城东支行）", "司马南", "Acme Trading Ltd.", "王公司"};
    assertThat(count(5, List.of(NAME), values).others()).isEqualTo(4);
    assertThat(count(5, List.of(), values).others()).isZero();
  }

  @Test
  void noWordsAreTheEndOfNoName() {
    OrganisationCells none =
        new OrganisationCells(new Role("ends", List.of(), List.of(), false, false, false));
    Cells cells = new Cells();
    cells.row(1);
    cells.cell("永兴商贸有限公司 Ltd");
    assertThat(none.is(cells, cells.start(0), cells.end(0))).isFalse();
  }

  @Test
  void aHeaderOnALaterPageIsNoValue() {
    assertThat(filled(400, List.of(NAME), "张三", " 户名 ", "李四", "户 名")).isEqualTo(3);
  }

  @Test
  void titlesAboveAHeaderAreNoValues() {
    assertThat(filled(1, List.of(NAME), "某支行客户清单", "户名", "张三", "李四")).isEqualTo(2);
    assertThat(filled(400, List.of(NAME), "王五", "户名", "张三")).isEqualTo(2);
  }

  @Test
  void maskedValuesAreTheSameWhereTheyShowTheSame() {
    MaskedValues hidden =
        count(5, List.of(NAME), "138****1234", "张三", "138****1234", "***", "139****123X").hidden();
    assertThat(hidden.personKey()).isEqualTo(15);
    assertThat(hidden.rows()).containsExactly(5, 7, 9);
    assertThat(hidden.values()[0]).isEqualTo(hidden.values()[1]).isNotEqualTo(hidden.values()[2]);
    assertThat(hidden.digits()).isEqualTo(4);
    assertThat(count(5, List.of(NAME), "138****1234", "6222021234****").hidden().digits()).isZero();
    assertThat(count(5, List.of(), "a****1234").hidden()).isEqualTo(MaskedValues.NONE);
    assertThat(count(5, List.of(NAME), "138****1234", "138××××1234").hidden().values())
        .satisfies(values -> assertThat(values[0]).isEqualTo(values[1]));
  }

  @Test
  void aColumnThatNothingNamesIsOfNumbersWhereAllHaveTheirForm() {
    assertThat(count(5, List.of(), "138****1234", "139****4321").hidden().personKey()).isEqualTo(3);
    assertThat(count(5, List.of(), "622202******1234").hidden().personKey()).isEqualTo(4);
    assertThat(count(5, List.of(), "138****1234", "622202******1234").hidden())
        .isEqualTo(MaskedValues.NONE);
    assertThat(count(5, List.of(), "138****1234", "**重要**").hidden()).isEqualTo(MaskedValues.NONE);
  }

  @Test
  void aWordForASumIsNoName() {
    assertThat(filled(400, List.of(NAME), "张三", "本页小计", "合计:", "王会计")).isEqualTo(2);
    assertThat(filled(400, List.of(), "本页小计")).isEqualTo(1);
  }
}
