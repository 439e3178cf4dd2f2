package org.inshore.cli.people;

import java.util.List;
import org.inshore.testkit.data.Person;

/** Places with planted people under headers in English and pinyin, and in forms. */
final class LatinLayouts extends PeopleLayouts {
  LatinLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(
        customersInLatin(), contactsInPinyin(), beneficiaries(), references(), mistyped(), forms());
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
}
