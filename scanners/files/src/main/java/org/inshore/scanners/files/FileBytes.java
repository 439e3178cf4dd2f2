package org.inshore.scanners.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.commons.io.input.BoundedInputStream;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.RangeReader;

/**
 * The bytes of a file, as many as it had when it was opened: a log that grows all the while must
 * not be read for ever.
 */
record FileBytes(Path file, long size) implements Bytes {

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
}
