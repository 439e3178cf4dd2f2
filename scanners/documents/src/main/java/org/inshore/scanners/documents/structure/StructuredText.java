package org.inshore.scanners.documents.structure;

import java.io.InputStream;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;

/**
 * A text to be read as a structured form.
 *
 * @param location its place
 * @param in its bytes from the beginning, without a byte order mark; closed by the caller
 * @param encoding how characters are encoded
 * @param bytes how many there are; -1 when not known
 */
public record StructuredText(Location location, InputStream in, Encoding encoding, long bytes) {

  /** The same text, read from another stream. */
  public StructuredText with(InputStream other) {
    return new StructuredText(location, other, encoding, bytes);
  }
}
