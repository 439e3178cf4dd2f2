package org.inshore.spi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

  @Test
  void writesTypedSegmentsAndEscapesSeparators() {
    Location location =
        Location.of("share-01")
            .append("path", "a/b.zip")
            .append("entry", "100%:c.xlsx")
            .append("sheet", "客户")
            .append("cell", "C7");

    assertThat(location)
        .hasToString("share-01/path:a%2fb.zip/entry:100%25%3ac.xlsx/sheet:客户/cell:C7");
    assertThat(location.display()).isEqualTo("share-01 › a/b.zip › 100%:c.xlsx › 客户 › C7");
    assertThat(location.value("sheet")).isEqualTo("客户");
    assertThat(location.value("page")).isNull();
  }

  @Test
  void parsesBackWhateverItWrote() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("LocationTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Location location = Location.of(text(random));
      for (int depth = random.nextInt(4); depth > 0; depth--) {
        location = location.append(text(random), text(random));
      }
      assertThat(Location.parse(location.toString())).isEqualTo(location);
    }
  }

  @Test
  void loneSurrogatesBecomeReplacements() {
    String text = Location.of("s").append("path", "a\ud800b").toString();

    assertThat(text).isEqualTo("s/path:a\uFFFDb");
    assertThat(Location.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a/path:%", "a/path:%2", "a/path:%zz"})
  void refusesBrokenText(String text) {
    assertThatThrownBy(() -> Location.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsWhatLiesInside() {
    Location table = Location.of("db").append("table", "t");

    assertThat(table.append("column", "c").isWithin(table)).isTrue();
    assertThat(table.isWithin(table)).isTrue();
    assertThat(table.isWithin(table.append("column", "c"))).isFalse();
    assertThat(Location.of("other").append("table", "t").isWithin(table)).isFalse();
  }

  @Test
  void showsAPlaceBesideAnother() {
    Location sheet = Location.of("s").append("path", "a.xlsx").append("sheet", "客户");
    Location column = sheet.append("column", "姓名");

    assertThat(sheet.append("cell", "B2").displayBeside(column)).isEqualTo("B2");
    assertThat(column.append("line", "7").displayBeside(column)).isEqualTo("7");
    assertThat(column.displayBeside(column)).isEqualTo("s › a.xlsx › 客户 › 姓名");
    assertThat(Location.of("t").append("path", "b").displayBeside(column)).isEqualTo("t › b");
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(8); i > 0; i--) {
      int kind = random.nextInt(4);
      text.appendCodePoint(
          switch (kind) {
            case 0 -> "%/:\n\t\u007f".charAt(random.nextInt(6));
            case 1 -> 0x4e00 + random.nextInt(0x5000);
            case 2 -> 0x1f600 + random.nextInt(64);
            default -> ' ' + random.nextInt(95);
          });
    }
    return text.toString();
  }

  @Test
  void whatIsAroundIsTheFolderOfAPathThenTheSegmentBefore() {
    Location entry = Location.of("s").append("path", "a/b.zip").append("entry", "x/c.txt");
    List<String> around = new ArrayList<>();
    for (Location at = entry.outer(); at != null; at = at.outer()) {
      around.add(at.toString());
    }
    assertThat(around)
        .containsExactly("s/path:a%2fb.zip/entry:x", "s/path:a%2fb.zip", "s/path:a", "s");
    assertThat(Location.of("s").append("schema", "hr").append("table", "t").outer())
        .hasToString("s/schema:hr");
    assertThat(Location.of("s").append("path", "/a").outer()).isEqualTo(Location.of("s"));
  }

  @Test
  void aFolderEnclosesWhatLiesInItAndNothingBesideIt() {
    Location folder = Location.of("s").append("path", "a/b");
    Location inside = Location.of("s").append("path", "a/b/c.zip").append("entry", "d");
    assertThat(folder.encloses(folder)).isTrue();
    assertThat(folder.encloses(inside)).isTrue();
    assertThat(Location.of("s").encloses(inside)).isTrue();
    assertThat(folder.encloses(Location.of("s").append("path", "a/bc"))).isFalse();
    assertThat(folder.encloses(Location.of("s").append("path", "a"))).isFalse();
    assertThat(folder.encloses(Location.of("t").append("path", "a/b/c"))).isFalse();
    assertThat(folder.encloses(Location.of("s").append("table", "a/b/c"))).isFalse();
  }
}
