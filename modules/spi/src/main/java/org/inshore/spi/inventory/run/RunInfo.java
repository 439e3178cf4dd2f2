package org.inshore.spi.inventory.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scan.
 *
 * @param id random id
 * @param toolVersion of Inshore
 * @param startedBy operating-system account
 * @param started when it began
 * @param ended when it ended; null while it runs or when it was killed
 * @param state how it ended
 * @param targets what was asked for
 * @param configurationHash SHA-256 of the configuration in hex
 * @param ruleSetHash SHA-256 of all rules in hex
 * @param minConfidence matches below this are not findings
 * @param asOf the day by whose law violations were judged; null in inventories that do not hold it
 * @param previous id of the scan it is compared with; null if there is none
 * @param institution name of the bank, as its configuration gives it; null if it gives none
 * @param signer fingerprint of the key that signs the result; null if it is not signed
 */
public record RunInfo(
    String id,
    String toolVersion,
    String startedBy,
    Instant started,
    @Nullable Instant ended,
    State state,
    List<String> targets,
    String configurationHash,
    String ruleSetHash,
    double minConfidence,
    @Nullable LocalDate asOf,
    @Nullable String previous,
    @Nullable String institution,
    @Nullable String signer) {

  /** Copies the list. */
  public RunInfo {
    targets = List.copyOf(targets);
  }

  /** A scan judged by the law of its own day and compared with none. */
  public RunInfo(
      String id,
      String toolVersion,
      String startedBy,
      Instant started,
      @Nullable Instant ended,
      State state,
      List<String> targets,
      String configurationHash,
      String ruleSetHash,
      double minConfidence) {
    this(
        id,
        toolVersion,
        startedBy,
        started,
        ended,
        state,
        targets,
        configurationHash,
        ruleSetHash,
        minConfidence,
        null,
        null,
        null,
        null);
  }

  /** The same, judged by the law of another day. */
  public RunInfo asOf(LocalDate day) {
    return new RunInfo(
        id,
        toolVersion,
        startedBy,
        started,
        ended,
        state,
        targets,
        configurationHash,
        ruleSetHash,
        minConfidence,
        day,
        previous,
        institution,
        signer);
  }

  /** State of a scan. */
  public enum State {
    /** Still running, or killed: what is there is partial. */
    RUNNING,
    /** Stopped by the operator: what is there is partial. */
    STOPPED,
    /** Every source was walked to its end; single assets may have failed. */
    DONE
  }

  /** Whether parts of the scope were never reached. */
  public boolean partial() {
    return state != State.DONE;
  }
}
