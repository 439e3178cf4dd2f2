package org.inshore.tables.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.IntStream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

final class ReasonsTest {
  private final Reasons reasons = new Reasons(Wording::en, Location::display, "other reasons");

  @Test
  void groupsLikeReasonsWithoutNames() {
    add("a.doc", "a.doc: damaged: provide a sound copy");
    add("b.doc", "b.doc: damaged: provide a sound copy");
    add("c.doc", "c.doc: encrypted");
    assertThat(reasons.groups())
        .extracting(Reasons.Group::reason, Reasons.Group::assets)
        .containsExactly(tuple("damaged: provide a sound copy", 2L), tuple("c.doc: encrypted", 1L));
  }

  @Test
  void boundsWhatItKeeps() {
    IntStream.range(0, 400).forEach(i -> add("f" + i, "reason " + i));
    assertThat(reasons.groups()).hasSizeLessThanOrEqualTo(301);
    assertThat(reasons.groups().stream().mapToLong(Reasons.Group::assets).sum()).isEqualTo(400);
    assertThat(reasons.groups()).anyMatch(group -> group.reason().equals("other reasons"));
  }

  private void add(String name, String reason) {
    reasons.add(
        new AssetEntry(
            Location.of("share").append("path", name),
            "file",
            1,
            null,
            null,
            new Outcome.Failed("UNREADABLE", Wording.same(reason)),
            null));
  }
}
