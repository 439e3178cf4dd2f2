package org.inshore.scanners.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.inshore.spi.content.Bytes;
import org.jspecify.annotations.Nullable;

/** Bytes of an entry of an archive that can be asked for others: those of its folder by name. */
record EntryBytes(Bytes bytes, String folder, Entries archive) implements Bytes {

  /** Entries of an archive, by their whole names. */
  public interface Entries {
    /** The bytes of an entry; null where there is none that can be read. */
    @Nullable Bytes get(String name);
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
  public @Nullable Path file() {
    return bytes.file();
  }

  @Override
  public @Nullable Bytes beside(String name) {
    Bytes other = name.indexOf('/') < 0 ? archive.get(folder + name) : null;
    return other == null ? null : new EntryBytes(other, folder, archive);
  }
}
