package org.inshore.cli.people;

import java.util.List;
import org.inshore.testkit.data.Person;

/** Places with planted people in households, lines, contracts, and rows that name staff. */
final class TextLayouts extends PeopleLayouts {
  TextLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(households(), lines(), contracts(), staff());
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
}
