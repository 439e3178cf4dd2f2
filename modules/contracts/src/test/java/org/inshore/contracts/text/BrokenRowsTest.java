package org.inshore.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenRowsTest {

  @Test
  void aRowGoesOnOnTheNextPage() {
    assertThat(
            BrokenRows.joined(
                List.of(
                    new Passage(1, List.of("第三条 库房须于夜间", "3. The store is locked")),
                    new Passage(2, List.of("上锁。", "at night.")))))
        .containsExactly(
            new Passage(1, List.of("第三条 库房须于夜间上锁。", "3. The store is locked at night.")));
  }

  @Test
  void aRowThatEndsOrIsFollowedByANumberIsWhole() {
    List<Passage> ended =
        List.of(new Passage(1, List.of("一、甲。", "a.")), new Passage(2, List.of("乙", "b")));
    List<Passage> numbered =
        List.of(new Passage(1, List.of("一、甲", "a")), new Passage(2, List.of("二、乙", "b")));
    List<Passage> samePage =
        List.of(new Passage(1, List.of("甲", "a")), new Passage(1, List.of("乙", "b")));

    assertThat(BrokenRows.joined(ended)).isEqualTo(ended);
    assertThat(BrokenRows.joined(numbered)).isEqualTo(numbered);
    assertThat(BrokenRows.joined(samePage)).isEqualTo(samePage);
  }
}
