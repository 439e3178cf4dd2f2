package org.inshore.engine.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class AutomaticSieveTest {
  private final Random random = new Random(17);

  @Test
  void findsTheSameBeforeAndAfterItSwitches() {
    if (Vectors.here() != Vectors.USABLE) {
      System.out.println("vectors not tried: " + Vectors.here());
      return; // FinderTest shows that they are refused
    }
    Fingerprint fingerprint = fingerprint();
    LongAdder lookedAt = new LongAdder();
    Finder portable = Finders.portable(fingerprint);
    Finder switching = new Finder(fingerprint, new AutomaticSieve(fingerprint, lookedAt, 40_000));
    int found = 0;
    for (int round = 0; round < 40; round++) {
      byte[] bytes = new byte[5_000];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) "12ab中\n".charAt(random.nextInt(6));
      }
      List<String> expected = places(portable, bytes);
      assertThat(places(switching, bytes)).as("round %d", round).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isPositive();
    // It counts no longer than it must: all threads share the count.
    assertThat(lookedAt.sum()).isBetween(40_000L, 60_000L);
  }

  private static List<String> places(Finder finder, byte[] bytes) {
    finder.find(bytes, 0, bytes.length);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < finder.count(); i++) {
      places.add(finder.place(i) + " " + finder.targets(i));
    }
    return places;
  }

  private static Fingerprint fingerprint() {
    FingerprintBuilder builder = new FingerprintBuilder(1, 6);
    ByteSet[] sets = new ByteSet[Fingerprint.LENGTH];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = ByteSet.all();
    }
    sets[1] = new ByteSet().addRange('1', '1');
    sets[2] = new ByteSet().addRange('a', 'b');
    builder.add(new Form(sets, 0, Form.PLAIN, 1));
    return builder.build();
  }
}
