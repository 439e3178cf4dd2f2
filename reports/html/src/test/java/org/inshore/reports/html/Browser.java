package org.inshore.reports.html;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The machine's Chromium without a window, spoken to over the Chrome DevTools protocol.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">the protocol</a>
 */
final class Browser implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Tab> tabs = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();

  private Browser(Process process, Path profile, URI address) throws IOException {
    this.process = process;
    this.profile = profile;
    this.socket =
        await(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Ear()));
  }

  /** Where Chromium is; null if the machine has none. */
  static @Nullable Path program() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      Path program = Path.of(folder, "chromium");
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return program;
      }
    }
    return null;
  }

  static Browser start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("inshore-browser");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Browser(process, profile, address(process, profile));
    } catch (IOException e) {
      end(process, profile);
      throw e;
    }
  }

  /** Chromium writes the port it took, and the path of its socket, into its profile. */
  private static URI address(Process process, Path profile) throws IOException {
    Path file = profile.resolve("DevToolsActivePort");
    Instant end = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() == 2) {
          return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        }
      }
      pause(Duration.ofMillis(50));
    }
    throw new IOException("Chromium did not start");
  }

  /** A new tab of a size in CSS pixels. */
  Tab open(int width, int height) throws IOException {
    ObjectNode blank = JSON.createObjectNode().put("url", "about:blank");
    String target = call(null, "Target.createTarget", blank).path("targetId").asString();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    String session = call(null, "Target.attachToTarget", attach).path("sessionId").asString();
    Tab tab = new Tab(this, target, session);
    tabs.put(session, tab);
    tab.prepare(width, height);
    return tab;
  }

  void close(String target, String session) throws IOException {
    call(null, "Target.closeTarget", JSON.createObjectNode().put("targetId", target));
    tabs.remove(session);
  }

  JsonNode call(@Nullable String session, String method, JsonNode parameters) throws IOException {
    int id = last.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    synchronized (socket) {
      await(socket.sendText(message.toString(), true));
    }
    JsonNode node = await(answer);
    if (node.has("error")) {
      throw new IOException(method + ": " + node.path("error"));
    }
    return node.path("result");
  }

  static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static <T> T await(CompletableFuture<T> future) throws IOException {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the browser does not answer", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      call(null, "Browser.close", JSON.createObjectNode());
    } finally {
      end(process, profile);
    }
  }

  private static void end(Process process, Path profile) throws IOException {
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Puts messages together, and gives each to who waits for it. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean complete) {
      text.append(data);
      if (complete) {
        JsonNode message = JSON.readTree(text.toString());
        text.setLength(0);
        hear(message);
      }
      webSocket.request(1);
      return null;
    }

    private void hear(JsonNode message) {
      if (message.has("id")) {
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
        if (answer != null) {
          answer.complete(message);
        }
        return;
      }
      Tab tab = tabs.get(message.path("sessionId").asString(""));
      if (tab != null) {
        tab.hear(message.path("method").asString(), message.path("params"));
      }
    }
  }
}
