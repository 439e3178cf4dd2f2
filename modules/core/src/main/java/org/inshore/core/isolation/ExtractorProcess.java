package org.inshore.core.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.inshore.core.isolation.channel.Channel;
import org.inshore.core.isolation.channel.Connection;
import org.inshore.core.isolation.frame.Frame;
import org.inshore.core.isolation.frame.FrameReader;
import org.inshore.core.isolation.frame.FrameWriter;
import org.inshore.core.isolation.frame.RangeServer;
import org.inshore.core.plugin.Plugins;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Program of a process that reads documents for a scan: those of one channel one after another, all
 * channels at once. It opens no connection, prints nothing, and ends when the scan does.
 */
public final class ExtractorProcess {
  private static final Messages MESSAGES = Messages.of(ExtractorProcess.class);

  private final IdleCollection memory = new IdleCollection();
  private final Map<String, Extractor> extractors = new HashMap<>();

  private ExtractorProcess() {}

  /** Serves the scan that started it. */
  public static void main(String[] args) {
    OutputStream pipe = new FileOutputStream(FileDescriptor.out);
    // Whatever a library prints is not to be taken for a frame.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    NoNetwork.install();
    ExtractorProcess process = new ExtractorProcess();
    process.memory.start();
    try {
      Connection.ofProcess(System.in, pipe, process::serve).run();
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
    Runtime.getRuntime().halt(0); // parsers may hang
  }

  private void serve(Channel channel) {
    Reader reader = new Reader(channel);
    Thread.ofPlatform().daemon().name("inshore-reader").start(reader::serve);
  }

  /** The kind of a throwable is told, never its message, which may hold content. */
  private static ScanException failure(Throwable thrown) {
    Wording wording = MESSAGES.wording("internal", thrown.getClass().getSimpleName());
    return new ScanException(ScanException.Category.UNREADABLE, wording);
  }

  private synchronized Extractor extractor(String type) throws ReflectiveOperationException {
    Extractor known = extractors.get(type);
    if (known == null) {
      known = load(type);
      extractors.put(type, known);
    }
    return known;
  }

  private static Extractor load(String type) throws ReflectiveOperationException {
    try {
      var constructor = Class.forName(type).asSubclass(Extractor.class).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ClassNotFoundException e) {
      // One of an operator's own, with a class loader of its own.
      return Plugins.installed().extractors().stream()
          .filter(extractor -> extractor.getClass().getName().equals(type))
          .findFirst()
          .orElseThrow(() -> e);
    }
  }

  /** Reader of the documents of a channel. */
  private final class Reader {
    private final FrameReader in;
    private final FrameWriter out;

    Reader(Channel channel) {
      this.in = new FrameReader(channel.input());
      this.out = new FrameWriter(channel.output());
    }

    void serve() {
      try {
        while (in.next() == Frame.EXTRACT) {
          memory.busy();
          read();
          memory.rest();
        }
      } catch (IOException | ReflectiveOperationException e) {
        // The scan is gone, or does not say what there is to read.
      } finally {
        Runtime.getRuntime().halt(1); // nobody would answer on this channel
      }
    }

    private void read() throws IOException, ReflectiveOperationException {
      Extractor extractor = extractor(in.string());
      String mediaType = in.string();
      Limits limits = in.limits();
      DocumentOptions options = in.options();
      Location location = in.location();
      String name = in.string();
      Bytes bytes = in.source((position, most) -> RangeServer.ask(in, out, position, most));
      Content.Binary document = new Content.Binary(location, name, bytes);
      ScanException broken = null;
      try {
        options.during(() -> extractor.extract(document, mediaType, limits, new Sink(in, out)));
      } catch (ScanException e) {
        broken = e;
      } catch (InterruptedException | RuntimeException | Error e) {
        broken = failure(e);
      }
      if (broken == null) {
        out.begin(Frame.DONE);
      } else {
        out.begin(Frame.BROKEN);
        out.failure(broken);
      }
      out.flush();
    }
  }

  /** Hands on what is found. */
  private final class Sink implements ContentSink {
    private final FrameReader in;
    private final FrameWriter out;

    Sink(FrameReader in, FrameWriter out) {
      this.in = in;
      this.out = out;
    }

    @Override
    public void content(Content content) {
      try {
        switch (content) {
          case Content.Text text -> out.text(text);
          case Content.Rows rows -> out.rows(rows);
          case Content.Binary binary -> inner(binary);
        }
      } catch (IOException e) {
        throw lost();
      }
    }

    private void inner(Content.Binary binary) throws IOException {
      out.begin(Frame.BINARY);
      out.location(binary.location());
      out.string(binary.name());
      out.source(binary.bytes());
      out.flush();
      memory.rest();
      try (RangeServer server = new RangeServer(binary.bytes())) {
        while (in.next() == Frame.READ) {
          server.answer(in, out);
        }
      }
      memory.busy();
    }

    @Override
    public void failed(Location part, ScanException reason) {
      try {
        out.begin(Frame.FAILED);
        out.location(part);
        out.failure(reason);
      } catch (IOException e) {
        throw lost();
      }
    }

    @Override
    public void skipped(Location part, Wording reason) {
      try {
        out.begin(Frame.SKIPPED);
        out.location(part);
        out.wording(reason);
      } catch (IOException e) {
        throw lost();
      }
    }

    @Override
    public void created(Location of, Instant when) {
      try {
        out.begin(Frame.CREATED);
        out.location(of);
        out.number(when.getEpochSecond());
      } catch (IOException e) {
        throw lost();
      }
    }

    @Override
    public void note(Wording note) {
      try {
        out.begin(Frame.NOTE);
        out.wording(note);
      } catch (IOException e) {
        throw lost();
      }
    }

    /** The scan is gone, and nobody waits for the rest. */
    private static IllegalStateException lost() {
      Runtime.getRuntime().halt(1);
      return new IllegalStateException();
    }
  }
}
