package org.inshore.trees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Future;
import org.inshore.spi.scan.ScanException;
import org.inshore.trees.range.Requests;
import org.jspecify.annotations.Nullable;

/**
 * The listing of one folder in chunks, each in the order of names: a folder of usual size is one
 * chunk, so two scans list it alike; of a larger one no more than a chunk is ever held.
 */
final class Chunks implements AutoCloseable {
  /** Enough for nearly every folder, and a few megabytes. */
  static final int CHUNK = 8192;

  private final Requests requests;
  private final Future<List<Entry>> first;
  private volatile @Nullable Listing listing;
  private volatile @Nullable ScanException failure;
  private volatile boolean closed;
  private boolean begun;

  /** Begins to list in the background. */
  Chunks(Folders folders, Entry folder, Requests requests) {
    this.requests = requests;
    this.first =
        requests.submit(
            () -> {
              Listing open = folders.list(folder);
              listing = open;
              if (closed) {
                open.close();
              }
              return fill(open);
            });
  }

  /**
   * The next chunk; empty at the end.
   *
   * @throws ScanException if the rest cannot be listed; what came before was handed on
   */
  List<Entry> next() throws ScanException, InterruptedException {
    if (!begun) {
      begun = true;
      return Requests.await(first);
    }
    ScanException broken = failure;
    if (broken != null) {
      throw broken;
    }
    Listing open = listing;
    return open == null ? List.of() : requests.call(() -> fill(open));
  }

  /** Reads a chunk; a failure after the first page is told once that was handed on. */
  private List<Entry> fill(Listing open) throws ScanException, InterruptedException {
    List<Entry> chunk = new ArrayList<>();
    try {
      while (chunk.size() < CHUNK) {
        List<Entry> page = open.next();
        if (page.isEmpty()) {
          open.close();
          listing = null;
          break;
        }
        chunk.addAll(page);
      }
    } catch (ScanException e) {
      if (chunk.isEmpty()) {
        throw e;
      }
      failure = e;
    }
    chunk.sort(Comparator.comparing(Entry::path));
    return chunk;
  }

  @Override
  public void close() {
    closed = true;
    first.cancel(true);
    Listing open = listing;
    if (open != null) {
      open.close();
    }
  }
}
