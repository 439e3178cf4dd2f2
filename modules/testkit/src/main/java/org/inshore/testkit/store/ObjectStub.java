package org.inshore.testkit.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Stand-in for an object store with one bucket: objects in memory, settings as they are set, and
 * errors at will. It checks no signature. Only for what a real server in a test cannot answer.
 */
public final class ObjectStub implements AutoCloseable {
  private static final int PAGE = 1000;

  private final String bucket;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final NavigableMap<String, Stored> objects = new ConcurrentSkipListMap<>();
  private final Map<String, StubAnswer> settings = new ConcurrentHashMap<>();
  private final Map<String, Queue<Function<Request, @Nullable StubAnswer>>> planned =
      new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile long simulated;
  private volatile boolean forgets;
  private volatile boolean old;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(byte[] bytes, String tag) {}

  /**
   * Request that came.
   *
   * @param method of HTTP
   * @param bucket that it names in its path
   * @param key of an object; empty for the bucket itself
   * @param query its parameters
   * @param headers by name in lower case, the first of each
   */
  public record Request(
      String method,
      String bucket,
      String key,
      Map<String, String> query,
      Map<String, String> headers) {}

  /** Starts one without encryption. */
  public static ObjectStub start(String bucket) throws IOException {
    return new ObjectStub(bucket, HttpServer.create(free(), 0));
  }

