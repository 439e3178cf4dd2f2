package org.inshore.core.outbound.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.outbound.FileVerdict;
import org.inshore.spi.inventory.figure.PersonCount;

/**
 * Personal financial information in a file that was released, as the log keeps it: numbers alone.
 *
 * @param persons the people of whom it holds data
 * @param sensitive those of whom it holds sensitive information
 * @param kinds matches by the id of the rule, the most first
 */
record ReleasedData(PersonCount persons, PersonCount sensitive, Map<String, Long> kinds) {
  private static final int FIELDS = 3;
  private static final ReleasedData NONE =
      new ReleasedData(new PersonCount(0, true), new PersonCount(0, true), Map.of());

  static ReleasedData of(FileVerdict ruling) {
    Map<String, Long> kinds = new LinkedHashMap<>();
    ruling.kinds().forEach(each -> kinds.put(each.rule(), each.matches()));
    return new ReleasedData(ruling.persons(), ruling.sensitive(), kinds);
  }

  /** Whether there is any. */
  boolean any() {
    return persons.most() > 0 || !kinds.isEmpty();
  }

  List<String> fields() {
    return List.of(
        persons.digits(),
        sensitive.digits(),
        String.join(
            " ",
            kinds.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList()));
  }

  /** Reads the fields; lines of earlier versions have none. */
  static ReleasedData parse(List<String> fields) {
    if (fields.size() < FIELDS) {
      return NONE;
    }
    Map<String, Long> kinds = new LinkedHashMap<>();
    for (String each : fields.get(2).split(" ", -1)) {
      int at = each.lastIndexOf('=');
      if (at > 0) {
        kinds.put(each.substring(0, at), Long.parseLong(each.substring(at + 1)));
      }
    }
    return new ReleasedData(
        PersonCount.ofDigits(fields.get(0)), PersonCount.ofDigits(fields.get(1)), kinds);
  }
}
