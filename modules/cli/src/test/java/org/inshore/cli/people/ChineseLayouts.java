package org.inshore.cli.people;

import java.util.List;
import java.util.Locale;
import org.inshore.testkit.data.Person;

/** Places with planted people under Chinese headers. */
final class ChineseLayouts extends PeopleLayouts {
  ChineseLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(
        customers(),
        oldIds(),
        contacts(),
        guarantors(),
        orders(),
        transfers(),
        agents(),
        twoApplicants());
  }

  /** Several telephones, cards and addresses of one person. */
  private Place customers() {
    Place place = new Place("customers");
    StringBuilder rows = new StringBuilder("姓名,身份证号,手机号,备用手机,银行卡号,第二张银行卡号,邮箱\n");
    for (int i = 1; i <= 400; i++) {
      Person person = see(place, i);
      String id =
          switch (i % 10) {
            case 3 -> oldId(person);
            case 5 -> person.residentId().toLowerCase(Locale.ROOT);
            case 7 -> i < 150 ? person.residentId().substring(0, 17) : person.residentId();
            default -> person.residentId();
          };
      rows.append(
          line(
              person.name(),
              id,
              i % 3 == 0 ? "+86 " + person.mobile() : person.mobile(),
              i % 2 == 0 ? second(person) : "",
              person.card(),
              i % 4 == 0 ? all.person(60_000 + i).card() : "",
              person.email()));
    }
    place.files().put("customers.csv", rows.toString());
    return place;
  }

  /** The same people by their old numbers, and by telephone. */
  private Place oldIds() {
    Place place = new Place("archive");
    StringBuilder rows = new StringBuilder("客户姓名,证件号码,开户日期\n");
    for (int i = 200; i <= 500; i++) {
      rows.append(line(see(place, i).name(), oldId(all.person(i)), "1998-04-02"));
    }
    StringBuilder phones = new StringBuilder("手机号码,活动名称\n");
    for (int i = 150; i <= 350; i++) {
      Person person = see(place, i);
      phones.append(line(i % 10 == 4 ? second(person) : person.mobile(), "春季活动"));
    }
    place.files().put("old.csv", rows.toString());
    place.files().put("phones.csv", phones.toString());
    return place;
  }

  /** Two contacts of each customer by name and telephone; some are customers themselves. */
  private Place contacts() {
    Place place = new Place("contacts");
    StringBuilder rows = new StringBuilder("姓名,身份证号,手机号,联系人1姓名,联系人1电话,联系人2姓名,联系人2电话,与联系人关系\n");
    for (int i = 300; i <= 600; i++) {
      Person one = see(place, i);
      Person two = see(place, i % 2 == 0 ? 1_000 + i : i - 100);
      Person three = see(place, 1_000 + random.nextInt(300));
      rows.append(
          line(
              one.name(),
              one.residentId(),
              one.mobile(),
              two.name(),
              two.mobile(),
              three.name(),
              three.mobile(),
              "朋友"));
    }
    place.files().put("contacts.csv", rows.toString());
    return place;
  }

  private Place guarantors() {
    Place place = new Place("loans");
    StringBuilder rows =
        new StringBuilder("借款人姓名,借款人证件号码,借款人手机,担保人姓名,担保人身份证号,担保人手机,配偶姓名,配偶身份证号,客户经理\n");
    for (int i = 500; i <= 700; i++) {
      Person borrower = see(place, i);
      Person guarantor = see(place, 2_000 + i % 50);
      Person spouse = see(place, 3_000 + i);
      Person manager = see(place, 4_000 + i % 7);
      rows.append(
          line(
              borrower.name(),
              borrower.residentId(),
              borrower.mobile(),
              guarantor.name(),
              guarantor.residentId(),
              guarantor.mobile(),
              spouse.name(),
              i % 5 == 0 ? oldId(spouse) : spouse.residentId(),
              manager.name()));
    }
    place.files().put("loans.csv", rows.toString());
    return place;
  }

  /** Numbers that pass a check digit by chance. */
  private Place orders() {
    Place place = new Place("orders");
    StringBuilder rows = new StringBuilder("序列,参考,手机号,摘要\n");
    for (int i = 1; i <= 600; i++) {
      Person person = see(place, 1 + i % 200);
      rows.append(
          line(
              "62" + (10_000_000_000_000L + random.nextLong(89_000_000_000_000L)),
              "4" + (100_000_000_000_000L + random.nextLong(899_000_000_000_000L)),
              person.mobile(),
              "购物"));
    }
    place.files().put("orders.csv", rows.toString());
    return place;
  }

  private Place transfers() {
    Place place = new Place("transfers");
    StringBuilder rows = new StringBuilder("户名,卡号,对方户名,对方卡号,交易金额,交易时间\n");
    for (int i = 0; i < 500; i++) {
      Person one = see(place, 100 + random.nextInt(150));
      Person other = see(place, 5_000 + random.nextInt(200));
      rows.append(
          line(
              one.name(), one.card(), other.name(), other.card(), "100.00", "2026-01-02 08:00:00"));
    }
    place.files().put("transfers.csv", rows.toString());
    return place;
  }

  /** One telephone for hundreds, with documents and with names only. */
  private Place agents() {
    Place place = new Place("agents");
    String agent = all.person(70_000).mobile();
    StringBuilder rows = new StringBuilder("姓名,身份证号,联系电话\n");
    for (int i = 6_000; i < 6_200; i++) {
      Person person = see(place, i);
      rows.append(line(person.name(), person.residentId(), agent));
    }
    place.files().put("agents.csv", rows.toString());
    return place;
  }

  private Place twoApplicants() {
    Place place = new Place("joint");
    StringBuilder rows = new StringBuilder("合同编号,姓名1,身份证号1,手机1,姓名2,身份证号2,手机2\n");
    for (int i = 7_000; i < 7_150; i++) {
      Person one = see(place, i);
      Person two = see(place, i + 1_000);
      // A household shares a telephone.
      rows.append(
          line(
              "HT" + i,
              one.name(),
              one.residentId(),
              one.mobile(),
              two.name(),
              two.residentId(),
              i % 3 == 0 ? one.mobile() : two.mobile()));
    }
    place.files().put("joint.csv", rows.toString());
    return place;
  }
}
