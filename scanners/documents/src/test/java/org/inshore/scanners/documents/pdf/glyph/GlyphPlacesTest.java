package org.inshore.scanners.documents.pdf.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlyphPlacesTest {
  private final GlyphPlaces places = new GlyphPlaces();

  @Test
  void knowsAGlyphAtItsPlaceAndOneColumnBeside() {
    assertThat(places.add("中", 0, 10, 8, 100)).isFalse();
    assertThat(places.add("中", 0, 10, 8, 101)).isTrue();
    assertThat(places.add("中", 0, 10, 8, 103)).isFalse();
    assertThat(places.add("中", 90, 10, 8, 100)).isFalse();
    assertThat(places.add("中", 0, 11, 8, 100)).isFalse();
    assertThat(places.add("中", 0, 10, 9, 100)).isFalse();
    assertThat(places.add("国", 0, 10, 8, 100)).isFalse();
    places.clear();
    assertThat(places.add("中", 0, 10, 8, 100)).isFalse();
  }

  /** Many more than it has room for at first, each told as a set of the standard library does. */
  @Test
  void growsWithAPage() {
    Set<List<Object>> reference = new HashSet<>();
    Random random = new Random(11);
    for (int i = 0; i < 50_000; i++) {
      String text = String.valueOf((char) ('一' + random.nextInt(20)));
      long line = random.nextInt(60);
      long column = random.nextInt(400);
      boolean again =
          reference.contains(List.of(text, line, column - 1))
              || reference.contains(List.of(text, line, column))
              || reference.contains(List.of(text, line, column + 1));
      reference.add(List.of(text, line, column));
      assertThat(places.add(text, 0, line, 8, column)).isEqualTo(again);
    }
  }
}
