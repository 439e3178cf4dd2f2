package org.inshore.engine.search;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.program.Hit;
import org.inshore.engine.text.Separators;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;
import org.inshore.spi.detect.Validator;

/** The value at hand and what validators say of it; each is asked once. */
final class ValidatedValue {
  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final ValueText value = new ValueText();
  private final Validator[] validators;

  /** By validator: what it says. */
  private final byte[] verdicts;

  private int start = -1;
  private int end = -1;

  ValidatedValue(List<Validator> validators) {
    this.validators = validators.toArray(Validator[]::new);
    this.verdicts = new byte[this.validators.length];
  }

  /** Reads a value, unless it is at hand as it is asked for. */
  void read(TextView text, int first, int last, Separators separators) {
    if (first != start || last != end || !value.isReadAs(separators)) {
      value.read(text, first, last, separators);
      start = first;
      end = last;
      Arrays.fill(verdicts, UNKNOWN);
    }
  }

  /** Reads a value for whoever asks for it; nothing is at hand afterwards. */
  ValueText anew(TextView text, int first, int last, Separators separators) {
    start = -1;
    value.read(text, first, last, separators);
    return value;
  }

  /** The normalised text, for as long as it is at hand. */
  ValueText text() {
    return value;
  }

  /** What a validator says of it; several patterns may ask for the same. */
  boolean isValid(int number) {
    if (verdicts[number] == UNKNOWN) {
      verdicts[number] = validators[number].isValid(value) ? YES : NO;
    }
    return verdicts[number] == YES;
  }

  /** Whether no shorter value is valid either. */
  boolean isHopeless(int number) {
    return validators[number].isHopeless(value);
  }

  /**
   * Narrows a hit to the part of its valid value that is reported, leaving what frames it: after
   * judging, since a label stands before the frame. A cell, or the items of a list, say themselves
   * what they are, and another value than the one at hand stays as it is.
   */
  void narrow(Hit hit, TextView text) {
    if (hit.start != start || hit.end != end || hit.pattern.source().need().fillsCell()) {
      return;
    }
    for (int number : hit.pattern.validators()) {
      int skipped = validators[number].before(value);
      int kept = value.length() - skipped - validators[number].behind(value);
      // A validator is a plugin: what makes no sense is passed over.
      if (skipped >= 0 && kept > 0 && kept < value.length()) {
        for (; skipped > 0; skipped--) {
          hit.start = text.next(hit.start);
        }
        int last = hit.start;
        for (int i = 1; i < kept; i++) {
          last = text.next(last);
        }
        hit.end = text.end(last);
        return;
      }
    }
  }

  /** A validator's name. */
  String validator(int number) {
    return validators[number].name();
  }

  /** Forgets the text. */
  void clear() {
    value.clear();
    start = -1;
  }
}
