package org.inshore.cli.people;

import java.util.List;
import org.inshore.testkit.data.Person;

/** Places that systems hand to each other: events, attributes, messages, records, calendars. */
final class ExchangeLayouts extends PeopleLayouts {
  private static final int ROWS = 60;

  ExchangeLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(logins(), attributes(), spellings(), returns(), payments(), wages(), visits());
  }

  /** Users who log in by telephone or by address, several times each, in no order. */
  private Place logins() {
    Place place = new Place("logins");
    StringBuilder rows = new StringBuilder("操作时间,登录账号,结果\n");
    for (int i = 0; i < 4 * ROWS; i++) {
      Person person = see(place, i < ROWS ? 1 + i : 1 + random.nextInt(ROWS));
      String login = person.number() % 2 == 0 ? person.mobile() : person.email();
      rows.append(line("2026-03-%02d 10:00".formatted(1 + i % 28), login, "成功"));
    }
    place.files().put("logins.csv", rows.toString());
    return place;
  }

  /** A row for each attribute, of which some have two telephones. */
  private Place attributes() {
    Place place = new Place("attributes");
    StringBuilder rows = new StringBuilder("party,kind,content\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 100 + i);
      String party = "P" + (7_000 + i);
      rows.append(line(party, "PARTY_NAME", person.name()));
      rows.append(line(party, "MOBILE", person.mobile()));
      if (i % 5 == 0) {
        rows.append(line(party, "MOBILE", second(person)));
      }
      rows.append(line(party, "CERT_NO", person.residentId()));
    }
    place.files().put("attributes.csv", rows.toString());
    return place;
  }

  /** Two spellings of each name, told apart by a language in brackets. */
  private Place spellings() {
    Place place = new Place("spellings");
    StringBuilder rows = new StringBuilder("户名(英文),户名(中文),手机,开户行\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 200 + i);
      rows.append(line(latin(i), person.name(), person.mobile(), "城东支行"));
    }
    place.files().put("spellings.csv", rows.toString());
    return place;
  }

  /** Without a header, with the spouse of some; some have a name in Latin letters. */
  private Place returns() {
    Place place = new Place("returns");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 300 + i);
      boolean foreign = i % 9 == 0;
      boolean married = i % 2 == 0;
      Person spouse = married ? see(place, 400 + i) : person;
      rows.append(
          line(
              "B%07d".formatted(31 * i),
              foreign ? latin(i) : person.name(),
              foreign ? "K%08d".formatted(20_113_007 + 7_919 * i) : person.residentId(),
              person.mobile(),
              married ? spouse.name() : "",
              married ? spouse.residentId() : "",
              "20260331"));
    }
    place.files().put("returns.txt", rows.toString());
    return place;
  }

  /** Payments whose remark codes the document of the ordering customer. */
  private Place payments() {
    Place place = new Place("payments");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      Person payer = see(place, 500 + i);
      text.append(
          """
          {1:F01AAAACNBJAXXX0000000000}{2:I103BBBBDEFFXXXXN}{4:
          :20:REF%05d
          :32A:260331USD100,00
          :50K:/%s
          %s
          :59:/998877
          EXAMPLE TRADING GMBH
          :70:/IDNO/%s TUITION
          :71A:SHA
          -}
          """
              .formatted(i, payer.card(), payer.pinyin(), payer.residentId()));
    }
    place.files().put("payments.txt", text.toString());
    return place;
  }

  /** Records of wages, of which a program filled up one wrongly. */
  private Place wages() {
    Place place = new Place("wages");
    StringBuilder text = new StringBuilder("A00001WAGES OF MARCH\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 600 + i);
      text.append("B%05d".formatted(i)).append(person.card());
      text.append(" ".repeat(19 - person.card().length()));
      text.append(person.name()).append("  ".repeat(8 - person.name().length()));
      text.append(i == 20 ? " " : "").append("%010d\n".formatted(500_000 + i));
    }
    place.files().put("wages.dat", text + "Z00060\n");
    return place;
  }

  /** A calendar: who is visited, and who takes part by name and address. */
  private Place visits() {
    Place place = new Place("visits");
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
    for (int i = 0; i < ROWS; i++) {
      Person person = see(place, 700 + i);
      text.append("BEGIN:VEVENT\nUID:visit").append(i).append("@example.com\nSUMMARY:面签\n");
      text.append("ATTENDEE;CN=").append(person.name()).append(";ROLE=REQ-PARTICIPANT:mailto:");
      text.append(person.email()).append("\nEND:VEVENT\n");
    }
    place.files().put("visits.ics", text + "END:VCALENDAR\n");
    return place;
  }

  private static String latin(int i) {
    List<String> first = List.of("Olivia", "Peter", "Hanna", "Marco", "Lucas", "Emma");
    List<String> last =
        List.of("Johansson", "Kowalski", "Ferreira", "Schmidt", "Dubois", "Moretti", "Novak");
    return first.get(i % first.size()) + " " + last.get(i % last.size());
  }
}
