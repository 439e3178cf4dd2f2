package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** People who play several parts in a record. */
class PersonPartsTest extends CollectedPeople {
  /** Who reports a claim is often who is insured: the telephone stands here, the document there. */
  @Test
  void whoPlaysTwoPartsUnderOneNameIsOnePerson() {
    Location table = Location.of("s");
    Place reporter = part(table, "reporter", 0, 3);
    Place phone = part(table, "phone", 1, 3);
    Place insured = part(table, "insured", 2, 4);
    Place id = part(table, "id", 3, 4);
    for (int row = 0; row < 100; row++) {
      collector.add(match(reporter, "name", row, 1_000 + row, 15));
      collector.add(match(phone, "telephone", row, 2_000 + row, 3));
      collector.add(match(insured, "name", row, row < 40 ? 1_000 + row : 3_000 + row, 15));
      collector.add(match(id, "id", row, 4_000 + row, 1));
    }
    collector.close();

    assertThat(people).hasSize(160);
  }

  /** Whose number is the applicant's and the insured person's is one, by whatever names. */
  @Test
  void whoPlaysTwoPartsUnderOneDocumentIsOnePerson() {
    Location table = Location.of("s");
    Place payer = part(table, "payer_id", 0, 0);
    Place insured = part(table, "insured", 1, 4);
    Place id = part(table, "insured_id", 2, 4);
    Place phone = part(table, "insured_phone", 3, 4);
    for (int row = 0; row < 100; row++) {
      collector.add(match(payer, "id", row, row < 40 ? 4_000 + row : 6_000 + row, 1));
      collector.add(match(insured, "name", row, 3_000 + row, 15));
      collector.add(match(id, "id", row, 4_000 + row, 1));
      collector.add(match(phone, "telephone", row, 5_000 + row, 3));
    }
    collector.close();

    assertThat(people).hasSize(160);
  }

  /** Two who rent a safe have a cell for their names and one for their telephones. */
  @Test
  void telephonesOfACellAreThoseOfTheNamesListedInAnother() {
    Location table = Location.of("s");
    Place names = part(table, "names", 0, 0);
    Place phones = part(table, "phones", 1, 0);
    for (int row = 0; row < 20; row++) {
      for (int each = 0; each < 2; each++) {
        collector.add(listed(names, "name", row, each, 1_000 + 2 * row + each, 15));
      }
      for (int each = 0; each < 2; each++) {
        collector.add(listed(phones, "telephone", row, each, 2_000 + 2 * row + each, 3));
      }
    }
    collector.close();

    assertThat(people).hasSize(40);
    assertThat(links.values()).containsAll(LongStream.range(2_000, 2_040).boxed().toList());
  }

  private static Match listed(Place place, String rule, long record, int at, long hash, int rank) {
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    return new Match(info, place, record, 4L * at, 4 * at + 3, 0.95, null, hash << 4, rank);
  }

  private static Place part(Location table, String column, int index, int person) {
    return new Place(
        table.append("column", column),
        table,
        Content.Naming.COLUMN,
        index,
        person,
        0,
        Place.Owner.SAID);
  }
}
