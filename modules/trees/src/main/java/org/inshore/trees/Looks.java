package org.inshore.trees;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;
import org.inshore.spi.scan.ScanException;
import org.inshore.trees.range.Requests;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the listed entries of a chunk, one after the other, some {@value #GROUP} ahead of the
 * walk where a listing tells no more than names: meanwhile the walk hands on what was looked at.
 */
final class Looks implements AutoCloseable {
  private static final int GROUP = 64;

  private final Folders folders;
  private final List<Entry> chunk;
  private final Requests requests;
  private final boolean ahead;
  private final Queue<Look> looked = new ArrayDeque<>();
  private int at;
  private int asked;
  private @Nullable Future<List<Look>> coming;

  /**
   * Begins with the first entry.
   *
   * @param requests by which entries are looked at
   */
  Looks(Folders folders, List<Entry> chunk, Requests requests) {
    this.folders = folders;
    this.chunk = chunk;
    this.requests = requests;
    this.ahead = folders.looksAhead() && chunk.size() > GROUP / 4;
  }

  /**
   * Result of a look at an entry.
   *
   * @param entry as it was listed if it could not be looked at
   * @param failure why not; null if it could
   */
  record Look(Entry entry, @Nullable ScanException failure) {}

  /** The next entry. */
  Look next() throws InterruptedException {
    if (!ahead) {
      return look(chunk.get(at++));
    }
    if (looked.isEmpty()) {
      Future<List<Look>> group = coming == null ? ask() : coming;
      coming = asked < chunk.size() ? ask() : null;
      try {
        looked.addAll(Requests.await(group));
      } catch (ScanException e) {
        throw new IllegalStateException(e);
      }
    }
    return looked.remove();
  }

  private Future<List<Look>> ask() {
    List<Entry> group = chunk.subList(asked, Math.min(chunk.size(), asked + GROUP));
    asked += group.size();
    return requests.submit(
        () -> {
          List<Look> looks = new ArrayList<>(group.size());
          for (Entry entry : group) {
            looks.add(look(entry));
          }
          return looks;
        });
  }

  private Look look(Entry listed) throws InterruptedException {
    try {
      return new Look(folders.look(listed), null);
    } catch (ScanException e) {
      return new Look(listed, e);
    }
  }

  @Override
  public void close() {
    if (coming != null) {
      coming.cancel(true);
    }
  }
}
