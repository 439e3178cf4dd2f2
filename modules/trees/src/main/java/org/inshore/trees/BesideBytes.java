package org.inshore.trees;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.RangeReader;
import org.inshore.spi.scan.ReadException;
import org.inshore.spi.scan.ScanException;
import org.inshore.trees.range.RangeStream;
import org.inshore.trees.range.Requests;
import org.jspecify.annotations.Nullable;

/** Bytes of a file that know the folder it is in: other files of it are opened by their names. */
record BesideBytes(Bytes bytes, String path, Folder folder) implements Bytes {

  /** Folder of a tree, whose files are opened by their paths; beside a file alone there is none. */
  static final class Folder {
    private final Tree tree;
    private final Requests requests;
    private final Selection selection;
    private volatile Entry.@Nullable Type root;

    Folder(Tree tree, Requests requests, Selection selection) {
      this.tree = tree;
      this.requests = requests;
      this.selection = selection;
    }

    Requests requests() {
      return requests;
    }

    /** Whether a scan takes the file: asked of the tree, as a scanner may have listed nothing. */
    boolean has(String path) throws IOException, ScanException {
      if (selection.whyNotFile(path) != null) {
        return false;
      }
      if (root == null) {
        root = call(tree::root).type();
      }
      return root == Entry.Type.FOLDER;
    }

    TreeFile open(String path) throws IOException, ScanException {
      return call(() -> tree.open(path, null));
    }

    private <T> T call(Callable<T> request) throws IOException, ScanException {
      try {
        return requests.call(request);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  @Override
  public InputStream open() throws IOException {
    return bytes.open();
  }

  @Override
  public long size() {
    return bytes.size();
  }

  @Override
  public @Nullable RangeReader openRanges() throws IOException {
    return bytes.openRanges();
  }

  @Override
  public @Nullable Bytes beside(String name) throws IOException {
    String other = path.substring(0, path.lastIndexOf('/') + 1) + name;
    try {
      if (name.indexOf('/') >= 0 || !folder.has(other)) {
        return null;
      }
      try (TreeFile file = folder.open(other)) {
        return new BesideBytes(new Unopened(other, file.entry().size(), folder), other, folder);
      }
    } catch (ScanException e) {
      return null;
    }
  }

  /** Bytes of a file that is open while a stream of them is. */
  private record Unopened(String path, long size, Folder folder) implements Bytes {
    @Override
    public InputStream open() throws IOException {
      try {
        TreeFile file = folder.open(path);
        return new RangeStream(file, folder.requests(), size, file.range()) {
          @Override
          public void close() {
            super.close();
            file.close();
          }
        };
      } catch (ScanException e) {
        throw new ReadException(e);
      }
    }
  }
}
