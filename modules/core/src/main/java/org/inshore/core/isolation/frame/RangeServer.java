package org.inshore.core.isolation.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.inshore.spi.content.Bytes;
import org.jspecify.annotations.Nullable;

/** Answerer of questions for ranges of some bytes; reads on where the range before ended. */
public final class RangeServer implements AutoCloseable {
  private static final int MOST = 1 << 20;

  /** Reason that kept a range from being read. */
  private enum Trouble {
    NONE,
    BROKEN,
    DENIED,
    GONE
  }

  private final Bytes bytes;
  private @Nullable InputStream open;
  private long position;

  public RangeServer(Bytes bytes) {
    this.bytes = bytes;
  }

  /** Answers a question whose kind was read. */
  public void answer(FrameReader in, FrameWriter out) throws IOException {
    long from = in.number();
    int most = (int) Math.max(0, Math.min(in.number(), MOST));
    byte[] range = new byte[0];
    Trouble trouble = Trouble.NONE;
    try {
      range = read(from, most);
    } catch (IOException e) {
      trouble =
          switch (e) {
            case AccessDeniedException _ -> Trouble.DENIED;
            case NoSuchFileException _ -> Trouble.GONE;
            default -> Trouble.BROKEN;
          };
    }
    out.begin(Frame.RANGE);
    out.string(trouble.name());
    out.bytes(range, 0, range.length);
    out.flush();
  }

  /** Asks the other process and waits for its answer. */
  public static byte[] ask(FrameReader in, FrameWriter out, long position, int most)
      throws IOException {
    out.begin(Frame.READ);
    out.number(position);
    out.number(most);
    out.flush();
    if (in.next() != Frame.RANGE) {
      throw new IOException();
    }
    Trouble trouble = Trouble.valueOf(in.string());
    byte[] range = in.bytes();
    return switch (trouble) {
      case NONE -> range;
      case DENIED -> throw new AccessDeniedException("");
      case GONE -> throw new NoSuchFileException("");
      case BROKEN -> throw new IOException();
    };
  }

  private byte[] read(long from, int most) throws IOException {
    InputStream in = open;
    if (in == null || from != position) {
      close();
      in = bytes.open();
      open = in;
      in.skipNBytes(from);
      position = from;
    }
    byte[] range = in.readNBytes(most);
    position += range.length;
    return range;
  }

  @Override
  public void close() {
    InputStream in = open;
    open = null;
    try (in) {
      position = 0;
    } catch (IOException e) {
      // What was to be read was read.
    }
  }
}
