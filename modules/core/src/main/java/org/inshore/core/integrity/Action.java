package org.inshore.core.integrity;

import java.util.Locale;

/**
 * One thing that a scan does or did. It names places, never a value.
 *
 * @param verb what is done
 * @param source id of the data source; empty for the scan itself
 * @param account the account by which it is done; empty if that is the scan's own
 * @param place where it is done
 * @param result what came of it, for instance {@code SCANNED 1024}; empty before it is done
 */
public record Action(Verb verb, String source, String account, String place, String result) {

  /** Verbs of actions. */
  public enum Verb {
    /** The scan begins; the account is that of the operating system. */
    BEGIN,
    /** A data source is about to be opened. */
    CONNECT,
    /** It was opened; the account is the one by which it is read. */
    OPENED,
    /** An asset is about to be read. */
    READ,
    /** What came of an asset, or of a part that is counted apart, read or not. */
    OUTCOME,
    /** What an earlier scan recorded of an asset is taken over; the result is that scan's id. */
    CARRY,
    /**
     * What it recorded of assets of a folder is taken over as one, outcomes included; the result is
     * that scan's id, how many they are, and the SHA-256 over a line for each.
     */
    CARRY_FOLDER,
    /** A data source is taken over from another scan; the result is that scan's id. */
    MERGE,
    /** A data source, or the rest of it, could not be looked at. */
    LOSE,
    /** Nothing more is read: the scan has come to its end, or was stopped. */
    END;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Its word in the log. */
    String word() {
      return word;
    }
  }
}
