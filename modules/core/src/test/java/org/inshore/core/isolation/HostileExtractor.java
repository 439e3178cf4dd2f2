package org.inshore.core.isolation;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Does what its document's first word says. */
public final class HostileExtractor implements Extractor {
  private static final List<byte[]> KEPT = new ArrayList<>();

  /** Whether a document before has spoilt what all share. */
  private static boolean spoilt;

  @Override
  public String name() {
    return "hostile";
  }

  @Override
  public boolean handles(String mediaType) {
    return true;
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Location place = document.location();
    String text;
    try (var in = document.bytes().open()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    String[] words = text.split(" ", 2);
    System.out.println(text); // is not to be taken for a frame
    switch (words[0]) {
      case "exit" -> System.exit(0);
      case "halt" -> Runtime.getRuntime().halt(9);
      case "killed" -> kill();
      case "hang" -> hang();
      case "paused" -> pause(place, sink);
      case "swell" -> swell();
      case "keep" -> keep();
      case "deep" -> deep(0);
      case "bug" -> throw new IllegalStateException(text);
      case "error" -> throw new ServiceConfigurationError(text);
      case "spoil" -> spoilt = true;
      case "fragile" -> {
        if (spoilt) {
          throw new ScanException(ScanException.Category.UNREADABLE, new Wording("损坏", "damaged"));
        }
        sink.content(Content.Text.whole(place, text));
      }
      case "damaged" ->
          throw new ScanException(ScanException.Category.UNREADABLE, new Wording("损坏", "damaged"));
      case "process" ->
          sink.content(Content.Text.whole(place, "process " + ProcessHandle.current().pid()));
      case "broken" ->
          throw new ScanException(
              ScanException.Category.NO_READER, new Wording("没有", "nothing reads it"));
      case "begun" -> {
        sink.content(Content.Text.whole(place, words[1]));
        System.exit(1);
      }
      case "parts" -> parts(place, Integer.parseInt(words[1]), sink);
      case "outer" -> inner(place, words[1], sink);
      case "network" -> sink.content(Content.Text.whole(place, String.join(",", network())));
      case "environment" ->
          sink.content(Content.Text.whole(place, String.join(",", System.getenv().keySet())));
      case "options" -> {
        DocumentOptions options = DocumentOptions.current();
        sink.content(Content.Text.whole(place, options.ocr() + " " + options.passwords()));
      }
      case "made" -> sink.created(place, Instant.parse(words[1]));
      case "table" -> table(place, sink);
      default -> sink.content(Content.Text.whole(place, text));
    }
  }

  /** Gets no processor for three seconds. */
  private static void pause(Location place, ContentSink sink)
      throws ScanException, InterruptedException {
    String pid = String.valueOf(ProcessHandle.current().pid());
    try {
      new ProcessBuilder("sh", "-c", "kill -STOP $0; sleep 3; kill -CONT $0", pid)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    sink.content(Content.Text.whole(place, "went on"));
  }

  /** Hands on one part after another, some time apart; then the process it was read by. */
  private static void parts(Location place, int count, ContentSink sink)
      throws ScanException, InterruptedException {
    String padding = "x".repeat(1 << 19);
    for (int i = 0; i < count; i++) {
      sink.content(Content.Text.whole(place, i + " " + padding));
      Thread.sleep(50);
    }
  }

  private static void kill() throws InterruptedException {
    ProcessHandle self = ProcessHandle.current();
    try {
      new ProcessBuilder("/bin/kill", "-9", String.valueOf(self.pid())).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings({"InfiniteLoop", "LoopConditionChecker", "EmptyBlock"})
  private static void hang() {
    long turns = 0;
    while (turns >= 0) {
      turns = (turns + 1) & Long.MAX_VALUE;
    }
  }

  private static void swell() {
    while (KEPT.size() < 1 << 20) {
      KEPT.add(new byte[16 << 20]);
    }
  }

  /** Leaves so much behind that the next document has no room. */
  private static void keep() {
    long room = Runtime.getRuntime().maxMemory() - (96 << 20);
    for (long kept = 0; kept < room; kept += 1 << 20) {
      KEPT.add(new byte[1 << 20]);
    }
  }

  @SuppressWarnings("InfiniteRecursion") // what it is for
  private static int deep(int depth) {
    return deep(depth + 1) + 1;
  }

  private static void inner(Location place, String text, ContentSink sink)
      throws ScanException, InterruptedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.content(new Content.Binary(place.append("entry", "a"), "a", Bytes.of(bytes)));
    // More than goes along with a frame.
    byte[] many = new byte[3 << 20];
    many[0] = 'l';
    many[many.length - 1] = 'z';
    sink.content(new Content.Binary(place.append("entry", "b"), "b", Bytes.of(many)));
    sink.note(new Wording("完", "done"));
  }

  private static void table(Location place, ContentSink sink)
      throws ScanException, InterruptedException {
    Cells cells = new Cells(Encoding.GB18030);
    List<Content.Column> columns =
        List.of(
            new Content.Column("a", null, "varchar"),
            new Content.Column("b", "乙", null, new Content.Origin("h", 3, 1)));
    for (int batch = 0; batch < 2; batch++) {
      cells.clear();
      cells.row(7 + batch);
      cells.cell("张三");
      cells.cell(null);
      cells.row(9 + batch);
      cells.cell("");
      cells.cell("x");
      cells.line(70);
      sink.content(new Content.Rows(place, columns, Content.Naming.CELL, cells));
    }
  }

  /** Which ways to the network there are. */
  private static List<String> network() {
    List<String> open = new ArrayList<>();
    InetSocketAddress there = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
    way(open, "socket", () -> new Socket());
    way(open, "connection", () -> new Socket(InetAddress.getLoopbackAddress(), 9));
    way(open, "datagram", () -> new DatagramSocket());
    way(open, "channel", () -> SocketChannel.open(there));
    way(open, "datagrams", DatagramChannel::open);
    way(open, "asynchronous", AsynchronousSocketChannel::open);
    way(open, "web", () -> URI.create("http://127.0.0.1:9/").toURL().openConnection());
    way(open, "name", () -> InetAddress.getAllByName("localhost.example"));
    return open;
  }

  private static void way(List<String> open, String name, Callable<?> way) {
    try {
      Object opened = way.call();
      if (!(opened instanceof Socket socket) || isUsable(socket)) {
        open.add(name);
      }
    } catch (Exception e) {
      // Refused, unless somebody only was not there.
      if (e instanceof java.net.ConnectException) {
        open.add(name);
      }
    }
  }

  /** A socket is an object until it is used. */
  private static boolean isUsable(Socket socket) throws IOException {
    try (socket) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return true;
    }
  }
}
