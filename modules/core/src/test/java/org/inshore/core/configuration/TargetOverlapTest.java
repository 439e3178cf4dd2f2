package org.inshore.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;

/** What is said of targets that hold the same. */
class TargetOverlapTest {
  @Test
  void aTargetThatIsGivenTwiceIsTold() throws Exception {
    assertThat(of("/srv/a", "/srv/b/../a")).singleElement().asString().contains("a-2", "/srv/a");
    assertThat(of("postgresql://u@h/d", "postgresql://u@h/d")).hasSize(1);
  }

  @Test
  void aFolderWithinAnotherIsTold() throws Exception {
    assertThat(of("/srv/a/b/c", "/srv/a")).singleElement().asString().contains("c", "lies within");
  }

  @Test
  void othersAreNot() throws Exception {
    assertThat(of("/srv/a", "/srv/ab", "/srv/b/a", "postgresql://u@h/d", "postgresql://u@h/e"))
        .isEmpty();
  }

  private static List<String> of(String... targets) throws Exception {
    return TargetOverlap.notices(Configuration.ofTargets(List.of(targets)).sources()).stream()
        .map(Wording::en)
        .toList();
  }
}
