package org.inshore.scanners.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.commons.io.input.BoundedInputStream;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.RangeReader;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, as many as it had when it was opened: a log that grows all the while must
 * not be read for ever.
 *
 * @param folder the path of another file of its folder by its name; null for what is not scanned
 */
record FileBytes(Path file, long size, Function<String, @Nullable Path> folder) implements Bytes {

  @Override
  public InputStream open() throws IOException {
    return BoundedInputStream.builder()
        .setInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))
        .setMaxCount(size)
        .get();
  }

  @Override
  public RangeReader openRanges() throws IOException {
    return RangeReader.of(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public @Nullable Bytes beside(String name) throws IOException {
    Path other = folder.apply(name);
    if (other == null || !Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    return new FileBytes(other, Files.size(other), folder);
  }
}
