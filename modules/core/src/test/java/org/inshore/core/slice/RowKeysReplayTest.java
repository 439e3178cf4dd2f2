package org.inshore.core.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** What is told of rows by number is numbered on from the slices before. */
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

  @Test
  void tellsMaskedValuesLikewise() {
    EventRecorder recorder = new EventRecorder();
    Place place = new Place(TABLE.append("column", "name"), TABLE, Content.Naming.COLUMN, 0);
    MaskedValues hidden = new MaskedValues(15, 2, new long[] {1, 4}, new long[] {-9, 77});
    recorder.column(new ColumnCount(place, null, List.of(), 5, 4, 0, 0, 2, 0, 0, 0, 0, hidden));
    List<MaskedValues> told = new ArrayList<>();

    EventReplay.replay(
        recorder.toBytes(),
        rule -> null,
        TABLE,
        100,
        new Events() {
          @Override
          public void column(ColumnCount count) {
            told.add(count.hidden());
          }
        });

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().personKey()).isEqualTo(15);
    assertThat(told.getFirst().digits()).isEqualTo(2);
    assertThat(told.getFirst().rows()).containsExactly(101, 104);
    assertThat(told.getFirst().values()).containsExactly(-9, 77);
  }

  /** Takes what a test does not ask of. */
  private static class Events implements EventSink {
    @Override
    public void match(Match match) {}

    @Override
    public void contentDone(boolean more) {}

    @Override
    public void documentDone() {}
  }

  private static EventSink sink(List<RowKeys> told) {
    return new Events() {
      @Override
      public void keys(RowKeys keys) {
        told.add(keys);
      }
    };
  }
}