  /** Starts one that speaks TLS. */
  public static ObjectStub start(String bucket, SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(free(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new ObjectStub(bucket, server);
  }

  private static InetSocketAddress free() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private ObjectStub(String bucket, HttpServer server) {
    this.bucket = bucket;
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it listens. */
  public String endpoint() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Puts an object. */
  public void put(String key, byte[] bytes) {
    objects.put(key, new Stored(bytes, tag(bytes)));
  }

  /** Lists that many objects which nobody has put: numbered, each of ten bytes. */
  public void simulate(long count) {
    simulated = count;
  }

  /** Keeps no list of requests from now on. */
  public void forget() {
    forgets = true;
  }

  /** Knows only the first form of listings from now on, and takes the second for it. */
  public void listAsBefore() {
    old = true;
  }

  /** Sets what a question about the bucket is answered, such as {@code replication}. */
  public void set(String question, StubAnswer answer) {
    settings.put(question, answer);
  }

  /** Plans the next answer to requests for a key; null for the usual one. Plans queue up. */
  public void plan(String key, Function<Request, @Nullable StubAnswer> answer) {
    planned.computeIfAbsent(key, _ -> new ConcurrentLinkedQueue<>()).add(answer);
  }

  /** All requests so far. */
  public List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = request(exchange);
      if (simulated == 0 && !forgets) {
        requests.add(request);
      }
      StubAnswer answer = answer(request);
      if (answer.pause().isPositive()) {
        Thread.sleep(answer.pause());
      }
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      boolean empty = request.method().equals("HEAD") || answer.promised() == 0;
      if (request.method().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(answer.promised()));
      }
      exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.promised());
      if (!empty) {
        OutputStream body = exchange.getResponseBody();
        body.write(answer.body());
        body.flush();
        // Closing a body that is too short closes the connection.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Request request(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath().substring(1);
    int slash = path.indexOf('/');
    Map<String, String> query = new LinkedHashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String each : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = each.indexOf('=');
      String name = equals < 0 ? each : each.substring(0, equals);
      query.put(decoded(name), equals < 0 ? "" : decoded(each.substring(equals + 1)));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Request(
        exchange.getRequestMethod(),
        decoded(slash < 0 ? path : path.substring(0, slash)),
        slash < 0 ? "" : decoded(path.substring(slash + 1)),
        query,
        headers);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private StubAnswer answer(Request request) {
    Queue<Function<Request, @Nullable StubAnswer>> plans = planned.get(request.key());
    Function<Request, @Nullable StubAnswer> plan = plans == null ? null : plans.poll();
    StubAnswer answer = plan == null ? null : plan.apply(request);
    if (answer != null) {
      return answer;
    }
    for (Map.Entry<String, StubAnswer> each : settings.entrySet()) {
      if (request.key().isEmpty() && request.query().containsKey(each.getKey())) {
        return each.getValue();
      }
    }
    if (!request.key().isEmpty()) {
      return object(request);
    }
    boolean asked = request.query().containsKey("list-type");
    if (asked || request.query().containsKey("prefix")) {
      return old ? listAsBefore(request) : list(request);
    }
    return request.method().equals("HEAD")
        ? StubAnswer.of(200, "")
        : StubAnswer.error(501, "NotImplemented", "no such question");
  }

  private StubAnswer object(Request request) {
    Stored stored = objects.get(request.key());
    if (stored == null) {
      return StubAnswer.error(404, "NoSuchKey", "no such key");
    }
    byte[] whole = stored.bytes();
    String tag = stored.tag();
    String match = request.headers().get("if-match");
    if (match != null && !match.equals(tag)) {
      return StubAnswer.error(412, "PreconditionFailed", "changed");
    }
    String range = request.headers().get("range");
    if (range == null) {
      return answer(200, whole, 0, whole.length, tag);
    }
    String[] ends = range.substring("bytes=".length()).split("-", -1);
    int from = Integer.parseInt(ends[0]);
    if (from >= whole.length) {
      return StubAnswer.error(416, "InvalidRange", "no such range");
    }
    int to = (int) Math.min(whole.length, Long.parseLong(ends[1]) + 1);
    return answer(206, whole, from, to, tag)
        .with("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + whole.length);
  }

  private static StubAnswer answer(int status, byte[] whole, int from, int to, String tag) {
    byte[] part = Arrays.copyOfRange(whole, from, to);
    return new StubAnswer(status, Map.of(), part, part.length, Duration.ZERO)
        .with("ETag", tag)
        .with("Last-Modified", "Fri, 27 Nov 2026 00:00:00 GMT");
  }

  private static String tag(byte[] bytes) {
    return "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "-" + bytes.length + "\"";
  }

  private StubAnswer list(Request request) {
    String prefix = request.query().getOrDefault("prefix", "");
    String token = request.query().getOrDefault("continuation-token", "");
    String after = new String(HexFormat.of().parseHex(token), StandardCharsets.UTF_8);
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult>")
            .append("<Name>" + bucket + "</Name><EncodingType>url</EncodingType>");
    String last = simulated > 0 ? simulated(after, xml) : real(prefix, after, xml);
    xml.append("<IsTruncated>").append(last != null).append("</IsTruncated>");
    if (last != null) {
      xml.append("<NextContinuationToken>")
          .append(HexFormat.of().formatHex(last.getBytes(StandardCharsets.UTF_8)))
          .append("</NextContinuationToken>");
    }
    return StubAnswer.of(200, xml.append("</ListBucketResult>").toString());
  }

  private StubAnswer listAsBefore(Request request) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult>")
            .append("<Name>" + bucket + "</Name><EncodingType>url</EncodingType>");
    String prefix = request.query().getOrDefault("prefix", "");
    boolean more = real(prefix, request.query().getOrDefault("marker", ""), xml) != null;
    // Without a delimiter no next marker is told: it is the last key.
    xml.append("<IsTruncated>").append(more).append("</IsTruncated></ListBucketResult>");
    return StubAnswer.of(200, xml.toString());
  }

  private @Nullable String real(String prefix, String after, StringBuilder xml) {
    int count = 0;
    String last = null;
    for (Map.Entry<String, Stored> each :
        objects.tailMap(after.isEmpty() ? prefix : after, after.isEmpty()).entrySet()) {
      if (!each.getKey().startsWith(prefix)) {
        break;
      }
      if (count++ == PAGE) {
        return last;
      }
      last = each.getKey();
      entry(last, each.getValue().tag(), each.getValue().bytes().length, xml);
    }
    return null;
  }

  private @Nullable String simulated(String after, StringBuilder xml) {
    long from = after.isEmpty() ? 0 : Long.parseLong(after);
    long to = Math.min(simulated, from + PAGE);
    for (long i = from; i < to; i++) {
      entry(
          "branch-%03d/%02d/%010d.csv".formatted(i / 100_000, i / 1000 % 100, i), "\"a\"", 10, xml);
    }
    return to < simulated ? String.valueOf(to) : null;
  }

  private static void entry(String key, String tag, long size, StringBuilder xml) {
    xml.append("<Contents><Key>")
        .append(encoded(key))
        .append("</Key><LastModified>2026-11-27T00:00:00.000Z</LastModified><ETag>")
        .append(tag.replace("\"", "&quot;"))
        .append("</ETag><Size>")
        .append(size)
        .append("</Size><StorageClass>STANDARD</StorageClass></Contents>");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
