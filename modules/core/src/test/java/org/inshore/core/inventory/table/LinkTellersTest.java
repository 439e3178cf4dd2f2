package org.inshore.core.inventory.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.core.inventory.table.LinkTellers.Told;
import org.junit.jupiter.api.Test;

class LinkTellersTest {
  private static final int MANY = 1_000;

  @Test
  void aLinkIsNewForTwoPlaces() {
    LinkTellers tellers = new LinkTellers(MANY);

    assertThat(tellers.tell(5, 1)).isEqualTo(Told.NEW);
    assertThat(tellers.tell(5, 1)).isEqualTo(Told.KNOWN);
    assertThat(tellers.tell(5, 2)).isEqualTo(Told.NEW);
    assertThat(tellers.tell(5, 3)).isEqualTo(Told.KNOWN);
    assertThat(tellers.tell(5, 1)).isEqualTo(Told.KNOWN);
  }

  @Test
  void tellersStayWhenItGrows() {
    LinkTellers tellers = new LinkTellers(MANY);
    for (int link = 0; link < MANY; link++) {
      assertThat(tellers.tell(link * 0x9E3779B97F4A7C15L, link % 3)).isEqualTo(Told.NEW);
    }
    for (int link = 2; link < MANY; link++) {
      long hash = link * 0x9E3779B97F4A7C15L;
      assertThat(tellers.tell(hash, Math.max(1, link % 3))).isEqualTo(Told.KNOWN);
      assertThat(tellers.tell(hash, 7)).isEqualTo(Told.NEW);
    }
  }

  @Test
  void whatIsKnownIsToldBeyondTheLimit() {
    LinkTellers tellers = new LinkTellers(2);
    tellers.tell(1, 1);
    tellers.tell(2, 1);

    assertThat(tellers.tell(3, 1)).isEqualTo(Told.LOST);
    assertThat(tellers.tell(2, 2)).isEqualTo(Told.NEW);
  }
}
