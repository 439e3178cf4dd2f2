package org.inshore.trees;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a tree, depth first and in the order of names chunk by chunk, while the folders to
 * come are listed ahead. What is held does not grow with the tree: a chunk for each folder on the
 * way down and for each listed ahead. All that is not an asset is left out or fails, with its
 * reason.
 */
public final class TreeWalk {
  private static final Messages MESSAGES = Messages.of(TreeWalk.class);

  /** Folders listed ahead, at all depths together, for each request that may be under way. */
  private static final int AHEAD = 2;

  private final Location source;
  private final Folders folders;
  private final TreeOptions options;
  private final Selection selection;
  private final Requests requests;
  private final AssetSink sink;
  private int ahead;

  /**
   * Makes a walk.
   *
   * @param requests by which folders are listed
   */
  public TreeWalk(
      Location source, Folders folders, TreeOptions options, Requests requests, AssetSink sink) {
    this.source = source;
    this.folders = folders;
    this.options = options;
    this.selection = new Selection(options);
    this.requests = requests;
    this.sink = sink;
  }

  /**
   * Walks.
   *
   * @throws ScanException if the root cannot be listed, or not to its end
   */
  public void walk(Entry root) throws ScanException, InterruptedException {
    if (root.type() != Entry.Type.FOLDER) {
      try (Looks looks = new Looks(folders, List.of(root), requests)) {
        visit(root, looks.next(), null, 0);
      }
      return;
    }
    try (Chunks chunks = new Chunks(folders, root, requests)) {
      ScanException failure = visitAll(chunks, 1);
      if (failure != null) {
        throw failure;
      }
    }
  }

  /** Visits what is in a folder; the failure that kept the rest from being listed, or null. */
  private @Nullable ScanException visitAll(Chunks chunks, int depth) throws InterruptedException {
    while (true) {
      List<Entry> chunk;
      try {
        chunk = chunks.next();
      } catch (ScanException e) {
        return e;
      }
      if (chunk.isEmpty()) {
        return null;
      }
      visitAll(chunk, depth);
    }
  }

  private void visitAll(List<Entry> chunk, int depth) throws InterruptedException {
    Map<Entry, Chunks> begun = new HashMap<>();
    Looks looks = new Looks(folders, chunk, requests);
    int next = 0;
    try {
      for (int i = 0; i < chunk.size(); i++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        for (next = Math.max(next, i + 1);
            next < chunk.size() && ahead < AHEAD * options.requests();
            next++) {
          Entry later = chunk.get(next);
          if (isEntered(later, depth)) {
            begun.put(later, new Chunks(folders, later, requests));
            ahead++;
          }
        }
        Entry entry = chunk.get(i);
        Chunks listed = begun.remove(entry);
        if (listed != null) {
          ahead--;
        }
        visit(entry, looks.next(), listed, depth);
      }
    } finally {
      looks.close();
      ahead -= begun.size();
      begun.values().forEach(Chunks::close);
    }
  }

  /** Whether a listed entry is sure to be looked into. */
  private boolean isEntered(Entry entry, int depth) {
    return entry.type() == Entry.Type.FOLDER
        && entry.fate() == null
        && depth < options.maxDepth()
        && selection.whyNotFolder(entry.path()) == null;
  }

  private void visit(Entry listed, Looks.Look look, @Nullable Chunks chunks, int depth)
      throws InterruptedException {
    try (chunks) {
      Entry entry = look.entry();
      if (entry == null) {
        sink.failed(listed.asset(source), Objects.requireNonNull(look.failure()));
        return;
      }
      Asset asset = entry.asset(source);
      Entry.Fate fate = entry.fate();
      if (entry.type() == Entry.Type.LINK) {
        Wording excluded = selection.whyNotLink(entry.path());
        fate = excluded == null ? fate : new Entry.Fate(excluded, null);
      }
      if (fate != null) {
        tell(asset, fate.reason(), fate.category());
      } else if (entry.type() == Entry.Type.FOLDER) {
        enter(entry, asset, chunks, depth);
      } else if (entry.type() == Entry.Type.FILE) {
        file(entry, asset, depth);
      } else {
        tell(asset, MESSAGES.wording("skipped.special"), null);
      }
    }
  }

  private void file(Entry entry, Asset asset, int depth) throws InterruptedException {
    Wording reason = selection.whyNotBelow(entry.path());
    if (reason == null) {
      reason = selection.whyNotFile(entry.path());
    }
    if (reason != null) {
      sink.skipped(asset, reason);
    } else if (depth > 0 && depth(entry.path()) > options.maxDepth()) {
      sink.failed(asset, tooDeep());
    } else {
      sink.asset(asset);
    }
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count() + 1;
  }

  private void enter(Entry folder, Asset asset, @Nullable Chunks begun, int depth)
      throws InterruptedException {
    Wording reason = selection.whyNotFolder(folder.path());
    if (reason != null) {
      sink.skipped(asset, reason);
      return;
    }
    if (depth >= options.maxDepth()) {
      sink.failed(asset, tooDeep());
      return;
    }
    try (Chunks chunks = begun == null ? new Chunks(folders, folder, requests) : begun) {
      ScanException failure = visitAll(chunks, depth + 1);
      if (failure != null) {
        sink.failed(asset, failure);
      }
    }
  }

  private ScanException tooDeep() {
    return new ScanException(
        Category.LIMIT_EXCEEDED,
        MESSAGES.wording("limit.depth", String.valueOf(options.maxDepth())));
  }

  /** Leaves a place out, or says that it was not looked at where there is a category. */
  private void tell(Asset asset, Wording reason, @Nullable Category category)
      throws InterruptedException {
    if (category == null) {
      sink.skipped(asset, reason);
    } else {
      sink.failed(asset, new ScanException(category, reason));
    }
  }
}
