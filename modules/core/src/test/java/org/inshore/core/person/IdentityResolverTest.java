package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.core.person.rowkey.KeyedPeople;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Who is known by a name and a telephone, below which a document stands. */
class IdentityResolverTest {
  private static final Place TEXT = Place.of(Location.of("s"));
  private static final Match NAME = CollectedPeople.match(TEXT, "name", 1, 10, 15);
  private static final Match TELEPHONE = CollectedPeople.match(TEXT, "telephone", 1, 20, 3);
  private static final Match DOCUMENT = CollectedPeople.match(TEXT, "document", 4, 30, 1);

  private final Told told = new Told();
  private final IdentityResolver resolver = new IdentityResolver(1, told, new KeyedPeople());

  @Test
  void aDocumentThatMayBeSomebodyElsesIsLinkedWithNobody() {
    resolver.begin(true);
    resolver.mayBeOfOthers(Set.of(RecordMatches.identifier(DOCUMENT)));
    resolver.person(List.of(NAME, TELEPHONE, DOCUMENT));

    long named = named();
    assertThat(told.people).containsExactly(named);
    assertThat(told.links).containsExactly(List.of(RecordMatches.identifier(TELEPHONE), named));
    assertThat(told.doubts).containsExactly(List.of(named, RecordMatches.identifier(DOCUMENT)));
  }

  @Test
  void anyOtherDocumentIsThatPersons() {
    resolver.begin(true);
    resolver.person(List.of(NAME, TELEPHONE, DOCUMENT));

    assertThat(told.people).containsExactly(RecordMatches.identifier(DOCUMENT));
    assertThat(told.links).contains(List.of(RecordMatches.identifier(DOCUMENT), named()));
    assertThat(told.doubts).isEmpty();
  }

  /** A supplementary card beside that of its principal, of whom other rows tell. */
  @Test
  void theFirstOfTwoCardsIsNamed() {
    Match first = CollectedPeople.match(TEXT, "card", 1, 41, 4);
    Match second = CollectedPeople.match(TEXT, "card", 1, 42, 4);
    resolver.begin(false);
    resolver.person(List.of(NAME, first, second));

    long name = Identifier.nameOf(NAME.valueHash(), RecordMatches.isHan(NAME));
    assertThat(told.links)
        .contains(List.of(RecordMatches.identifier(first), name))
        .doesNotContain(List.of(RecordMatches.identifier(second), name));
  }

  private static long named() {
    return Identifier.named(
        NAME.valueHash(), RecordMatches.isHan(NAME), RecordMatches.identifier(TELEPHONE));
  }

  /** What is told of the people. */
  private static final class Told implements PersonSink {
    private final List<Long> people = new ArrayList<>();
    private final List<List<Long>> links = new ArrayList<>();
    private final List<List<Long>> doubts = new ArrayList<>();

    @Override
    public void person(long identifier) {
      people.add(identifier);
    }

    @Override
    public void link(long better, long worse) {
      links.add(List.of(better, worse));
    }

    @Override
    public void doubt(long holder, long identifier) {
      doubts.add(List.of(holder, identifier));
    }

    @Override
    public void row(List<Match> known, long person) {
      throw new AssertionError("no row of a table");
    }

    @Override
    public void inText(long identifier) {
      throw new AssertionError("named alone");
    }

    @Override
    public void name(long identifier, int role, boolean inAsset) {
      throw new AssertionError("named alone");
    }

    @Override
    public void customer(long identifier, boolean alone) {
      throw new AssertionError("no customer");
    }

    @Override
    public void address(long identifier) {
      throw new AssertionError("no address");
    }

    @Override
    public void other(Match name) {
      throw new AssertionError("no other name");
    }
  }
}
