package org.inshore.cli.people;

import java.util.List;
import org.inshore.testkit.data.Person;

/** Places with people in sheets of an office's own making. */
final class OfficeLayouts extends PeopleLayouts {
  private static final int ROWS = 40;

  OfficeLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(visits(), expenses(), duties(), sections());
  }

  /** Notes tell of several, each with a telephone. */
  private Place visits() {
    Place place = new Place("visits");
    StringBuilder rows = new StringBuilder("日期,网点,走访记录\n");
    for (int i = 0; i < ROWS; i++) {
      Person one = see(place, 1 + 3 * i);
      Person other = see(place, 2 + 3 * i);
      Person third = see(place, 3 + 3 * i);
      String note =
          "下周到店，客户姓名：%s，手机%s；拒绝的有客户姓名：%s，手机%s；停机，客户姓名：%s，手机%s"
              .formatted(
                  one.name(),
                  one.mobile(),
                  other.name(),
                  other.mobile(),
                  third.name(),
                  third.mobile());
      rows.append(line("2026-09-%02d".formatted(1 + i % 28), "滨江支行", note));
    }
    place.files().put("visits.csv", rows.toString());
    return place;
  }

  /** Who is paid by the row has no name of a payee. */
  private Place expenses() {
    Place place = new Place("expenses");
    StringBuilder rows = new StringBuilder("单号,职工姓名,收款卡号,金额\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 200 + i);
      rows.append(line("BX-" + i, person.name(), person.card(), "88.00"));
    }
    place.files().put("expenses.csv", rows.toString());
    return place;
  }

  /** Two who lead in turn. */
  private Place duties() {
    Place place = new Place("duties");
    StringBuilder rows = new StringBuilder("日期,带班领导,值班人员,值班手机\n");
    for (int i = 0; i < ROWS; i++) {
      Person leader = see(place, 300 + i % 3);
      Person person = see(place, 310 + i);
      rows.append(
          line(
              "2026-10-%02d".formatted(1 + i % 28), leader.name(), person.name(), person.mobile()));
    }
    place.files().put("duties.csv", rows.toString());
    return place;
  }

  /** Titles above each part of a list begin like a name. */
  private Place sections() {
    Place place = new Place("sections");
    StringBuilder rows = new StringBuilder();
    for (String title : List.of("金卡客户名单", "白金客户名册", "路桥区客户名单")) {
      rows.append(line(title, "")).append(line("姓名", "手机"));
      for (int i = 0; i < ROWS / 4; i++) {
        Person person = see(place, 400 + place.people().size());
        rows.append(line(person.name(), person.mobile()));
      }
      rows.append(line("小计", ""));
    }
    place.files().put("sections.csv", rows.toString());
    return place;
  }
}
