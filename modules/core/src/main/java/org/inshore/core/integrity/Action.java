package org.inshore.core.integrity;

/**
 * One thing that a scan did. It names places, never a value.
 *
 * @param verb what was done
 * @param source id of the data source; empty for the scan itself
 * @param account the account by which it was done; empty if that is the scan's own
 * @param place where it was done
 * @param result what came of it, for instance {@code SCANNED 1024}
 */
public record Action(Verb verb, String source, String account, String place, String result) {

  /** What can be done. */
  public enum Verb {
    /** The scan began; the account is that of the operating system. */
    BEGIN,
    /** A data source was opened. */
    CONNECT,
    /** An asset was read, to its end or as far as its outcome says. */
    READ,
    /** An asset, or a part of one, was left out or could not be read. */
    PASS,
    /** A data source, or the rest of it, could not be looked at. */
    LOSE,
    /** The scan ended. */
    END
  }
}
