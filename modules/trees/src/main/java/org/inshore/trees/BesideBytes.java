package org.inshore.trees;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.RangeReader;
import org.inshore.spi.scan.ReadException;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Bytes of a file that know the folder it is in: other files of it are opened by their names. */
record BesideBytes(Bytes bytes, String path, Folder folder) implements Bytes {

  /** Folder of a tree, whose files are opened by their paths. */
  record Folder(Tree tree, Requests requests, Selection selection) {
    TreeFile open(String path) throws IOException, ScanException {
      try {
        return requests.call(() -> tree.open(path, null));
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
    if (name.indexOf('/') >= 0 || folder.selection().whyNotFile(other) != null) {
      return null;
    }
    try (TreeFile file = folder.open(other)) {
      return new BesideBytes(new Unopened(other, file.entry().size(), folder), other, folder);
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
