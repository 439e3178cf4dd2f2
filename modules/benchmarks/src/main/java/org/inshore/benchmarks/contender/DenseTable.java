package org.inshore.benchmarks.contender;

import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.Transition;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.engine.RuleExpressions;
import org.inshore.spi.content.Encoding;

/**
 * Plain kinds of numbers and two hundred words in one unanchored automaton over bytes, as a table:
 * about ten thousand states, whatever rules are shipped. A yardstick for machines, no detector.
 */
final class DenseTable {
  private static final int BYTES = 256;
  private static final int WORDS = 200;

  /** No letter or digit, and no character that is no byte. */
  private static final String BESIDE = "[\u0000-/:-\\@\\[-`{-\u00ff]";

  private static final String MONTH = "(0[1-9]|1[0-2])";
  private static final String DAY = "(0[1-9]|[12][0-9]|3[01])";
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

  private static final List<String> NUMBERS =
      List.of(
          "[1-8][0-9]{5}(18|19|20)[0-9]{2}" + MONTH + DAY + "[0-9]{3}[0-9Xx]",
          "[1-8][0-9]{7}" + MONTH + DAY + "[0-9]{3}",
          "62[0-9]{14,17}",
          "[345][0-9]{15,18}",
          "(0086|86)?1[3-9][0-9]{9}",
          "1[3-9][0-9][ \\-][0-9]{4}[ \\-][0-9]{4}",
          "0(10|2[0-9]|[3-9][0-9]{2})[ \\-]?[2-8][0-9]{6,7}",
          "400[ \\-]?[0-9]{3}[ \\-]?[0-9]{4}",
          "(" + OCTET + "\\.){3}" + OCTET,
          "(19|20)[0-9]{2}[/.\\-]" + MONTH + "[/.\\-]" + DAY,
          "62[0-9]{2}([ \\-][0-9]{4}){3}",
          "[1-9ANY][0-9A-Z][0-9]{6}[0-9A-Z]{10}",
          "[EGDSP][0-9]{8}|E[A-Z][0-9]{7}",
          "[HMCWT][0-9]{8}|[HM][0-9]{10}",
          "[A-Z]{1,2}[0-9]{6}\\([0-9A]\\)",
          "[A-Z][12][0-9]{8}",
          "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}",
          "[A-Z]{4}(CN|HK|MO|TW|US|GB|JP|SG)[A-Z0-9]{2}([A-Z0-9]{3})?",
          "[A-Za-z0-9][A-Za-z0-9._]*\\@([A-Za-z0-9]+\\.)+[A-Za-z]{2,4}",
          "[0-9A-Z]{8}\\-[0-9X]",
          "(86|35|01)[0-9]{13}",
          "L[A-HJ-NPR-Z0-9]{16}");

  /** By byte: its class. */
  final byte[] classes = new byte[BYTES];

  /** How far a state is shifted to find its row. */
  final int shift;

  /** By state and class: the next state. */
  final char[] next;

  /** The first state in which something ends; all behind it do. */
  final int firstEnd;

  /** By state from that one on: how many patterns end. */
  final int[] ends;

  final int start;

  DenseTable(Encoding encoding) {
    Automaton automaton = Operations.determinize(union(encoding), Integer.MAX_VALUE);
    int[][] columns = new int[BYTES][automaton.getNumStates()];
    BitSet[] tags = new BitSet[automaton.getNumStates()];
    fill(automaton, columns, tags);
    int[][] distinct = distinct(columns);
    int[] number = smallest(distinct, tags);
    int states = Arrays.stream(number).max().orElse(0) + 1;
    // States in which something ends come last, so that one comparison tells them.
    int[] representative = new int[states];
    for (int state = 0; state < number.length; state++) {
      representative[number[state]] = state;
    }
    int[] order = new int[states];
    int plain = 0;
    for (int state : representative) {
      plain += tags[state].isEmpty() ? 1 : 0;
    }
    int lower = 0;
    int upper = plain;
    for (int i = 0; i < states; i++) {
      order[i] = tags[representative[i]].isEmpty() ? lower++ : upper++;
    }
    firstEnd = plain;
    start = order[number[0]];
    ends = new int[states - plain];
    for (int i = 0; i < states; i++) {
      if (order[i] >= plain) {
        ends[order[i] - plain] = tags[representative[i]].cardinality();
      }
    }
    shift = Integer.SIZE - Integer.numberOfLeadingZeros(distinct.length - 1);
    next = new char[states << shift];
    for (int i = 0; i < states; i++) {
      for (int c = 0; c < distinct.length; c++) {
        next[(order[i] << shift) | c] = (char) order[number[distinct[c][representative[i]]]];
      }
    }
  }

  /** Bytes that all states treat alike are one class. */
  private int[][] distinct(int[][] columns) {
    Map<IntBuffer, Integer> known = new LinkedHashMap<>();
    for (int b = 0; b < BYTES; b++) {
      int cls = known.computeIfAbsent(IntBuffer.wrap(columns[b]), _ -> known.size());
      classes[b] = (byte) cls;
    }
    return known.keySet().stream().map(IntBuffer::array).toArray(int[][]::new);
  }

  /** By state: its number when states with the same future are one. */
  private static int[] smallest(int[][] columns, BitSet[] tags) {
    int[] number = new int[tags.length];
    Map<BitSet, Integer> kinds = new HashMap<>();
    for (int state = 0; state < tags.length; state++) {
      number[state] = kinds.computeIfAbsent(tags[state], _ -> kinds.size());
    }
    int count = kinds.size();
    while (true) {
      Map<IntBuffer, Integer> futures = new HashMap<>();
      int[] finer = new int[tags.length];
      for (int state = 0; state < tags.length; state++) {
        int[] future = new int[columns.length + 1];
        future[0] = number[state];
        for (int c = 0; c < columns.length; c++) {
          future[c + 1] = number[columns[c][state]];
        }
        finer[state] = futures.computeIfAbsent(IntBuffer.wrap(future), _ -> futures.size());
      }
      if (futures.size() == count) {
        return number;
      }
      count = futures.size();
      number = finer;
    }
  }

  private static Automaton union(Encoding encoding) {
    List<Automaton> all = new ArrayList<>();
    for (String number : NUMBERS) {
      String regex = BESIDE + "(" + number + ")" + BESIDE;
      all.add(tagged(new RegExp(regex, RegExp.NONE).toAutomaton(), all.size()));
    }
    List<RuleExpressions.Word> words =
        RuleExpressions.words(ShippedRules.rules(), RuleExpressions.Dialect.PORTABLE);
    // From all over the list, which is sorted: English ones stand first.
    for (int i = 0; i < WORDS; i++) {
      String word = words.get((int) ((long) i * words.size() / WORDS)).text();
      String latin = new String(word.getBytes(encoding.charset()), StandardCharsets.ISO_8859_1);
      all.add(tagged(Automata.makeString(latin), all.size()));
    }
    Automaton anything = Operations.repeat(Automata.makeCharRange(0, BYTES - 1));
    return Operations.concatenate(List.of(anything, Operations.union(all)));
  }

  private static Automaton tagged(Automaton values, int tag) {
    return Operations.concatenate(List.of(values, Automata.makeChar(BYTES + tag)));
  }

  private static void fill(Automaton automaton, int[][] columns, BitSet[] tags) {
    Transition transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      tags[state] = new BitSet();
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
        for (int b = transition.min; b <= transition.max; b++) {
          if (b < BYTES) {
            columns[b][state] = transition.dest;
          } else {
            tags[state].set(b - BYTES);
          }
        }
      }
    }
  }
}
