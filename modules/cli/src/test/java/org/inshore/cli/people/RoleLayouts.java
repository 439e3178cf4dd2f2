package org.inshore.cli.people;

import java.util.List;
import java.util.Locale;
import org.inshore.testkit.data.Person;

/** Places with people in roles that no list knows, in lists of names, and beside firms. */
final class RoleLayouts extends PeopleLayouts {
  private static final int ROWS = 60;

  RoleLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(
        treated(),
        owners(),
        heirs(),
        firms(),
        permits(),
        reached(),
        payers(),
        sales(),
        tickets(),
        changes(),
        households(),
        paid(),
        pledged(),
        mailed(),
        examined(),
        delivered());
  }

  /** The only name before the document is its person's; few therapists come again and again. */
  private Place treated() {
    Place place = new Place("treated");
    StringBuilder rows = new StringBuilder("受益人,身份证号,康复科室,康复师,付款方式\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 1 + i);
      Person therapist = see(place, 300 + random.nextInt(7));
      rows.append(line(person.name(), person.residentId(), "二科", therapist.name(), "转账"));
    }
    place.files().put("treated.csv", rows.toString());
    return place;
  }

  /** Whoever is called as a document's column is before the word for it. */
  private Place owners() {
    Place place = new Place("owners");
    StringBuilder rows = new StringBuilder("房号,第一业主,第一业主身份证,第二业主,第二业主身份证\n");
    for (int i = 0; i < ROWS; i++) {
      Person one = see(place, 400 + i);
      Person other = see(place, 500 + i);
      rows.append(
          line("3-" + (100 + i), one.name(), one.residentId(), other.name(), other.residentId()));
    }
    place.files().put("owners.csv", rows.toString());
    return place;
  }

  /** Cells that list names, beside the first one's document. */
  private Place heirs() {
    Place place = new Place("heirs");
    StringBuilder rows = new StringBuilder("案号;继承人;身份证号\n");
    for (int i = 0; i < ROWS; i++) {
      Person one = see(place, 600 + 3 * i);
      StringBuilder names = new StringBuilder(one.name());
      for (int more = 1; more <= i % 3; more++) {
        names.append("、").append(see(place, 600 + 3 * i + more).name());
      }
      rows.append("C-%d;%s;%s\n".formatted(700 + i, names, one.residentId()));
    }
    place.files().put("heirs.csv", rows.toString());
    return place;
  }

  /** A firm's telephone is nobody's. */
  private Place firms() {
    Place place = new Place("firms");
    StringBuilder rows = new StringBuilder("单位名称,法定代表人,法定代表人证件号码,公司电话\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 900 + i);
      String telephone = "0571-8%07d".formatted(random.nextInt(10_000_000));
      rows.append(line("恒远建材有限公司", person.name(), person.residentId(), telephone));
    }
    place.files().put("firms.csv", rows.toString());
    return place;
  }

  /** What follows whom a company's row names is that one's: the company has no document. */
  private Place examined() {
    Place place = new Place("examined");
    StringBuilder rows = new StringBuilder("客户名称,法定代表人,证件号码,联系电话,财务负责人,身份证号\n");
    for (int i = 0; i < ROWS; i++) {
      Person one = see(place, 44_000 + i);
      Person other = see(place, 44_100 + i);
      String company = "恒远%d建材有限公司".formatted(i);
      rows.append(
          line(
              company,
              one.name(),
              one.residentId(),
              one.mobile(),
              other.name(),
              other.residentId()));
    }
    place.files().put("examined.csv", rows.toString());
    return place;
  }

  /** Couriers are a few; who receives for another is told in brackets, with what was done. */
  private Place delivered() {
    Place place = new Place("delivered");
    StringBuilder rows = new StringBuilder("单号,收件人,电话,派送员,签收\n");
    for (int i = 0; i < ROWS; i++) {
      Person one = see(place, 45_000 + i);
      Person courier = see(place, 45_100 + i % 5);
      Person other = i % 3 == 0 ? see(place, 45_200 + i) : null;
      String signed = other == null ? one.name() : other.name() + "（家属代收，" + other.mobile() + "）";
      rows.append(line("SF" + (1000 + i), one.name(), one.mobile(), courier.name(), signed));
    }
    place.files().put("delivered.csv", rows.toString());
    return place;
  }

  /** Verbs head columns of whoever did it; in other headers they tell of nobody. */
  private Place permits() {
    Place place = new Place("permits");
    StringBuilder rows = new StringBuilder("登记手机号,事项,承办,核准\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 1_100 + i);
      Person clerk = see(place, 1_300 + random.nextInt(5));
      Person head = see(place, 1_310 + random.nextInt(4));
      rows.append(line(person.mobile(), "变更住址", clerk.name(), head.name()));
    }
    place.files().put("permits.csv", rows.toString());
    return place;
  }

  /** Whom to turn to in need, with the telephone in the same cell. */
  private Place reached() {
    Place place = new Place("reached");
    StringBuilder rows = new StringBuilder("姓名,身份证号,紧急联系人\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 1_500 + i);
      Person other = see(place, 1_700 + i);
      rows.append(line(person.name(), person.residentId(), other.name() + " " + other.mobile()));
    }
    place.files().put("reached.csv", rows.toString());
    return place;
  }

  /** Whoever pays a pupil's fees is called by the word of the card. */
  private Place payers() {
    Place place = new Place("payers");
    StringBuilder rows = new StringBuilder("学生姓名,扣款人,扣款卡号,联系电话\n");
    for (int i = 0; i < ROWS; i++) {
      Person pupil = see(place, 1_300 + i);
      Person payer = see(place, 1_400 + i);
      rows.append(line(pupil.name(), payer.name(), payer.card(), pupil.mobile()));
    }
    place.files().put("fees.csv", rows.toString());
    return place;
  }

  /** Who buys and who sells, each with a number. */
  private Place sales() {
    Place place = new Place("sales");
    StringBuilder rows = new StringBuilder("借款人,借款人身份证号,售房人,售房人电话\n");
    for (int i = 0; i < ROWS; i++) {
      Person one = see(place, 2_100 + i);
      Person other = see(place, 2_200 + i);
      rows.append(line(one.name(), one.residentId(), other.name(), other.mobile()));
    }
    place.files().put("sales.csv", rows.toString());
    return place;
  }

  /** Those who see to tickets, with whom the tickets tell of. */
  private Place tickets() {
    Place place = new Place("tickets");
    StringBuilder rows = new StringBuilder("Ticket,Reporter,Assignee,Detail\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 2_300 + i);
      Person reporter = see(place, 2_400 + random.nextInt(6));
      Person assignee = see(place, 2_410 + random.nextInt(6));
      String detail = "客户%s，卡%s限额异常".formatted(person.name(), person.card());
      rows.append(line("TK" + (70_000 + i), reporter.name(), assignee.name(), detail));
    }
    place.files().put("tickets.csv", rows.toString());
    return place;
  }

  /** What was changed of a customer, by few, some of it in elements that tell of nobody. */
  private Place changes() {
    Place place = new Place("changes");
    StringBuilder rows = new StringBuilder("[");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 2_500 + i);
      Person clerk = see(place, 2_600 + random.nextInt(5));
      rows.append(i == 0 ? "" : ",")
          .append("{\"party\":{\"certNo\":\"%s\"},".formatted(person.residentId()))
          .append("\"by\":{\"display\":\"%s\"},\"changes\":[".formatted(clerk.name()))
          .append("{\"field\":\"mobile\",\"before\":\"%s\",".formatted(second(person)))
          .append("\"after\":\"%s\"}".formatted(person.mobile()))
          .append(
              i % 3 == 0
                  ? ",{\"field\":\"address\",\"after\":\"%s\"}".formatted(person.address())
                  : "")
          .append("]}");
    }
    place.files().put("changes.json", rows.append("]").toString());
    return place;
  }

  /** Members of a household as elements of a list, some with a document. */
  private Place households() {
    Place place = new Place("households");
    StringBuilder rows = new StringBuilder("households:\n");
    for (int i = 0; i < ROWS; i++) {
      Person first = see(place, 2_700 + 3 * i);
      rows.append("- code: V%d\n  tel: \"%s\"\n  members:\n".formatted(i, first.mobile()));
      rows.append("  - %s, 男, 1968, %s\n".formatted(first.name(), first.residentId()));
      for (int more = 1; more <= 1 + i % 2; more++) {
        rows.append("  - %s, 女, 1971\n".formatted(see(place, 2_700 + 3 * i + more).name()));
      }
    }
    place.files().put("households.yml", rows.toString());
    return place;
  }

  /** A payment list: the payee has the account, and the document and telephone behind it. */
  private Place paid() {
    Place place = new Place("paid");
    StringBuilder rows = new StringBuilder("序号,收款人,开户行,收款账号,金额,身份证号,手机\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 40_000 + i);
      rows.append(
          line(
              String.valueOf(i + 1),
              person.name(),
              "城东支行",
              person.card(),
              "3120.50",
              person.residentId(),
              person.mobile()));
    }
    place.files().put("paid.csv", rows.toString());
    return place;
  }

  /** The guarantor's document has no word before it, the borrower's has. */
  private Place pledged() {
    Place place = new Place("pledged");
    StringBuilder rows = new StringBuilder("合同号,借款人,借款人证件号,担保方式,担保人/抵押人,证件号,电话\n");
    for (int i = 0; i < ROWS; i++) {
      Person borrower = see(place, 41_000 + i);
      Person guarantor = see(place, 42_000 + i);
      rows.append(
          line(
              "DK" + (5_000_000 + 7 * i),
              borrower.name(),
              borrower.residentId(),
              "保证",
              guarantor.name(),
              guarantor.residentId(),
              guarantor.mobile()));
    }
    place.files().put("pledged.csv", rows.toString());
    return place;
  }

  /** Cards with embossed names, and to whom they are sent. */
  private Place mailed() {
    Place place = new Place("mailed");
    StringBuilder rows = new StringBuilder("SEQ,PAN,EMB_NAME,EXP,收件人,邮寄地址,联系电话\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 43_000 + i);
      rows.append(
          line(
              String.valueOf(i + 1),
              person.card(),
              person.pinyin().toUpperCase(Locale.ROOT),
              "05/32",
              person.name(),
              person.address(),
              person.mobile()));
    }
    place.files().put("mailed.csv", rows.toString());
    return place;
  }
}
