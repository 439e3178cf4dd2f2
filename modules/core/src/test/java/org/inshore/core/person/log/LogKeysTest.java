package org.inshore.core.person.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** What lines of a log may have in common. */
class LogKeysTest {
  private static final ValueHash HASH =
      (kind, value) -> (kind + value).hashCode() * 0x9E3779B97F4A7C15L;
  private static final Location FILE = Location.of("s").append("path", "gate.log");

  private final LogKeys keys = new LogKeys(HASH);

  @Test
  void numbersOfLinesAreKnownByTheLabelBeforeThem() {
    List<RowKeys> found =
        text(
            """
            2031-02-03 08:00:01 INFO [ab12-3344-77] start uid=900100
            2031-02-03 08:00:01 WARN [ab12-3344-77] stop after 12 s
            2031-02-03 08:00:02 INFO [ab12-3344-78] start uid=900101

            2031-02-03 08:00:03 INFO [ab12-3344-78] stop after 7 s
            """);

    assertThat(lines(found)).containsExactlyInAnyOrder(List.of(1L, 2L, 3L, 5L), List.of(1L, 3L));
    RowKeys bracketed = found.getFirst();
    assertThat(bracketed.isOfLines()).isTrue();
    assertThat(bracketed.keys()[0]).isEqualTo(bracketed.keys()[1]);
    assertThat(bracketed.keys()[1]).isNotEqualTo(bracketed.keys()[2]);
  }

  @Test
  void numbersWithoutALabelAreKnownByTheirPlace() {
    String log = "08:00:01|SUBMIT|7700%d|x\r\n08:00:02|REPORT|7700%d|x\r\n";
    List<RowKeys> found = text(log.formatted(11, 11) + log.formatted(22, 22));

    assertThat(lines(found)).containsExactly(List.of(1L, 2L, 3L, 4L));
  }

  @Test
  void linesThatBeginWithATimeAreTold() {
    String servers =
        """
        10.8.3.21 - - [05/Feb/2031:01:59:03 +0800] "GET /a?x=1 HTTP/1.1" 200 5
        gate.bank - u01 [05/Feb/2031:01:59:03 +0800] "GET /a?x=2 HTTP/1.1" 200 5
          body: {
        10.8.3.22 - - [05/Feb/2031:01:59:04 +0800] "GET /a?x=3 HTTP/1.1" 200 5
        10.8.3.23 - - [05/Feb/2031:01:59:05 +0800] "GET /a?x=4 HTTP/1.1" 200 5
        """;
    assertThat(timed(text(servers))).containsExactly(1L, 2L, 4L, 5L);
    String service =
        """
        2031-02-03 08:00:01,002 INFO start
        13900000000
        2031-02-03 08:00:01,003 INFO go
          "no": [12/34]
        [2031-02-03T08:00:02Z] WARN x
        08:00:03|STOP|x
        """;
    assertThat(timed(text(service))).containsExactly(1L, 3L, 5L, 6L);
  }

  @Test
  void rowsMadeOfALogsLinesBeginWithTheirTime() {
    assertThat(rows("amount")).isEmpty();
    text("08:00:01 a\n08:00:02 b\n08:00:03 c\n08:00:04 d\n");
    assertThat(timed(rows("amount"))).containsExactly(7L, 8L);
  }

  @Test
  void settingsOfAnEntryAreKnownByItsNumber() {
    List<RowKeys> found =
        text(
            """
            app.port=8080
            bank[2].client[1].phone: a
            bank[2].client[12].name: b
            bank[2].client[1].name: c
            # more
            bank[3].client[1].name: d
            bank[3].client[1].phone: e
            """);

    assertThat(lines(found)).containsOnly(List.of(2L, 3L, 4L, 6L, 7L));
    assertThat(found).hasSize(2);
    long[] banks = found.getFirst().keys();
    assertThat(banks[0]).isEqualTo(banks[1]).isEqualTo(banks[2]).isNotEqualTo(banks[3]);
    long[] clients = found.getLast().keys();
    assertThat(clients[0]).isEqualTo(clients[2]).isNotEqualTo(clients[1]);
    assertThat(clients[3]).isEqualTo(clients[4]).isNotEqualTo(clients[0]);
  }

  @Test
  void textsThatAreNoLogsHaveNone() {
    assertThat(text("合同 880011\n借据 880012\n借据 880013\n借据 880014\n借据 880015\n")).isEmpty();
    assertThat(text("2031-02-03 08:00:01 no 880011\n")).isEmpty();
  }

