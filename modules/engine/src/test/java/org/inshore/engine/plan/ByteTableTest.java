package org.inshore.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.inshore.engine.Seeds;
import org.junit.jupiter.api.Test;

class ByteTableTest {
  private static final String[] PIECES = {"0", "7", "9", "/", ":", "a", "号", "\0", "-", "12345678"};

  private final Random random = Seeds.random();

  @Test
  void isTheSameAsAMap() {
    for (boolean digits : new boolean[] {false, true}) {
      ByteTable table = new ByteTable(1000);
      Map<String, Integer> map = new HashMap<>();
      for (int i = 0; i < 3000; i++) {
        String text = text();
        byte[] bytes = (".." + text).getBytes(StandardCharsets.UTF_8);
        int length = bytes.length - 2;
        assertThat(table.read(bytes, 2, bytes.length, digits)).isEqualTo(length <= 32);
        if (length <= 32) {
          String key = digits ? text.replaceAll("[0-9]", "0") : text;
          assertThat(table.isNumeric()).isEqualTo(text.chars().allMatch(c -> c < 0x40));
          assertThat(table.get()).isEqualTo(map.getOrDefault(key, ByteTable.NONE));
          if (map.size() < 1000 || map.containsKey(key)) {
            map.put(key, i);
          }
          table.put(i);
        }
      }
      table.clear();
      assertThat(table.get()).isEqualTo(ByteTable.NONE);
    }
  }

  /** What stands behind a string is no part of it, whether it is the last in its array or not. */
  @Test
  void readsNoFurther() {
    ByteTable table = new ByteTable(10);
    table.read("ab".getBytes(StandardCharsets.UTF_8), 0, 2, false);
    table.put(7);
    table.read("abcdefghijkl".getBytes(StandardCharsets.UTF_8), 0, 2, false);
    assertThat(table.get()).isEqualTo(7);
    table.read(new byte[] {'a', 'b', 0}, 0, 3, false);
    assertThat(table.get()).isEqualTo(ByteTable.NONE);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
