package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/** Bytes of a file in a folder of others, all in memory. */
public record FolderBytes(Bytes own, Map<String, byte[]> folder) implements Bytes {

  /** One of the files, which can be asked for the others. */
  public static Content.Binary file(String name, Map<String, byte[]> folder) {
    Bytes own = Bytes.of(Objects.requireNonNull(folder.get(name)));
    return new Content.Binary(Recorded.PLACE, name, new FolderBytes(own, folder));
  }

  @Override
  public InputStream open() throws IOException {
    return own.open();
  }

  @Override
  public long size() {
    return own.size();
  }

  @Override
  public @Nullable Bytes beside(String name) {
    byte[] other = folder.get(name);
    return other == null ? null : new FolderBytes(Bytes.of(other), folder);
  }
}
