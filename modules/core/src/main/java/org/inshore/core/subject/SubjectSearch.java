package org.inshore.core.subject;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.evaluate.SubjectPlaces;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;

/**
 * Finds the places of one person by an identifier: recognises what it may be by the rules, as in a
 * scan, and looks for its keyed hash. Of the identifier nothing is kept but that hash in memory.
 */
public final class SubjectSearch {
  /** A typed value has no surroundings that would make it surer. */
  private static final double MIN_CONFIDENCE = 0.3;

  /** What calls patterns that are sought only beside their label. */
  private static final List<String> LABELS =
      List.of(
          "",
          "身份证号：",
          "手机号：",
          "电话：",
          "银行卡号：",
          "护照号：",
          "港澳居民来往内地通行证：",
          "台湾居民来往大陆通行证：",
          "香港身份证：",
          "账号：",
          "邮箱：",
          "军官证号：",
          "社保号：");

  private SubjectSearch() {}

  /**
   * Identifiers that a typed value may be; none if no rule takes it for one.
   *
   * @param value is not kept
   */
  public static long[] identifiers(Detector detector, OperatorKey key, char[] value) {
    String typed = new String(value).strip();
    Matcher matcher = detector.matcher(MIN_CONFIDENCE, key.valueHash(), false);
    Set<Long> identifiers = new LinkedHashSet<>();
    Location place = Location.of("typed");
    for (String label : LABELS) {
      byte[] bytes = (label + typed).getBytes(StandardCharsets.UTF_8);
      matcher.scan(
          new Content.Text(place, bytes, 0, bytes.length, Encoding.UTF_8, 1, false),
          match -> {
            if (match.personKey() > 0
                && Identifier.identifiesByItself(match.personKey())
                && match.end() - match.start() >= shortest(typed)) {
              identifiers.add(Identifier.of(match.valueHash(), match.personKey()));
            }
          });
      matcher.end(found -> {});
      Arrays.fill(bytes, (byte) 0);
    }
    return identifiers.stream().mapToLong(Long::longValue).toArray();
  }

  /** A match must be all that was typed, but for signs around it. */
  private static long shortest(String typed) {
    return typed.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /**
   * Finds the places.
   *
   * @throws InventoryException if the inventory is of another key
   */
  public static SubjectPlaces find(InventoryReader inventory, OperatorKey key, long[] identifiers)
      throws InventoryException {
    return inventory.subject(Arrays.copyOf(identifiers, identifiers.length), key.sealer());
  }
}
