package org.inshore.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.benchmarks.engine.Engines;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can run here finds what is there. */
class ContendersTest {
  @Test
  void findsAMobileNumber(@TempDir Path folder) throws Exception {
    byte[] bytes = "\n没有别的 19900001234 。\n".repeat(50).getBytes(Encoding.UTF_8.charset());
    Path file = folder.resolve("text.txt");
    Files.write(file, bytes);
    int seen = 0;
    for (Contender contender : Contenders.of(tried())) {
      try (contender) {
        contender.prepare(new Sample(file, bytes, Encoding.UTF_8));
        long least = contender.name().endsWith("words") ? 0 : 50;
        assertThat(contender.run()).as(contender.name()).isGreaterThanOrEqualTo(least);
        seen++;
      } catch (UnavailableException e) {
        System.out.println(contender.name() + " is left out: " + e.getMessage());
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(2 * Engines.kinds().size() + 3);
  }

  /** Hyperscan compiles its patterns for half a minute: under {@code -Pfull} alone. */
  private static List<String> tried() {
    List<String> names = new ArrayList<>(List.of("inshore", "java", "RE2", "rg", "grep"));
    if (System.getProperty("inshore.seed") == null) {
      System.out.println("Hyperscan is left out: only with -Pfull");
    } else {
      names.add("Hyperscan");
    }
    return names;
  }

  @Test
  void engineFindsTheSameInAFile(@TempDir Path folder) throws Exception {
    // Beyond a block, so that it is cut somewhere.
    String block = "a line without any value\n".repeat(450) + "手机 19900001234 号\n";
    byte[] bytes = block.repeat(100).getBytes(Encoding.UTF_8.charset());
    Path file = folder.resolve("text.txt");
    Files.write(file, bytes);
    Sample sample = new Sample(file, bytes, Encoding.UTF_8);
    for (Contender contender : Contenders.of(List.of("inshore"))) {
      contender.prepare(sample);
      assertThat(contender.run()).as(contender.name()).isEqualTo(100);
    }
  }
}
