package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostsTest {
  /** All texts of up to five of three letters. */
  private static final List<String> TEXTS =
      Stream.iterate(
              List.of(""),
              texts -> texts.stream().flatMap(t -> Stream.of(t + "a", t + "b", t + "c")).toList())
          .limit(6)
          .flatMap(List::stream)
          .toList();

  private static Pattern pattern(String host) {
    return Pattern.compile(host.replace("_", ".").replace("%", ".*"));
  }

  @Test
  void patternsOverlapWhereSomeNameFitsBoth() {
    Random random = new Random(5);
    for (int round = 0; round < 400; round++) {
      String one = host(random);
      String other = host(random);
      boolean both =
          TEXTS.stream()
              .anyMatch(
                  t -> pattern(one).matcher(t).matches() && pattern(other).matcher(t).matches());

      assertThat(Hosts.meet(one, other)).as("%s and %s", one, other).isEqualTo(both);
    }
  }

  /** A pattern of one to three parts, so that what fits two is among the texts. */
  private static String host(Random random) {
    return random
        .ints(1L + random.nextInt(3), 0, 5)
        .mapToObj(i -> "abc%_".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  @Test
  void patternsOfManyPlaceholdersTakeNoTime() {
    assertThat(Hosts.meet("%a".repeat(120), "%b".repeat(120))).isFalse();
  }
}
