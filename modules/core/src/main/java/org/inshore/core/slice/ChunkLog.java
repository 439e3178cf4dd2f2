package org.inshore.core.slice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.core.key.Sealer;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Log of what was found in the chunks of one large asset, in order, so that a scan that goes on
 * where another was killed does not look through them again. The asset is read anew, whatever it
 * is, so its reader is in the state it must be in; but a chunk that has the fingerprint of the one
 * at its place in the log holds what that held. From the first that differs on, all is looked
 * through.
 *
 * <p>A chunk's matches depend on nothing but the chunk. The first bytes of an asset are not logged,
 * so small ones cost nothing.
 */
public final class ChunkLog implements AutoCloseable {
  /** Bytes of content of each record. */
  static final int STEP = 4 << 20;

  /** Bytes of the disk that are left to the inventory and to others. */
  private static final long RESERVE = 1L << 30;

  /** So many records' bytes are looked through before the log begins: what is soon done again. */
  private static final int BEFORE = 4;

  private static final String ABOUT = "chunks 1 ";

  private static final EventSink IGNORED =
      new EventSink() {
        @Override
        public void match(Match match) {}

        @Override
        public void contentDone(boolean more) {}

        @Override
        public void documentDone() {}
      };

  /** Files of logs; asked for when the log begins. */
  interface Shelf {
    /** The log's own. */
    Path own() throws IOException;

    /** That of the scan that is resumed; null if there is none. */
    @Nullable Path earlier() throws IOException;
  }

  private final Shelf shelf;
  private final Sealer sealer;
  private final Location asset;
  private final EventReplay.Rules rules;
  private final int step;

  private long seen;
  private long spared;
  private boolean closed;

  /** What an earlier scan wrote, as long as it fits. */
  private @Nullable SealedRecords known;

  private boolean diverged;
  private List<Unit> units = List.of();
  private int unit;

  private @Nullable SealedRecords own;
  private @Nullable Path path;
  private boolean broken;
  private ByteOutput pending = new ByteOutput();
  private int count;
  private long content;

  /** A chunk of the earlier log. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Unit(byte[] print, byte[] events) {}

  /**
   * Makes a log; its file is made with its first record.
   *
   * @param rules the rules in force, which are those of the earlier scan
   * @param step bytes of content of each record
   */
  ChunkLog(Shelf shelf, Sealer sealer, Location asset, EventReplay.Rules rules, int step) {
    this.shelf = shelf;
    this.sealer = sealer;
    this.asset = asset;
    this.rules = rules;
    this.step = step;
  }

  /** Hears of the next chunk; tells whether it is logged. */
  public synchronized boolean isLogged(long bytes) {
    seen += bytes;
    return seen > (long) BEFORE * step && !closed;
  }

  /**
   * The events of the next chunk that is logged, if the earlier scan came to it.
   *
   * @param print the chunk's fingerprint
   * @param bytes of content in it
   */
  public synchronized byte @Nullable [] known(byte[] print, long bytes) {
    if (diverged) {
      return null;
    }
    Unit next = next();
    if (next == null || !Arrays.equals(next.print(), print)) {
      diverge();
      return null;
    }
    spared += bytes;
    return next.events();
  }

  private @Nullable Unit next() {
    try {
      if (unit == units.size()) {
        SealedRecords open = known;
        Path earlier = open == null ? shelf.earlier() : null;
        if (earlier != null) {
          open = SealedRecords.reading(earlier, sealer, ABOUT + asset);
          known = open;
        }
        byte[] record = open == null ? null : open.read(open.next());
        units = record == null ? List.of() : units(record);
        unit = 0;
      }
    } catch (IOException | IllegalArgumentException e) {
      units = List.of();
      unit = 0;
    }
    return unit < units.size() ? units.get(unit++) : null;
  }

  /** Units of a record, each of which can be told. */
  private List<Unit> units(byte[] record) {
    ByteInput in = new ByteInput(record);
    List<Unit> all = new ArrayList<>();
    while (!in.isAtEnd()) {
      Unit each = new Unit(in.array(), in.array());
      replay(each.events(), IGNORED);
      all.add(each);
    }
    return all;
  }

  private void diverge() {
    diverged = true;
    units = List.of();
    close(known);
    known = null;
  }

  /** Tells a sink what was found in a chunk. */
  public void replay(byte[] events, EventSink sink) {
    EventReplay.replay(events, rules, asset, 0, sink);
  }

  /**
   * Takes what was found in a chunk; chunks come in order.
   *
   * @param print the chunk's fingerprint
   * @param bytes of content in it
   */
  public synchronized void add(byte[] print, byte[] events, long bytes) {
    if (closed || broken) {
      return;
    }
    pending.bytes(print);
    pending.bytes(events);
    count++;
    content += bytes;
    if (content >= step || pending.length() >= STEP) {
      flush();
    }
  }

  private void flush() {
    if (count == 0 || broken) {
      return;
    }
    try {
      SealedRecords open = own;
      if (open == null) {
        Path fresh = shelf.own();
        Files.deleteIfExists(fresh);
        open = SealedRecords.open(fresh, sealer, ABOUT + asset);
        own = open;
        path = fresh;
      }
      if (open.room() - pending.length() < RESERVE) {
        broken = true; // A log must not be what fills the disk.
      } else {
        open.append(open.next(), pending.toArray());
      }
    } catch (IOException e) {
      // Without it the asset is looked through again. A full disk is told by the inventory.
      broken = true;
    }
    pending = new ByteOutput();
    count = 0;
    content = 0;
  }

  /** Bytes of content that were not looked through again. */
  public synchronized long spared() {
    return spared;
  }

  /** Keeps what it has for a scan that resumes this one. */
  @Override
  public synchronized void close() {
    if (!closed) {
      flush();
    }
    end();
  }

  /** Takes it away: the asset has its outcome. */
  public synchronized void delete() {
    end();
    try {
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      broken = true; // Its folder is taken away at the end of the scan.
    }
  }

  private void end() {
    closed = true;
    diverge();
    close(own);
    own = null;
  }

  private static void close(@Nullable SealedRecords file) {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // What was written is on disk.
        return;
      }
    }
  }
}
