package org.inshore.engine.program;

import java.util.BitSet;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.DeferredAutomaton;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.text.TextView;

/**
 * The look-alikes of one rule, ready to run.
 *
 * @param all in the order of the file; none has a number in {@code forms} beyond 63
 * @param forms their patterns, most often in one automaton; a tag is an index in {@code all}
 * @param beginnings all beginnings of what the patterns fit, read backwards, in as few automata as
 *     can be
 * @param tried those whose beginnings would be too large
 */
public record LookAlikes(
    List<CompiledLookAlike> all,
    List<DeferredAutomaton> forms,
    List<DeferredAutomaton> beginnings,
    Tried tried) {

  /** No look-alikes. */
  public static final LookAlikes NONE =
      new LookAlikes(List.of(), List.of(), List.of(), new Tried(List.of(), 0, new BitSet()));

  /**
   * Look-alikes that are tried from each place before a hit.
   *
   * @param forms their patterns, as those of all
   * @param longest characters that one can have
   * @param classes of all characters that one can have
   */
  public record Tried(List<DeferredAutomaton> forms, int longest, BitSet classes) {}

  /**
   * Which of them a hit is, or is a part of.
   *
   * @return a bit for each, by its index
   */
  public long of(Hit hit, TextView text) {
    long found = 0;
    if (forms.isEmpty()) {
      return found;
    }
    if (hit.separated) {
      for (int i = 0; i < forms.size(); i++) {
        found |= fits(forms.get(i).get(), hit, text);
      }
    }
    if (isFirst(hit.start, text)) {
      return found | covers(forms, hit.start, hit.end, text);
    }
    for (int i = 0; i < beginnings.size(); i++) {
      found |= around(beginnings.get(i).get(), hit, text);
    }
    return tried.forms.isEmpty() ? found : found | eachPlace(hit, text);
  }

  /** Whether nothing that counts stands before a place in its text or cell. */
  private static boolean isFirst(int start, TextView text) {
    int before = text.previous(start);
    return before < 0 || text.classAt(before) == text.alphabet.barrier();
  }

  /** Those that start at or before a hit and end with it or later: found from its end back. */
  private long around(TaggedAutomaton backward, Hit hit, TextView text) {
    long found = 0;
    int state = TaggedAutomaton.START;
    for (int at = text.previous(hit.end); at >= 0; at = text.previous(at)) {
      state = backward.next(state, text.classAt(at));
      if (state == TaggedAutomaton.DEAD) {
        break;
      }
      if (at <= hit.start && backward.isTagged(state)) {
        found |= covers(forms, at, hit.end, text);
      }
    }
    return found;
  }

  /** Those without beginnings, from each place. */
  private long eachPlace(Hit hit, TextView text) {
    long found = 0;
    int at = hit.start;
    for (int i = 0; i < tried.longest && at >= 0; i++) {
      if (i > 0 && !tried.classes.get(text.classAt(at))) {
        break;
      }
      found |= covers(tried.forms, at, hit.end, text);
      at = text.previous(at);
    }
    return found;
  }

  private static long covers(List<DeferredAutomaton> forms, int start, int end, TextView text) {
    long found = 0;
    for (int i = 0; i < forms.size(); i++) {
      found |= covers(forms.get(i).get(), start, end, text);
    }
    return found;
  }

  /** Those that the value is, without its separators. */
  private static long fits(TaggedAutomaton automaton, Hit hit, TextView text) {
    BitSet separators = hit.pattern.separators().classes();
    int state = TaggedAutomaton.START;
    for (int at = hit.start; at < hit.end; at = text.next(at)) {
      int cls = text.classAt(at);
      if (!separators.get(cls)) {
        state = automaton.next(state, cls);
        if (state == TaggedAutomaton.DEAD) {
          return 0;
        }
      }
    }
    return automaton.isTagged(state) ? bits(automaton.tags(state)) : 0;
  }

  /** Those that start at a place and reach to an end or further. */
  private static long covers(TaggedAutomaton automaton, int start, int end, TextView text) {
    long found = 0;
    int state = TaggedAutomaton.START;
    byte[] bytes = text.bytes;
    int at = start;
    while (at < text.to) {
      int b = bytes[at];
      if (b >= 0) {
        at++;
        state = automaton.nextAscii(state, b);
      } else {
        int read = text.wide(at);
        at += read & TextView.LENGTH;
        if (read >> TextView.LENGTH_BITS == Alphabet.REMOVED) {
          continue;
        }
        state = automaton.next(state, read >> TextView.LENGTH_BITS);
      }
      if (state == TaggedAutomaton.DEAD) {
        return found;
      }
      if (at >= end && automaton.isTagged(state)) {
        found |= bits(automaton.tags(state));
      }
    }
    return found;
  }

  private static long bits(int[] tags) {
    long bits = 0;
    for (int tag : tags) {
      bits |= 1L << tag;
    }
    return bits;
  }
}
