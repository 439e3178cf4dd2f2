package org.inshore.reports.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One page in the browser: what a reader does with it, and what it complains of. */
final class Tab {
  /** Keys by name, with their codes. */
  private static final Map<String, Integer> KEYS =
      Map.of("Tab", 9, "Enter", 13, " ", 32, "ArrowDown", 40, "Home", 36);

  private final Browser browser;
  private final String target;
  private final String session;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile boolean loaded;
  private boolean closed;

  Tab(Browser browser, String target, String session) {
    this.browser = browser;
    this.target = target;
    this.session = session;
  }

  void prepare(int width, int height) throws IOException {
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Browser.JSON.createObjectNode());
    }
    size(width, height);
  }

  /** Gives the window another size, in CSS pixels. */
  void size(int width, int height) throws IOException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Browser.JSON
            .createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  void hear(String method, JsonNode event) {
    switch (method) {
      case "Page.loadEventFired" -> loaded = true;
      case "Network.requestWillBeSent" ->
          requests.add(event.path("request").path("url").asString());
      case "Runtime.exceptionThrown" -> complaints.add(event.path("exceptionDetails").toString());
      case "Log.entryAdded" -> complaints.add(event.path("entry").path("text").asString());
      case "Runtime.consoleAPICalled" -> complaints.add(event.path("args").toString());
      default -> {}
    }
  }

  /** Opens a file; returns once its script has run. */
  void open(Path file) throws IOException {
    loaded = false;
    call(
        "Page.navigate",
        Browser.JSON.createObjectNode().put("url", file.toAbsolutePath().toUri().toString()));
    Instant end = Instant.now().plusSeconds(120);
    while (!loaded) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("the page does not load");
      }
      Browser.pause(Duration.ofMillis(10));
    }
  }

  /** The value of an expression; of a promise, what it comes to. */
  JsonNode value(String expression) throws IOException {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Browser.JSON
                .createObjectNode()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  String text(String selector) throws IOException {
    return value("document.querySelector(" + quoted(selector) + ").textContent").asString();
  }

  int count(String selector) throws IOException {
    return value("document.querySelectorAll(" + quoted(selector) + ").length").asInt();
  }

  void focus(String selector) throws IOException {
    value("document.querySelector(" + quoted(selector) + ").focus()");
  }

  void click(String selector) throws IOException {
    value("document.querySelector(" + quoted(selector) + ").click()");
  }

  /** What has the focus: {@code tag#id}, with the name of a sorting button or filter. */
  String focused() throws IOException {
    return value(
            """
            (() => {
              const at = document.activeElement;
              return at.tagName + (at.dataset.sort || at.dataset.filter || at.getAttribute('href')
                || at.type || at.className || '');
            })()
            """)
        .asString();
  }

  /** Presses a key by its name, as a keyboard does. */
  void press(String key) throws IOException {
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode event =
          Browser.JSON
              .createObjectNode()
              .put("type", type)
              .put("key", key)
              .put("code", key.equals(" ") ? "Space" : key)
              .put("windowsVirtualKeyCode", KEYS.getOrDefault(key, 0));
      if (type.equals("keyDown") && key.equals("Enter")) {
        event.put("text", "\r");
      } else if (type.equals("keyDown") && key.equals(" ")) {
        event.put("text", " ");
      }
      call("Input.dispatchKeyEvent", event);
    }
  }

  void type(String text) throws IOException {
    call("Input.insertText", Browser.JSON.createObjectNode().put("text", text));
  }

  /** Waits until an expression is true. */
  void until(String expression) throws IOException {
    Instant end = Instant.now().plusSeconds(60);
    while (!value(expression).asBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("never true: " + expression);
      }
      Browser.pause(Duration.ofMillis(20));
    }
  }

  /** What the page said of errors, and what the browser did. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Every address that was asked for. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /**
   * Rules of axe-core that the page breaks badly, each with the elements.
   *
   * @param colours whether colours are judged too, which takes longer than all else together
   */
  List<String> barriers(boolean colours) throws IOException {
    String axe;
    try (var in = Tab.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IOException("no axe.min.js");
      }
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    value(axe + ";0");
    JsonNode found =
        value(
            """
            axe.run(document, {resultTypes: ['violations'], selectors: false,
              rules: {'color-contrast': {enabled: %s}}}).then(result => result.violations
              .filter(each => each.impact === 'serious' || each.impact === 'critical')
              .map(each => each.id + ': ' + each.nodes.slice(0, 5)
                .map(node => node.html.slice(0, 200)).join(' | ')))
            """
                .formatted(colours));
    return found.valueStream().map(JsonNode::asString).toList();
  }

  /** Leaves a picture of the whole page, cut at a height. */
  void picture(Path file, int most) throws IOException {
    JsonNode size = call("Page.getLayoutMetrics", Browser.JSON.createObjectNode());
    JsonNode content = size.path("cssContentSize");
    ObjectNode what =
        Browser.JSON
            .createObjectNode()
            .put("captureBeyondViewport", true)
            .put("optimizeForSpeed", true);
    what.putObject("clip")
        .put("x", 0)
        .put("y", 0)
        .put("width", content.path("width").asDouble())
        .put("height", Math.min(most, content.path("height").asDouble()))
        .put("scale", 1);
    JsonNode picture = call("Page.captureScreenshot", what);
    Files.write(file, Base64.getDecoder().decode(picture.path("data").asString()));
  }

  /** Shows the page as it goes to paper. */
  void asPrinted() throws IOException {
    call("Emulation.setEmulatedMedia", Browser.JSON.createObjectNode().put("media", "print"));
    value("window.dispatchEvent(new Event('beforeprint'))");
  }

  /** Leaves what is printed, A4. */
  void print(Path file) throws IOException {
    JsonNode pdf =
        call(
            "Page.printToPDF",
            Browser.JSON
                .createObjectNode()
                .put("preferCSSPageSize", true)
                .put("printBackground", false));
    Files.write(file, Base64.getDecoder().decode(pdf.path("data").asString()));
  }

  /** Ends the page, which can be asked for nothing more but what it said. */
  void close() throws IOException {
    if (!closed) {
      closed = true;
      browser.close(target, session);
    }
  }

  private JsonNode call(String method, JsonNode parameters) throws IOException {
    return browser.call(session, method, parameters);
  }

  private static String quoted(String text) {
    return Browser.JSON.writeValueAsString(text);
  }
}
