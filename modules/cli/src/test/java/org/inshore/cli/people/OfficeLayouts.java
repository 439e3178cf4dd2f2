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
    return List.of(visits(), expenses(), duties(), sections(), payments(), deeds());
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

  /** Credit transfers as banks send them (ISO 20022), with both sides. */
  private Place payments() {
    Place place = new Place("payments");
    StringBuilder rows = new StringBuilder("<Document><FIToFICstmrCdtTrf>\n");
    for (int i = 0; i < ROWS; i++) {
      Person payer = see(place, 500 + i);
      Person payee = see(place, 600 + i);
      rows.append(
          """
          <CdtTrfTxInf><PmtId><EndToEndId>E%d</EndToEndId></PmtId>
          <Dbtr><Nm>%s</Nm><Id><PrvtId><Othr><Id>%s</Id></Othr></PrvtId></Id></Dbtr>
          <DbtrAcct><Id><Othr><Id>%s</Id></Othr></Id></DbtrAcct>
          <Cdtr><Nm>%s</Nm></Cdtr>
          <CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
          """
              .formatted(
                  i, payer.name(), payer.residentId(), payer.card(), payee.name(), payee.card()));
    }
    place.files().put("payments.xml", rows.append("</FIToFICstmrCdtTrf></Document>\n").toString());
    return place;
  }

  /** Two in each part of a text, one with a telephone and one with a document. */
  private Place deeds() {
    Place place = new Place("deeds");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      Person client = see(place, 700 + i);
      Person owner = see(place, 720 + i);
      text.append("抵押登记受理单（第").append(1 + i).append("号）\n");
      text.append("委托办理人：%s，联系手机：%s\n".formatted(client.name(), client.mobile()));
      text.append("不动产权利人：%s，身份证号：%s\n".formatted(owner.name(), owner.residentId()));
      text.append("面积：%d平方米\n\n".formatted(60 + i));
    }
    place.files().put("deeds.txt", text.toString());
    return place;
  }
}
