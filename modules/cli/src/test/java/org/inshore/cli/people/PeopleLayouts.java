package org.inshore.cli.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/** Places with planted people, in many layouts. */
final class PeopleLayouts {
  /**
   * A place.
   *
   * @param people numbers of all who stand there
   * @param files their content by name
   */
  record Place(String id, TreeSet<Integer> people, Map<String, String> files) {
    Place(String id) {
      this(id, new TreeSet<>(), new TreeMap<>());
    }
  }

  private final SyntheticPeople all;
  private final SplittableRandom random;

  private PeopleLayouts(long seed) {
    this.all = new SyntheticPeople(seed);
    this.random = all.random(7);
  }

  static List<Place> chinese(long seed) {
    PeopleLayouts layouts = new PeopleLayouts(seed);
    return List.of(
        layouts.customers(),
        layouts.oldIds(),
        layouts.contacts(),
        layouts.guarantors(),
        layouts.orders(),
        layouts.transfers(),
        layouts.agents(),
        layouts.twoApplicants());
  }

  static List<Place> latin(long seed) {
    PeopleLayouts layouts = new PeopleLayouts(seed);
    return List.of(
        layouts.customersInLatin(),
        layouts.contactsInPinyin(),
        layouts.beneficiaries(),
        layouts.references(),
        layouts.mistyped(),
        layouts.forms());
  }

  static List<Place> other(long seed) {
    PeopleLayouts layouts = new PeopleLayouts(seed);
    return List.of(layouts.households(), layouts.lines(), layouts.contracts(), layouts.staff());
  }

  /** One row for each member; the number of the household is in all. */
  private Place households() {
    Place place = new Place("households");
    StringBuilder rows = new StringBuilder("户号,户主姓名,与户主关系,成员姓名,公民身份号码,联系电话\n");
    for (int i = 0; i < 300; i++) {
      Person head = all.person(1 + i / 3 * 3);
      Person member = see(place, 1 + i);
      rows.append(
          line(
              "H" + (10_000 + i / 3),
              head.name(),
              i % 3 == 0 ? "本人" : "子女",
              member.name(),
              member.residentId(),
              head.mobile()));
    }
    place.files().put("households.csv", rows.toString());
    return place;
  }

  /** Lines of text that name one or two people. */
  private Place lines() {
    Place place = new Place("lines");
    StringBuilder text = new StringBuilder();
    for (int i = 500; i < 700; i += 2) {
      Person one = see(place, i);
      Person two = see(place, i + 1);
      text.append(
          "客户%s（身份证号%s，手机%s）与%s（身份证号%s，手机%s）已签约。\n"
              .formatted(
                  one.name(),
                  one.residentId(),
                  one.mobile(),
                  two.name(),
                  two.residentId(),
                  two.mobile()));
    }
    place.files().put("notes.txt", text.toString());
    return place;
  }

  private Place contracts() {
    Place place = new Place("contracts");
    for (int i = 800; i < 830; i++) {
      Person one = see(place, i);
      Person two = see(place, 1_000 + i);
      String text =
          """
          借款合同

          甲方（出借人）：%s
          身份证号：%s
          联系电话：%s

          乙方（借款人）：%s
          身份证号：%s
          联系电话：%s

          第一条 甲方同意向乙方出借人民币壹拾万元。
          """
              .formatted(
                  one.name(),
                  one.residentId(),
                  one.mobile(),
                  two.name(),
                  two.residentId(),
                  two.mobile());
      place.files().put("contract" + i + ".txt", text);
    }
    return place;
  }

  /** Few clerks stand in many rows, by name alone. */
  private Place staff() {
    Place place = new Place("staff");
    StringBuilder rows = new StringBuilder("CUST_NAME,CERT_NO,TEL_NO,JBR,KHJL\n");
    for (int i = 100; i < 500; i++) {
      Person one = see(place, i);
      Person clerk = see(place, 9_000 + i % 5);
      Person manager = see(place, 9_100 + i % 4);
      rows.append(line(one.name(), one.residentId(), one.mobile(), clerk.name(), manager.name()));
    }
    place.files().put("staff.csv", rows.toString());
    return place;
  }

  private Person see(Place place, int number) {
    place.people().add(number);
    return all.person(number);
  }

  /** A number of the same person that is in no other field. */
  private String second(Person person) {
    return all.person(40_000 + person.number()).mobile();
  }

