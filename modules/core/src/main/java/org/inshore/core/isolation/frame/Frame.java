package org.inshore.core.isolation.frame;

import java.io.EOFException;

/** Kinds of frames; the first byte of each is the ordinal. */
public enum Frame {
  /** Scan to process: read a document. */
  EXTRACT,
  /** Scan to process: the inner document was looked through; go on. */
  RESUME,
  /** Either: hand on a range of bytes. */
  READ,
  /** Either: the range that was asked for. */
  RANGE,
  /** Process to scan: a block of text. */
  TEXT,
  /** Process to scan: rows. */
  ROWS,
  /** Process to scan: an inner document. */
  BINARY,
  /** Process to scan: a part that could not be looked at. */
  FAILED,
  /** Process to scan: a part that is left out. */
  SKIPPED,
  /** Process to scan: when content was made. */
  CREATED,
  /** Process to scan: a note. */
  NOTE,
  /** Process to scan: the document was read to its end. */
  DONE,
  /** Process to scan: the document could not be read, or not to its end. */
  BROKEN;

  private static final Frame[] ALL = values();

  /** The kind with an ordinal; the end of the stream and any other byte end the talk. */
  static Frame of(int ordinal) throws EOFException {
    if (ordinal < 0 || ordinal >= ALL.length) {
      throw new EOFException();
    }
    return ALL[ordinal];
  }
}
