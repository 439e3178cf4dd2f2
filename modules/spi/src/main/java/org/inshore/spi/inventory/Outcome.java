package org.inshore.spi.inventory;

import java.util.List;
import org.inshore.spi.message.Wording;

/**
 * Result of looking at one asset or a part of one.
 *
 * <p>{@link Skipped} is what the operator left out, by {@code exclude}, {@code include}, {@code
 * schemas}, {@code tables}, {@code views} or {@code one-file-system}, what lies outside the target
 * that he gave (other databases of a server), and what holds no content of its own: links whose
 * target is read in its place or is not there, pipes, sockets, kernel file systems, a server's own
 * schemas, results of earlier scans. All else that was not read is {@link Failed} or {@link
 * Incomplete}, with who must act: no reader for the form, damaged, encrypted, without rights, gone
 * meanwhile, or beyond a limit. A limit bounds what a scan costs and not what it is about, so what
 * lies beyond it was not looked at, whoever set it. An empty file is {@link Scanned}: nothing is in
 * it.
 */
public sealed interface Outcome {

  /**
   * Looked through to its end.
   *
   * @param units rows of a table, bytes of a file
   * @param notes what a reader must know: limits, parts that need care
   */
  record Scanned(long units, List<Wording> notes) implements Outcome {
    /** Copies the notes. */
    public Scanned {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Begun and not finished; findings up to there are kept.
   *
   * @param units rows or bytes looked through
   * @param category who must act
   * @param reason why it ended
   */
  record Incomplete(long units, String category, Wording reason) implements Outcome {}

  /**
   * Out of scope: the operator left it out, or it holds no content of its own.
   *
   * @param reason why
   */
  record Skipped(Wording reason) implements Outcome {}

  /**
   * Outcome of a place that was not looked at.
   *
   * @param category who must act: a name of {@code ScanException.Category}
   * @param reason why
   */
  record Failed(String category, Wording reason) implements Outcome {}
}
