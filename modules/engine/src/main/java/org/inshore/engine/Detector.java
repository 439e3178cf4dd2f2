package org.inshore.engine;

import java.util.Collection;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.header.RoleLists;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.ValueHash;
import org.inshore.engine.person.RecordRules;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.search.secondpass.Recurrences;
import org.inshore.engine.text.TextInput;
import org.inshore.spi.detect.Validator;
import org.jspecify.annotations.Nullable;

/** Compiled rules. Immutable; one serves all threads. */
public final class Detector {
  /**
   * Of texts of more bytes nothing is looked for that only the whole of a text tells: values named
   * again without a cue, and those near sure ones.
   */
  public static final int LONGEST_WHOLE = Recurrences.LONGEST_TEXT;

  private final Program program;
  private final RecordRules records;

  /** Made for the first rows; two threads may make them at once. */
  private volatile @Nullable HeaderWords headers;

  private Detector(Program program) {
    this.program = program;
    this.records = new RecordRules(program.rules());
  }

  private HeaderWords headers() {
    HeaderWords known = headers;
    if (known == null) {
      known = new HeaderWords(program.rules(), RoleLists.of(program.rules()));
      headers = known;
    }
    return known;
  }

  /**
   * Compiles rules, or takes what was compiled of them before.
   *
   * @param validators those that rules may name
   * @throws RuleException if a rule names an unknown validator, or its pattern cannot be compiled
   *     within bounds
   */
  public static Detector compile(RuleSet rules, Collection<Validator> validators)
      throws RuleException {
    return new Detector(rules.compile(validators));
  }

  /** How many bytes of text on each side of a value bear on it. */
  public int reach() {
    return 4 * (program.before() + program.after()) + TextInput.ROOM;
  }

  /** Whether no value can hold a line end, so that a text may be looked through in parts. */
  public boolean keepsToLines() {
    return program.keepsToLines();
  }

  /**
   * What tells whole records of one asset, for the thread that takes its matches.
   *
   * @param sink takes a match for each such record
   */
  public RecordCollector records(MatchSink sink) {
    return new RecordCollector(records, sink);
  }

  /**
   * A matcher for one thread.
   *
   * @param minConfidence matches below are not reported
   * @param hash for {@link Match#valueHash}
   * @param explain whether candidates are reported too
   */
  public Matcher matcher(double minConfidence, ValueHash hash, boolean explain) {
    return matcher(minConfidence, hash, explain, MatcherKind.AUTOMATIC);
  }

  /**
   * A matcher of a kind, for one thread.
   *
   * @param minConfidence matches below are not reported
   * @param hash for {@link Match#valueHash}
   * @param explain whether candidates are reported too
   * @param kind how it looks
   */
  public Matcher matcher(double minConfidence, ValueHash hash, boolean explain, MatcherKind kind) {
    return new Matcher(program, this::headers, minConfidence, hash, explain, kind);
  }
}
