package org.inshore.cli.people;

import java.util.List;
import org.inshore.testkit.data.Person;

/**
 * Places in which names stand in parts, companies have telephones, and letters name who handles
 * them.
 */
final class PartLayouts extends PeopleLayouts {
  private static final int ROWS = 45;

  PartLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(parts(), relatives(), whole(), latin(), companies(), handled(), replies());
  }

  private static String surname(Person person) {
    return person.name().substring(0, 1);
  }

  private static String given(Person person) {
    return person.name().substring(1);
  }

  private static String spelled(Person person, int part) {
    return person.pinyin().split(" ", -1)[part];
  }

  /** Nothing but the two halves of a name. */
  private Place parts() {
    Place place = new Place("parts");
    StringBuilder rows = new StringBuilder("工位,姓氏,名字\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 1 + i);
      rows.append(line("B-" + (200 + i), surname(person), given(person)));
    }
    place.files().put("parts.csv", rows.toString());
    return place;
  }

  private Place relatives() {
    Place place = new Place("relatives");
    StringBuilder rows = new StringBuilder("姓,名,证件号码,配偶姓,配偶名\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 100 + i);
      Person spouse = see(place, 200 + i);
      rows.append(
          line(
              surname(person), given(person), person.residentId(), surname(spouse), given(spouse)));
    }
    place.files().put("relatives.csv", rows.toString());
    return place;
  }

  /** Beside a whole name its parts are nobody else. */
  private Place whole() {
    Place place = new Place("whole");
    StringBuilder rows = new StringBuilder("FAMILY_NAME,GIVEN_NAME,FULL_NAME,MOBILE\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 300 + i);
      rows.append(line(surname(person), given(person), person.name(), person.mobile()));
    }
    place.files().put("whole.csv", rows.toString());
    return place;
  }

  /** A contact whose telephone stands under another word. */
  private Place latin() {
    Place place = new Place("latin");
    StringBuilder rows =
        new StringBuilder("Nachname,Vorname,Mobil,Notfallkontakt,Notfalltelefon\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 400 + i);
      Person contact = see(place, 500 + i);
      rows.append(
          line(
              spelled(person, 0),
              spelled(person, 1),
              person.mobile(),
              contact.pinyin(),
              contact.mobile()));
    }
    place.files().put("latin.csv", rows.toString());
    return place;
  }

  private Place companies() {
    Place place = new Place("companies");
    StringBuilder rows = new StringBuilder("商户名称,商户联系电话,法定代表人\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 600 + i);
      rows.append(line("浙江启明五金制品有限公司", all.person(5_000 + i).mobile(), person.name()));
    }
    place.files().put("companies.csv", rows.toString());
    return place;
  }

  /** The document before the clerk's name is of whom the letter addresses. */
  private Place handled() {
    Place place = new Place("handled");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 700 + i);
      Person clerk = see(place, 800 + i % 3);
      place
          .files()
          .put(
              "letter%02d.txt".formatted(i),
              """
              关于结清贷款的通知

              尊敬的%s女士：

              贵户（身份证号%s）名下的个人经营贷款已于本月结清，抵押物可以解押。解押手续请联系经办人%s，手机%s。
              """
                  .formatted(person.name(), person.residentId(), clerk.name(), clerk.mobile()));
    }
    return place;
  }

  /** A few named again and again in letters are a few. */
  private Place replies() {
    Place place = new Place("replies");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 900 + i);
      Person clerk = see(place, 1_000 + i % 3);
      place
          .files()
          .put(
              "reply%02d.txt".formatted(i),
              "来函人：%s\n手机：%s\n事由：补发回单\n受理人：%s\n"
                  .formatted(person.name(), person.mobile(), clerk.name()));
    }
    return place;
  }
}
