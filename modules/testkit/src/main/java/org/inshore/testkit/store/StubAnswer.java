package org.inshore.testkit.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answer of the stub.
 *
 * @param status of HTTP
 * @param headers beside the length
 * @param body its bytes
 * @param promised how many bytes the answer claims to have; it ends after those it has
 * @param pause how long it takes
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record StubAnswer(
    int status, Map<String, String> headers, byte[] body, long promised, Duration pause) {

  /** An answer that is whole. */
  public static StubAnswer of(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new StubAnswer(status, Map.of(), bytes, bytes.length, Duration.ZERO);
  }

  /** An error, as the protocol has it. */
  public static StubAnswer error(int status, String code, String message) {
    return of(
        status,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(code, message));
  }

  /** The same with a header. */
  public StubAnswer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new StubAnswer(status, more, body, promised, pause);
  }

  /** The same, cut off: it claims more bytes than it has. */
  public StubAnswer cut(int missing) {
    return new StubAnswer(status, headers, body, body.length + (long) missing, pause);
  }

  /** The same, only later. */
  public StubAnswer after(Duration time) {
    return new StubAnswer(status, headers, body, promised, time);
  }
}
