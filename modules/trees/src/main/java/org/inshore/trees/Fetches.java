package org.inshore.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Readers;
import org.inshore.trees.range.Ranges;
import org.inshore.trees.range.Requests;
import org.jspecify.annotations.Nullable;

/**
 * Small files that are fetched before a worker comes to them, several at the same time: of a small
 * file most of the time is round trips. What they hold together is bounded.
 */
final class Fetches {
  /** Files up to this size are fetched whole. */
  static final int SMALL = 1 << 20;

  private static final long MAX_HELD = 32 << 20;

  private final Tree tree;
  private final Requests requests;
  private final Map<Asset, Future<Fetched>> begun = new ConcurrentHashMap<>();
  private final AtomicLong held = new AtomicLong();

  /**
   * A file in memory.
   *
   * @param isChanged whether it changed while it was fetched
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Fetched(
      byte[] bytes,
      List<FetchedPart> parts,
      List<Wording> notes,
      @Nullable Readers readers,
      boolean isChanged) {}

  /** A part of it, with the reason where it could not be read. */
  @SuppressWarnings("ArrayRecordComponent")
  record FetchedPart(TreeFile.Part part, byte[] bytes, @Nullable ScanException failure) {}

  Fetches(Tree tree, Requests requests) {
    this.tree = tree;
    this.requests = requests;
  }

  /** Begins to fetch a file that will be read, unless it is large or enough are held. */
  void begin(Asset asset) {
    long size = asset.size();
    if (size < 0 || size > SMALL || held.get() + size > MAX_HELD) {
      return;
    }
    held.addAndGet(size);
    begun.put(asset, requests.ahead(() -> fetch(tree, asset)));
  }

  /** The file if it was begun; waits for it. */
  @Nullable Fetched take(Asset asset) throws ScanException, InterruptedException {
    Future<Fetched> fetched = begun.remove(asset);
    if (fetched == null) {
      return null;
    }
    held.addAndGet(-asset.size());
    return Requests.await(fetched);
  }

  /** Forgets all. */
  void clear() {
    begun.values().forEach(each -> each.cancel(true));
    begun.clear();
  }

  /** Fetches a file; null if it is not small after all. */
  private static @Nullable Fetched fetch(Tree tree, Asset asset)
      throws ScanException, InterruptedException {
    try (TreeFile file = tree.openListed(TreeScanner.listed(asset))) {
      Entry before = file.entry();
      if (before.size() < 0 || before.size() > SMALL) {
        return null;
      }
      byte[] bytes = file.isAsListed() ? asListed(file, before.size()) : fetch(file, before.size());
      if (bytes == null) {
        return null;
      }
      List<FetchedPart> parts = new ArrayList<>();
      for (TreeFile.Part part : file.parts()) {
        if (part.size() > SMALL) {
          return null;
        }
        try {
          parts.add(new FetchedPart(part, fetch(part.content(), part.size()), null));
        } catch (ScanException e) {
          parts.add(new FetchedPart(part, new byte[0], e));
        }
      }
      // What one request read is of one moment.
      boolean changed = bytes.length > file.atOnce() && TreeScanner.isChanged(before, file.now());
      return new Fetched(bytes, parts, file.notes(), file.readers(), changed);
    }
  }

  /** Reads a file in one request; null if it is not as long as listed, or too long for one. */
  private static byte @Nullable [] asListed(TreeFile file, long size)
      throws ScanException, InterruptedException {
    if (size >= file.range()) {
      return null;
    }
    // A byte more would tell that it has grown.
    byte[] bytes = new byte[(int) size + 1];
    int count = Math.max(0, file.read(0, bytes, 0, bytes.length));
    return count == size ? Arrays.copyOf(bytes, count) : null;
  }

  private static byte[] fetch(Ranges content, long size)
      throws ScanException, InterruptedException {
    byte[] bytes = new byte[(int) size];
    int filled = content.fill(0, bytes);
    return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
  }
}
