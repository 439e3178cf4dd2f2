package org.inshore.core.integrity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.file.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A log that several processes add to over years: one line for each act, each bound to the line
 * before by a hash, as in {@link ActionLine}.
 *
 * <p>A line is on disk (fsync) before {@link #add} returns. Adding holds a lock on the file, so
 * that lines of several processes do not mix; half a line, which a killed process left, was never
 * acted upon and is cut off by the next that adds. What was changed, put in or taken out shows when
 * the log is read; lines cut off at the end show only against a hash that was noted elsewhere,
 * which is why forms and receipts name it.
 */
public final class ChainedLog {
  private static final String HEAD = "# Inshore record 1\t";
  private static final int TAIL = 1 << 16;

  private final Path file;
  private final Clock clock;

  private ChainedLog(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param time when it was written
   * @param fields what it says
   * @param chain its hash
   */
  public record Line(long number, Instant time, List<String> fields, String chain) {
    /** Copies the list. */
    public Line {
      fields = List.copyOf(fields);
    }
  }

  /** Whether a file begins as such a log does. */
  public static boolean isAt(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    byte[] head = HEAD.getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(head.length), head);
    }
  }

  /**
   * Opens a log, which is made if need be, for its owner only.
   *
   * @throws IntegrityException if it is not as it was written
   */
  public static ChainedLog open(Path file, Clock clock) throws IOException {
    ChainedLog log = new ChainedLog(file, clock);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createFile(file, OwnerOnly.file(file));
      } catch (FileAlreadyExistsException e) {
        // Another process was quicker.
      }
    }
    log.each(line -> {});
    return log;
  }

  /**
   * Adds a line; it is on disk when this returns.
   *
   * @throws UncheckedIOException if it cannot be written: then nothing may be done of what it says
   */
  public Line add(String... fields) {
    // One channel at a time in this process: to close another one would give up the file's lock.
    synchronized (ChainedLog.class) {
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        Line last = last(channel);
        StringBuilder text = new StringBuilder();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        text.append(last.number() + 1).append('\t').append(now);
        for (String field : fields) {
          text.append('\t').append(ActionLine.escaped(field));
        }
        String chain = ActionLine.chain(last.chain(), text.toString());
        text.append('\t').append(chain).append('\n');
        long end = channel.size();
        try {
          write(channel, text.toString());
        } catch (IOException e) {
          channel.truncate(end);
          throw e;
        }
        return new Line(last.number() + 1, now, Arrays.asList(fields), chain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads all lines in order; half a line at the end is left out.
   *
   * @throws IntegrityException if it is not as it was written, naming the first line that is not
   */
  public void each(Consumer<Line> lines) throws IOException {
    synchronized (ChainedLog.class) {
      try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
        String head = whole(reader);
        if (head == null) {
          return;
        }
        if (!head.startsWith(HEAD)) {
          throw broken("record.version", 0);
        }
        String chain = Sha256.of(head);
        long number = 1;
        for (String text = whole(reader); text != null; text = whole(reader)) {
          Line line = parse(text);
          int end = text.lastIndexOf('\t');
          if (line == null
              || line.number() != number
              || !ActionLine.chain(chain, text.substring(0, end)).equals(line.chain())) {
            throw broken("record.broken", number);
          }
          chain = line.chain();
          number++;
          lines.accept(line);
        }
      }
    }
  }

  /** The next line that has an end, its bytes taken for UTF-8; null if there is none. */
  private static @Nullable String whole(BufferedReader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n') {
        return new String(
            text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      }
      text.append((char) c);
    }
    return null;
  }

  /** The last whole line, all after it being cut off; of a fresh log its head, as line 0. */
  private Line last(FileChannel channel) throws IOException {
    long size = channel.size();
    for (int length = TAIL; ; length *= 2) {
      long from = Math.max(0, size - length);
      ByteBuffer bytes = ByteBuffer.allocate((int) (size - from));
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
        // Up to the end.
      }
      String tail = new String(bytes.array(), StandardCharsets.ISO_8859_1);
      int end = tail.lastIndexOf('\n');
      if (end < 0 && from == 0) {
        channel.truncate(0);
        String head = HEAD + UUID.randomUUID();
        write(channel, head + "\n");
        return new Line(0, Instant.EPOCH, List.of(), Sha256.of(head));
      }
      int start = end < 0 ? -1 : tail.lastIndexOf('\n', end - 1) + 1;
      if (start > 0 || (start == 0 && from == 0)) {
        channel.truncate(from + end + 1);
        channel.position(from + end + 1);
        String text = new String(bytes.array(), start, end - start, StandardCharsets.UTF_8);
        if (start == 0) {
          return new Line(0, Instant.EPOCH, List.of(), Sha256.of(text));
        }
        Line line = parse(text);
        if (line == null) {
          throw broken("record.broken", 0);
        }
        return line;
      }
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    channel.position(channel.size());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  private static @Nullable Line parse(String text) {
    String[] parts = text.split("\t", -1);
    if (parts.length < 3) {
      return null;
    }
    try {
      List<String> fields =
          Arrays.stream(parts, 2, parts.length - 1).map(ActionLine::unescaped).toList();
      return new Line(
          Long.parseLong(parts[0]), Instant.parse(parts[1]), fields, parts[parts.length - 1]);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private IntegrityException broken(String key, long line) {
    return new IntegrityException(
        SigningKey.MESSAGES.wording(key, file.toString(), Long.toString(line)));
  }
}
