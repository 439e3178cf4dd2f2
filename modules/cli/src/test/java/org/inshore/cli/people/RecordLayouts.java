package org.inshore.cli.people;

import java.util.HexFormat;
import java.util.List;
import org.inshore.testkit.data.Person;

/** Places whose rows tell of people beside what is of nobody, or tell of one in several forms. */
final class RecordLayouts extends PeopleLayouts {
  private static final int ROWS = 60;

  RecordLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(calls(), labels(), samples(), companies());
  }

  /** Calls to debtors: who else answered is named in a remark behind a word for a relative. */
  private Place calls() {
    Place place = new Place("calls");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      Person debtor = see(place, 1 + i);
      String remark = "";
      if (i % 2 == 0) {
        String who = i % 4 == 0 ? "其妻子%s接听，答应转告" : "联系到其母亲%s，表示不知情";
        remark = ",\"remark\":\"" + who.formatted(see(place, 200 + i).name()) + "\"";
      }
      rows.append(
          "{\"acct\":\"%s\",\"tel\":\"%s\"%s}\n".formatted(debtor.card(), debtor.mobile(), remark));
    }
    place.files().put("calls.jsonl", rows.toString());
    return place;
  }

  /** Several lines each, by digests and an address of mail. */
  private Place labels() {
    Place place = new Place("labels");
    StringBuilder rows = new StringBuilder("id_md5,mobile_md5,email,label\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 300 + i);
      for (int label = 0; label <= i % 4; label++) {
        rows.append(
            line(digest(2L * i), digest(2L * i + 1), person.email(), "标签" + (char) ('A' + label)));
      }
    }
    place.files().put("labels.csv", rows.toString());
    return place;
  }

  private String digest(long number) {
    return HexFormat.of().toHexDigits(all.random(number).nextLong())
        + HexFormat.of().toHexDigits(all.random(-number - 1).nextLong());
  }

  /** What is masked beside what it is of. */
  private Place samples() {
    Place place = new Place("samples");
    StringBuilder rows = new StringBuilder("name,name_masked,cert_no,cert_no_masked,mobile\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 400 + i);
      String id = person.residentId();
      rows.append(
          line(
              person.name(),
              person.name().charAt(0) + "*",
              id,
              id.substring(0, 6) + "********" + id.substring(14),
              person.mobile()));
    }
    place.files().put("samples.csv", rows.toString());
    return place;
  }

  /** Companies with their accounts: of some representatives the name alone is known. */
  private Place companies() {
    Place place = new Place("companies");
    StringBuilder rows = new StringBuilder("企业名称,法定代表人,法人证件号,对公账号\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 500 + i);
      for (int company = 0; company <= (i % 5 == 0 ? 1 : 0); company++) {
        rows.append(
            line(
                "第%d%d商贸有限公司".formatted(i, company),
                person.name(),
                i % 10 == 0 ? "" : person.residentId(),
                "22%014d".formatted(31L * (2 * i + company))));
      }
    }
    place.files().put("companies.csv", rows.toString());
    return place;
  }
}
