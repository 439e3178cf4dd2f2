package org.inshore.benchmarks.contender;

import java.nio.file.Path;
import org.inshore.spi.content.Encoding;

/**
 * Form of the content that is searched.
 *
 * @param file a file that holds just these bytes
 * @param bytes they, not changed by anyone
 * @param encoding how they are encoded
 */
@SuppressWarnings("ArrayRecordComponent") // a quarter of a gigabyte is not copied
public record Sample(Path file, byte[] bytes, Encoding encoding) {
  @Override
  public String toString() {
    return file + " (" + bytes.length + " bytes)";
  }
}
