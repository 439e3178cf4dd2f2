package org.inshore.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.inshore.spi.scan.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * What betrays where values may be, and the automata that find it. Those of an encoding are made
 * when a text in it first comes. For all threads.
 */
final class Triggers {
  /** The group of labels; those of patterns follow. */
  static final int LABELS = 0;

  private static final int[] LONGEST = {Windows.LONGEST, 3, 2, 1};

  final Alphabet alphabet;
  final List<Source> sources;
  private final Map<Encoding, Tables> tables =
      Collections.synchronizedMap(new EnumMap<>(Encoding.class));

  /**
   * A group's values, by which they are found.
   *
   * @param group its number
   * @param boundary what may not stand before a value
   * @param values of its patterns, or of words
   * @param inner two characters further in that are looked for; null for the beginnings
   */
  record Source(
      int group, Boundary boundary, List<Automaton> values, Windows.@Nullable Inner inner) {}

  /**
   * What is needed to look through text in one encoding.
   *
   * @param automaton finds the windows
   * @param tags by number
   */
  record Tables(ByteAutomaton automaton, List<Windows.Tag> tags) {}

  Triggers(Alphabet alphabet, List<Source> sources) {
    this.alphabet = alphabet;
    this.sources = List.copyOf(sources);
  }

  /** The tables of an encoding. */
  Tables of(Encoding encoding) {
    return tables.computeIfAbsent(encoding, this::make);
  }

  private Tables make(Encoding encoding) {
    for (int longest : LONGEST) {
      Windows windows = new Windows(alphabet, longest);
      for (Source source : sources) {
        if (source.inner() == null) {
          windows.beginnings(source.group(), source.boundary(), source.values());
        } else {
          windows.pairs(source.group(), source.inner());
        }
      }
      try {
        ByteAutomaton automaton =
            new ByteAutomatonBuilder(alphabet, encoding).build(windows.starts());
        return new Tables(automaton, new ArrayList<>(windows.tags()));
      } catch (TooComplexToDeterminizeException e) {
        // Shorter windows find more than they need, but with fewer states.
      }
    }
    throw new IllegalStateException("windows of one character are never too many");
  }
}
