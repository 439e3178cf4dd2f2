package org.inshore.benchmarks.input;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** A bank's log: nine kinds of lines, of which one in nine speaks of a customer. */
final class LogInput {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);
  private static final String[] LEVELS = {"INFO ", "INFO ", "INFO ", "DEBUG", "WARN ", "ERROR"};
  private static final String[] CLASSES = {
    "e.b.payment.TransferService",
    "e.b.core.AccountQueryHandler",
    "o.example.web.DispatcherServlet",
    "o.example.pool.ConnectionPool",
    "e.b.risk.RiskEngineClient",
    "o.example.queue.RecordConsumer"
  };

  private final SplittableRandom random;
  private final Planted planted;
  private Instant now = Instant.parse("2026-03-12T00:00:00Z");

  private LogInput(long seed) {
    random = new SplittableRandom(seed);
    planted = new Planted(seed, random);
  }

  static void write(LineWriter out, long seed) throws IOException {
    LogInput log = new LogInput(seed);
    while (!out.full()) {
      out.write(log.line());
    }
  }

  private String line() {
    now = now.plusMillis(random.nextInt(40));
    return STAMP.format(now)
        + " "
        + LEVELS[random.nextInt(LEVELS.length)]
        + " [http-exec-"
        + random.nextInt(50)
        + "] "
        + CLASSES[random.nextInt(CLASSES.length)]
        + " - "
        + message()
        + "\n";
  }

  private String message() {
    return switch (random.nextInt(9)) {
      case 0 ->
          "traceId=%s spanId=%s orderNo=%s%s cost=%dms status=200"
              .formatted(
                  planted.hex(32),
                  planted.hex(16),
                  COMPACT.format(now),
                  planted.digits(8),
                  random.nextInt(900));
      case 1 ->
          "Completed POST /api/v1/transfer/confirm from 10.%d.%d.%d in %d ms, bytes=%d"
              .formatted(
                  random.nextInt(256),
                  random.nextInt(256),
                  random.nextInt(256),
                  random.nextInt(2_000),
                  random.nextInt(100_000));
      case 2 ->
          "交易流水号=%s，核心返回码=0000，耗时%d毫秒，渠道=MBANK".formatted(planted.digits(20), random.nextInt(300));
      case 3 ->
          "Record consumed topic=txn-event partition=%d offset=%d ts=%d key=%s"
              .formatted(
                  random.nextInt(12),
                  1_000_000_000L + random.nextInt(1 << 30),
                  now.toEpochMilli(),
                  planted.hex(24));
      case 4 ->
          "select id, amount, status from t_txn where txn_id = ? and created > ?; [%s, %d] rows=%d"
              .formatted(planted.digits(18), now.toEpochMilli(), random.nextInt(100));
      case 5 ->
          "风控评分完成 score=%d 规则命中=%d requestId=%s-%s-%s-%s-%s"
              .formatted(
                  random.nextInt(1_000),
                  random.nextInt(9),
                  planted.hex(8),
                  planted.hex(4),
                  planted.hex(4),
                  planted.hex(4),
                  planted.hex(12));
      case 6 ->
          "Pool stats (total=%d, active=%d, idle=%d, waiting=0) heap=%s/%s"
              .formatted(
                  random.nextInt(20),
                  random.nextInt(20),
                  random.nextInt(20),
                  planted.digits(10),
                  planted.digits(10));
      case 7 -> customer();
      default ->
          "java.lang.IllegalStateException: connection reset at org.example.gateway.ChannelHandler"
              + ".read(ChannelHandler.java:%d) ~[gateway-3.2.1.jar:3.2.1]"
                  .formatted(random.nextInt(900));
    };
  }

  private String customer() {
    return random.nextBoolean()
        ? "客户信息查询 " + planted.sentence()
        : "客户信息查询 mobile=%s****%s"
            .formatted(planted.person().mobile().substring(0, 3), planted.digits(4));
  }
}