  @Test
  void aShortNumberCountsUnderALabelAlone() {
    List<RowKeys> found =
        text(
            """
            2031-02-03 08:00:01 gate=B07 open x15
            2031-02-03 08:00:01 gate=B07 shut x16
            2031-02-03 08:00:02 gate=B08 open x17
            2031-02-03 08:00:03 gate=B08 shut x18
            """);

    assertThat(lines(found)).containsExactly(List.of(1L, 2L, 3L, 4L));
  }

  @Test
  void aLabelIsTheSameInLinesAndInRowsMadeOfThem() {
    String log =
        """
        2031-02-03 08:00:01 排队号=B07 开
        2031-02-03 08:00:01 排队号=B07 关
        2031-02-03 08:00:02 排队号=B08 开
        2031-02-03 08:00:03 排队号=B08 关
        """;
    Cells cells = new Cells();
    cells.row(1);
    cells.cell("2031-02-03 08:00:01 ");
    cells.cell("B07");
    Content.Rows rows =
        new Content.Rows(
            FILE,
            List.of(new Content.Column("1", null, null), new Content.Column("排队号", null, null)),
            Content.Naming.LINE,
            cells);
    for (Encoding encoding : Encoding.values()) {
      byte[] bytes = log.getBytes(encoding.charset());
      RowKeys ofLines =
          keys.of(new Content.Text(FILE, bytes, 0, bytes.length, encoding, 1, false)).getFirst();
      RowKeys ofRow =
          keys.of(rows).stream()
              .filter(each -> each.column() == ofLines.column())
              .findFirst()
              .orElseThrow();
      assertThat(ofRow.keys()[0]).isEqualTo(ofLines.keys()[0]);
    }
  }

  @Test
  void blocksMayBeCutAnywhere() {
    String log =
        """
        2031-02-03 08:00:01 call=551100-1 a
        2031-02-03 08:00:01 call=551100-1 b
        2031-02-03 08:00:02 call=551100-2 a
        2031-02-03 08:00:03 call=551100-2 b
        2031-02-03 08:00:04 call=551100-3 b
        """;
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    int cut = log.indexOf("00-3 b");
    List<RowKeys> found =
        new ArrayList<>(keys.of(new Content.Text(FILE, bytes, 0, cut, Encoding.UTF_8, 1, true)));
    found.addAll(
        keys.of(new Content.Text(FILE, bytes, cut, bytes.length, Encoding.UTF_8, 0, false)));

    Map<Long, Long> byLine = new TreeMap<>();
    for (RowKeys each : found.stream().filter(each -> !each.isTimed()).toList()) {
      for (int i = 0; i < each.rows().length; i++) {
        byLine.put(each.rows()[i], each.keys()[i]);
      }
    }
    assertThat(byLine).hasSize(5);
    assertThat(byLine.get(3L)).isEqualTo(byLine.get(4L)).isNotEqualTo(byLine.get(5L));
  }

  @Test
  void rowsHaveThoseOfColumnsThatNumberEvents() {
    for (String heading :
        List.of(
            "sessionId",
            "$.trace_id",
            "call-no",
            "会话ID",
            "请求流水号",
            "sid",
            "JSESSIONID",
            "ev.sid",
            "排队号")) {
      assertThat(lines(rows(heading))).as(heading).containsExactly(List.of(7L, 8L));
    }
    for (String heading : List.of("customer_id", "recall", "通话", "amount", "resid", "side")) {
      assertThat(rows(heading)).as(heading).isEmpty();
    }
  }

  private List<RowKeys> rows(String heading) {
    Cells cells = new Cells();
    for (long row = 7; row < 9; row++) {
      cells.row(row);
      cells.cell("open");
      cells.cell("S00812345" + row);
    }
    return keys.of(
        new Content.Rows(
            FILE,
            List.of(
                new Content.Column("event", null, null), new Content.Column(heading, null, null)),
            Content.Naming.LINE,
            cells));
  }

  private static List<Long> timed(List<RowKeys> found) {
    RowKeys last = found.getLast();
    assertThat(last.isTimed()).isTrue();
    return Arrays.stream(last.rows()).boxed().toList();
  }

  private List<RowKeys> text(String text) {
    return keys.of(Content.Text.whole(FILE, text));
  }

  private static List<List<Long>> lines(List<RowKeys> found) {
    return found.stream()
        .filter(each -> !each.isTimed())
        .map(each -> Arrays.stream(each.rows()).boxed().toList())
        .toList();
  }
}