  private static String oldId(Person person) {
    return person.residentId().substring(0, 6) + person.residentId().substring(8, 17);
  }

  private static String wrongId(Person person) {
    String id = person.residentId();
    char digit = id.charAt(16) == '9' ? '0' : (char) (id.charAt(16) + 1);
    return id.substring(0, 16) + digit + id.charAt(17);
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

  private Place customersInLatin() {
    Place place = new Place("crm");
    StringBuilder rows = new StringBuilder("cust_name,id_no,mobile,mobile2,card_no,email\n");
    for (int i = 1; i <= 300; i++) {
      Person person = see(place, i);
      rows.append(
          line(
              i % 2 == 0 ? person.name() : person.pinyin(),
              i % 6 == 0 ? oldId(person) : person.residentId(),
              person.mobile(),
              i % 3 == 0 ? "0086" + second(person) : "",
              person.card(),
              person.email()));
    }
    place.files().put("crm.csv", rows.toString());
    return place;
  }

  private Place contactsInPinyin() {
    Place place = new Place("pinyin");
    StringBuilder rows = new StringBuilder("khxm,sfzh,sjhm,lxrxm,lxrdh,jjlxrxm,jjlxrdh\n");
    for (int i = 200; i <= 400; i++) {
      Person one = see(place, i);
      Person two = see(place, 1_000 + i);
      Person three = see(place, 100 + random.nextInt(200));
      rows.append(
          line(
              one.name(),
              one.residentId(),
              one.mobile(),
              two.name(),
              two.mobile(),
              three.name(),
              three.mobile()));
    }
    place.files().put("contacts.csv", rows.toString());
    return place;
  }

  /** Known by name beside the insured. */
  private Place beneficiaries() {
    Place place = new Place("policies");
    StringBuilder rows =
        new StringBuilder(
            "policy_no,holder_name,holder_id_no,bene_name,spouse_name,spouse_phone\n");
    for (int i = 300; i < 500; i++) {
      Person holder = see(place, i);
      Person beneficiary = see(place, 2_000 + i);
      Person spouse = see(place, 3_000 + i);
      rows.append(
          line(
              "PDAA2019000000" + (1_000 + i),
              holder.name(),
              holder.residentId(),
              beneficiary.name(),
              spouse.name(),
              spouse.mobile()));
    }
    place.files().put("policies.csv", rows.toString());
    return place;
  }

  private Place references() {
    Place place = new Place("references");
    StringBuilder rows =
        new StringBuilder(
            "full_name,cert_no,emergency_contact_name,emergency_contact_phone,ref_1\n");
    for (int i = 700; i < 900; i++) {
      Person one = see(place, i);
      Person two = see(place, 4_000 + i);
      rows.append(
          line(
              one.name(),
              one.passport(),
              two.name(),
              two.mobile(),
              "35" + (10_000_000_000_000L + random.nextLong(80_000_000_000_000L))));
    }
    place.files().put("references.csv", rows.toString());
    return place;
  }

  /** Documents typed wrongly; the rest of the row is right. */
  private Place mistyped() {
    Place place = new Place("mistyped");
    StringBuilder rows = new StringBuilder("name,id_card,phone\n");
    for (int i = 1; i <= 200; i++) {
      Person person = see(place, i);
      String id = i % 4 == 0 ? wrongId(person) : person.residentId();
      rows.append(line(person.name(), id, person.mobile()));
    }
    place.files().put("mistyped.csv", rows.toString());
    return place;
  }

  /** A form for each applicant, in lines of text. */
  private Place forms() {
    Place place = new Place("forms");
    for (int i = 600; i < 640; i++) {
      Person one = see(place, i);
      Person spouse = see(place, 6_000 + i);
      Person guarantor = see(place, 7_000 + i);
      String text =
          """
          贷款申请表
          申请人姓名：%s
          身份证号：%s
          手机号码：%s

          配偶姓名：%s
          配偶身份证号：%s
          配偶手机：%s

          担保人信息
          姓名：%s
          身份证号：%s
          """
              .formatted(
                  one.name(),
                  one.residentId(),
                  one.mobile(),
                  spouse.name(),
                  spouse.residentId(),
                  spouse.mobile(),
                  guarantor.name(),
                  guarantor.residentId());
      place.files().put("form" + i + ".txt", text);
    }
    return place;
  }

  private static String line(String... cells) {
    return String.join(",", cells) + "\n";
  }
}
