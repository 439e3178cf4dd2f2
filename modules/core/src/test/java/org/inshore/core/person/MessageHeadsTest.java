package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Chats: who sends a message stands in a column, which comes behind the text of the messages. */
class MessageHeadsTest {
  private static final Location TEXT = Location.of("s");
  private static final int NAME = 15;
  private static final int DOCUMENT = 1;
  private static final int TELEPHONE = 3;

  private final TreeSet<Long> people = new TreeSet<>();
  private final PersonCollector collector =
      new PersonCollector(
          batch -> Arrays.stream(batch.persons()).map(each -> each >> 4).forEach(people::add));

  private void said(long line, String rule, long hash, int rank) {
    add(Place.of(TEXT), line, rule, hash, rank);
  }

  private void sender(String column, long line, long hash) {
    Place place =
        new Place(
            TEXT.append("column", column), TEXT, Content.Naming.LINE, 0, 0, 0, Place.Owner.SAID);
    add(place, line, "name", hash, NAME);
  }

  private void add(Place place, long line, String rule, long hash, int rank) {
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    collector.add(new Match(info, place, line, 0, 3, 0.97, null, hash << 4, rank));
  }

  private void chat(String column) {
    for (int i = 0; i < 8; i++) {
      said(6L * i + 2, "document", 100 + i, DOCUMENT);
      said(6L * i + 5, "telephone", 200 + i, TELEPHONE);
    }
    for (int i = 0; i < 8; i++) {
      sender(column, 6L * i + 1, 300 + i);
      sender(column, 6L * i + 4, 300 + i);
    }
    collector.close();
  }

  @Test
  void whatIsSaidIsOfWhoSendsIt() {
    chat("sender_name");
    assertThat(people).hasSize(8).allMatch(each -> each >= 100 && each < 108);
  }

  @Test
  void whatIsSaidInALongChatIsOfWhoSendsIt() {
    // Some say less than others, so that nothing comes round, and their heads come first.
    for (int i = 0; i < 200; i++) {
      sender("sender_name", 6L * i + 1, 1000 + i);
    }
    for (int i = 0; i < 200; i++) {
      if (i % 3 > 0) {
        said(6L * i + 2, "document", 2000 + i, DOCUMENT);
      }
      if (i % 3 < 2) {
        said(6L * i + 4, "telephone", 3000 + i, TELEPHONE);
      }
    }
    collector.close();
    assertThat(people).hasSize(200);
  }

  @Test
  void namesOfAnotherColumnAreOfOthers() {
    chat("attendee");
    assertThat(people).hasSizeGreaterThan(8);
  }
}
