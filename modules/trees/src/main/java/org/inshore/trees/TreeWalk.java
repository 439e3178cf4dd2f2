package org.inshore.trees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.inshore.trees.range.Requests;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a tree, depth first: of each chunk of a folder the files, then all else, then its
 * folders, each in the order of names, while the folders to come are listed ahead. What is held
 * does not grow with the tree: a chunk for each folder on the way down and for each listed ahead.
 * All that is not an asset is left out or fails, with its reason.
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
      visitAll(List.of(root), 0);
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

  /** Hands on the files of a chunk as one, tells what else is none, and enters the folders. */
  private void visitAll(List<Entry> chunk, int depth) throws InterruptedException {
    List<Asset> files = new ArrayList<>();
    List<Looks.Look> others = new ArrayList<>();
    List<Entry> inner = new ArrayList<>();
    try (Looks looks = new Looks(folders, chunk, requests)) {
      for (int i = 0; i < chunk.size(); i++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Looks.Look look = looks.next();
        Entry entry = look.entry();
        if (look.failure() == null && entry.type() == Entry.Type.FOLDER && entry.fate() == null) {
          inner.add(entry);
        } else if (isRead(look, depth)) {
          files.add(entry.asset(source));
        } else {
          others.add(look);
        }
      }
    }
    enterAll(
        inner,
        depth,
        () -> {
          if (!files.isEmpty()) {
            sink.assets(files);
          }
          for (Looks.Look other : others) {
            tell(other);
          }
        });
  }

  /** Work on the rest of a chunk while its first folders are listed. */
  private interface Meanwhile {
    void run() throws InterruptedException;
  }

  private void enterAll(List<Entry> inner, int depth, Meanwhile meanwhile)
      throws InterruptedException {
    Map<Entry, Chunks> begun = new HashMap<>();
    try {
      int next = begin(inner, 0, depth, begun);
      meanwhile.run();
      for (int i = 0; i < inner.size(); i++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Entry folder = inner.get(i);
        try (Chunks listed = begun.remove(folder)) {
          ahead -= listed == null ? 0 : 1;
          next = begin(inner, Math.max(next, i + 1), depth, begun);
          enter(folder, folder.asset(source), listed, depth);
        }
      }
    } finally {
      ahead -= begun.size();
      begun.values().forEach(Chunks::close);
    }
  }

  /** Begins to list folders from one on, as many as may be listed ahead; the next one. */
  private int begin(List<Entry> inner, int from, int depth, Map<Entry, Chunks> begun) {
    int next = from;
    for (; next < inner.size() && ahead < AHEAD * options.requests(); next++) {
      Entry later = inner.get(next);
      if (depth < options.maxDepth() && selection.whyNotFolder(later.path()) == null) {
        begun.put(later, new Chunks(folders, later, requests));
        ahead++;
      }
    }
    return next;
  }

  /** Tells of an entry that is neither a file to be read nor a folder to be entered. */
  private void tell(Looks.Look look) throws InterruptedException {
    Entry entry = look.entry();
    Asset asset = entry.asset(source);
    ScanException failure = look.failure();
    Entry.Fate fate = entry.fate();
    Wording excluded = entry.type() == Entry.Type.LINK ? selection.whyNotLink(entry.path()) : null;
    if (failure != null) {
      sink.failed(asset, failure);
    } else if (excluded != null) {
      sink.skipped(asset, excluded);
    } else if (fate != null) {
      tell(asset, fate.reason(), fate.category());
    } else if (entry.type() != Entry.Type.FILE) {
      tell(asset, MESSAGES.wording("skipped.special"), null);
    } else {
      Wording reason = whyNot(entry);
      if (reason == null) {
        sink.failed(asset, tooDeep());
      } else {
        sink.skipped(asset, reason);
      }
    }
  }

  private @Nullable Wording whyNot(Entry file) {
    Wording above = selection.whyNotBelow(file.path());
    return above == null ? selection.whyNotFile(file.path()) : above;
  }

  /** Whether an entry is a file that is to be read. */
  private boolean isRead(Looks.Look look, int depth) {
    Entry entry = look.entry();
    return look.failure() == null
        && entry.type() == Entry.Type.FILE
        && entry.fate() == null
        && (depth == 0 || depth(entry.path()) <= options.maxDepth())
        && whyNot(entry) == null;
  }

  private static int depth(String path) {
    int depth = 1;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      depth++;
    }
    return depth;
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
