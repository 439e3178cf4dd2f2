package org.inshore.spi.inventory;

import java.util.List;
import org.inshore.spi.message.Wording;

/** What became of one asset or a part of one. */
public sealed interface Outcome {

  /**
   * It was looked through.
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
   * It was begun and not finished; findings up to there are kept.
   *
   * @param units rows or bytes looked through
   * @param category who must act
   * @param reason why it ended
   */
  record Incomplete(long units, String category, Wording reason) implements Outcome {}

  /**
   * It was left out on purpose.
   *
   * @param reason why
   */
  record Skipped(Wording reason) implements Outcome {}

  /**
   * It could not be looked at.
   *
   * @param category who must act: a name of {@code ScanException.Category}
   * @param reason why
   */
  record Failed(String category, Wording reason) implements Outcome {}
}
