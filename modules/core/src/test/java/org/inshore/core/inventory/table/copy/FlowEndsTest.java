package org.inshore.core.inventory.table.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.Fixture;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Flow.Direction;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowEndsTest {
  private static final Location TABLE = Location.of("core").append("table", "t");
  private static final Residency UNKNOWN = Residency.unknown(List.of());
  private static final Map<String, Residency> SOURCES =
      Map.of("core", Fixture.SHANGHAI, "copy", Fixture.HONG_KONG, "other", Fixture.SHANGHAI);

  @Test
  void theOneReceiverIsWhoSaysThatItTakes() {
    assertThat(out(given("r1", TABLE), taken("copy", Kind.SUBSCRIPTION)))
        .containsExactly("core/table:t OFFSHORE copy");
  }

  @Test
  void aReceiverThatNobodyOwnsUpToStaysOpen() {
    assertThat(out(given("r1", TABLE), given("r2", TABLE), taken("copy", Kind.SUBSCRIPTION)))
        .containsExactlyInAnyOrder(
            "core/table:t UNKNOWN null", "core/table:t UNKNOWN null", "core/table:t OFFSHORE copy");
  }

  @Test
  void asManyTakersAsReceiversLeaveNoneOpen() {
    assertThat(
            out(
                given("r1", TABLE),
                given("r2", TABLE),
                taken("copy", Kind.SUBSCRIPTION),
                taken("other", Kind.SUBSCRIPTION)))
        .containsExactlyInAnyOrder("core/table:t OFFSHORE copy", "core/table:t ONSHORE other");
  }

  @Test
  void whoTakesIsToldAlsoWhereTheGivingEndSaysNothing() {
    assertThat(out(taken("copy", Kind.REPLICATION))).containsExactly("core OFFSHORE copy");
  }

  @Test
  void anotherWayOfCopyingIsAnotherReceiver() {
    assertThat(out(given("r1", TABLE), taken("copy", Kind.REPLICATION)))
        .containsExactlyInAnyOrder("core/table:t UNKNOWN null", "core OFFSHORE copy");
  }

  private static List<String> out(FlowEntry... flows) {
    List<String> out = new ArrayList<>();
    for (FlowEntry entry : FlowEnds.joined(List.of(flows), SOURCES)) {
      if (entry.flow().direction() == Direction.OUT) {
        out.add(entry.flow().place() + " " + entry.far().verdict() + " " + entry.farSource());
      }
    }
    return out;
  }

  private static FlowEntry given(String receiver, Location place) {
    return entry(place, Direction.OUT, Kind.SUBSCRIPTION, receiver, UNKNOWN, null);
  }

  private static FlowEntry taken(String by, Kind kind) {
    return entry(Location.of(by), Direction.IN, kind, by, Fixture.SHANGHAI, "core");
  }

  private static FlowEntry entry(
      Location place,
      Direction direction,
      Kind kind,
      String evidence,
      Residency far,
      @Nullable String source) {
    Wording wording = Wording.same(evidence);
    Endpoint end = new Endpoint("127.0.0.1", 0, wording);
    return new FlowEntry(new Flow(place, direction, end, null, kind, wording), far, source);
  }
}
