package org.inshore.core.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class RowKeysReplayTest {
  private static final Location TABLE = Location.of("core").append("table", "members");

  @Test
  void tellsKeysAsTheyWereWithRowsAfterThoseOfTheSlicesBefore() {
    EventRecorder recorder = new EventRecorder();
    recorder.keys(
        new RowKeys(TABLE, -5, new long[] {1, 4}, new long[] {-9, 77}, true, false, true));
    List<RowKeys> told = new ArrayList<>();

    EventReplay.replay(recorder.toBytes(), rule -> null, TABLE, 100, sink(told));

    assertThat(told).hasSize(1);
    RowKeys keys = told.getFirst();
    assertThat(keys.table()).isEqualTo(TABLE);
    assertThat(keys.column()).isEqualTo(-5);
    assertThat(keys.rows()).containsExactly(101, 104);
    assertThat(keys.keys()).containsExactly(-9, 77);
    assertThat(keys.ofPeople()).isTrue();
    assertThat(keys.shared()).isFalse();
    assertThat(keys.small()).isTrue();
  }

  private static EventSink sink(List<RowKeys> told) {
    return new EventSink() {
      @Override
      public void keys(RowKeys keys) {
        told.add(keys);
      }

      @Override
      public void match(Match match) {}

      @Override
      public void contentDone(boolean more) {}

      @Override
      public void documentDone() {}
    };
  }
}
