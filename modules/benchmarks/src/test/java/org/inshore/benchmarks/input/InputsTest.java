package org.inshore.benchmarks.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @Test
  void isTheSameForASeed(@TempDir Path folder) throws IOException {
    String[] names = {"one", "two"};
    for (String name : names) {
      Inputs.main(new String[] {folder.resolve(name).toString(), "1", "7"});
    }
    Inputs.main(new String[] {folder.resolve("three").toString(), "1", "8"});
    for (Corpus corpus : Corpus.values()) {
      Path one = corpus.in(folder.resolve("one"));
      assertThat(one).hasSameBinaryContentAs(corpus.in(folder.resolve("two")));
      assertThat(Files.size(one)).isBetween(900_000L, 1L << 20);
    }
    assertThat(
            Files.mismatch(
                Corpus.LOG.in(folder.resolve("one")), Corpus.LOG.in(folder.resolve("three"))))
        .isNotNegative();
  }
}
