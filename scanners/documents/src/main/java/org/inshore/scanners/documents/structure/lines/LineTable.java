package org.inshore.scanners.documents.structure.lines;

import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** A table recognised in a text: reads its lines one by one, and hands them on as rows. */
public interface LineTable {

  /** Fit of a record to the table. */
  enum Fit {
    /** A row. */
    ROW,
    /** A row if more follow: it has fewer or more cells. */
    MAYBE,
    /** None, but the table goes on: a blank line, a rule, a comment. */
    SKIP,
    /** None. */
    NONE
  }

  /** Begins to hand rows on. */
  void begin(Location location, Encoding encoding, ContentSink sink);

  /**
   * Reads the record that begins with a line; changes nothing but what {@link #end} and {@link
   * #add} are about.
   */
  Fit read(Lines lines, int at);

  /** Whether a single line that fits is surely a row, also where others stand before it. */
  boolean standsAlone();

  /** Whether the record read last is to be looked through as text, too: it may be cut wrongly. */
  default boolean isInDoubt() {
    return false;
  }

  /** Whether rows say whose the text between them is; they are handed on before it. */
  default boolean headsText() {
    return false;
  }

  /** Where the line after the record read last begins. */
  int end();

  /**
   * Takes the record read last.
   *
   * @param line the number of its first line
   */
  void add(long line) throws ScanException, InterruptedException;

  /** Hands on what is left. */
  void finish() throws ScanException, InterruptedException;
}
