package org.inshore.engine.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.engine.match.Place.Owner;
import org.inshore.engine.person.ColumnPart.Trait;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private enum Kind {
    NAME,
    DOCUMENT,
    NUMBER
  }

  /** Whose the parts are; what is in doubt is marked. */
  private static List<String> resolve(ColumnPart... columns) {
    List<ColumnPart> parts = new ArrayList<>(Arrays.asList(columns));
    List<Owner> sure = Strangers.resolve(parts);
    List<String> whose = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      whose.add(parts.get(i).whose() + (sure.get(i) == Owner.DOUBTFUL ? "?" : ""));
    }
    return whose;
  }

  private static ColumnPart part(String whose, Kind kind) {
    Set<Trait> traits =
        switch (kind) {
          case NAME -> EnumSet.of(Trait.NAMED, Trait.NAME);
          case DOCUMENT -> EnumSet.of(Trait.DOCUMENT, Trait.NUMBERED);
          case NUMBER -> EnumSet.of(Trait.NUMBERED);
        };
    return new ColumnPart(new ColumnPart.Whom(List.of(), whose, 0), traits, new BitSet());
  }

  @Test
  void aNameAndANumberUnderAWordInNoListAreOfAnother() {
    assertThat(
            resolve(
                part("", Kind.NAME),
                part("", Kind.DOCUMENT),
                part("fangdong", Kind.NAME),
                part("fangdong", Kind.NUMBER)))
        .containsExactly("", "", "fangdong", "fangdong");
  }

  @Test
  void theOnlyDocumentsAreOfWhoHasANameAndNone() {
    assertThat(resolve(part("", Kind.NAME), part("dsr", Kind.DOCUMENT))).containsExactly("", "");
    assertThat(resolve(part("", Kind.NAME), part("dsr", Kind.DOCUMENT), part("dx", Kind.DOCUMENT)))
        .containsExactly("", "?", "?");
  }

  @Test
  void aNumberAloneUnderAWordInNoListMayBeTheHolders() {
    assertThat(resolve(part("", Kind.NAME), part("dorm", Kind.NUMBER))).containsExactly("", "?");
  }

  @Test
  void aSecondNameUnderAWordInNoListIsOfAnother() {
    assertThat(resolve(part("", Kind.NAME), part("", Kind.NUMBER), part("landlord", Kind.NAME)))
        .containsExactly("", "", "landlord");
  }

  @Test
  void whereNoColumnIsPlainTheFirstStrongestIsTheHolder() {
    assertThat(
            resolve(
                part("patient", Kind.NAME),
                part("patient", Kind.NUMBER),
                part("visitor", Kind.NAME),
                part("visitor", Kind.NUMBER)))
        .containsExactly("", "", "visitor", "visitor");
  }

  @Test
  void theOnlyNameBeforeTheDocumentIsTheHolders() {
    assertThat(resolve(part("debtor", Kind.NAME), part("", Kind.DOCUMENT), part("", Kind.NUMBER)))
        .containsExactly("", "", "");
    assertThat(resolve(part("", Kind.DOCUMENT), part("", Kind.NUMBER), part("debtor", Kind.NAME)))
        .containsExactly("", "", "?");
    assertThat(
            resolve(
                part("debtor", Kind.NAME), part("", Kind.DOCUMENT), part("landlord", Kind.NAME)))
        .containsExactly("?", "", "?");
  }

  @Test
  void columnsWithoutWordsAreNobodysForSure() {
    ColumnPart silent =
        new ColumnPart(
            new ColumnPart.Whom(List.of(), "", 0),
            EnumSet.of(Trait.NUMBERED, Trait.SILENT),
            new BitSet());
    List<ColumnPart> parts = new ArrayList<>(List.of(silent, silent));

    assertThat(Strangers.resolve(parts)).containsOnly(Owner.ASSUMED);
  }

  @Test
  void aPlainColumnIsAlwaysTheHolders() {
    long seed = Long.getLong("inshore.seed", 41L);
    SplittableRandom random = new SplittableRandom(seed);
    for (int table = 0; table < 2_000; table++) {
      ColumnPart[] columns = new ColumnPart[1 + random.nextInt(9)];
      for (int i = 0; i < columns.length; i++) {
        String whose = List.of("", "", "a", "b", "c").get(random.nextInt(5));
        columns[i] = part(whose, Kind.values()[random.nextInt(3)]);
      }
      List<String> whose = resolve(columns);
      for (int i = 0; i < columns.length; i++) {
        if (columns[i].whose().isEmpty()) {
          assertThat(whose.get(i)).as("-Dinshore.seed=%d", seed).isEmpty();
        } else {
          assertThat(whose.get(i)).as("-Dinshore.seed=%d", seed).isIn("", "?", columns[i].whose());
        }
      }
    }
  }
}
