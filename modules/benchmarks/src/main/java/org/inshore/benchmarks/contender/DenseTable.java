package org.inshore.benchmarks.contender;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.Transition;
import org.inshore.engine.RuleExpressions;
import org.inshore.spi.scan.Encoding;

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
          "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,14}",
          "[A-Z]{4}(CN|HK|MO|TW|US|GB|JP|SG)[A-Z0-9]{2}([A-Z0-9]{3})?",
          "[A-Za-z0-9][A-Za-z0-9._%+\\-]*\\@([A-Za-z0-9\\-]+\\.)+[A-Za-z]{2,24}",
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

  final int start;

  DenseTable(Encoding encoding) {
    Automaton automaton = Operations.determinize(union(encoding), Integer.MAX_VALUE);
    int states = automaton.getNumStates();
    int[][] table = new int[BYTES][states];
    boolean[] ends = new boolean[states];
    fill(automaton, table, ends);
    int[] order = new int[states];
    int plain = 0;
    for (int state = 0; state < states; state++) {
      plain += ends[state] ? 0 : 1;
    }
    int lower = 0;
    int upper = plain;
    for (int state = 0; state < states; state++) {
      order[state] = ends[state] ? upper++ : lower++;
    }
    firstEnd = plain;
    start = order[0];
    Map<List<Integer>, Integer> columns = new HashMap<>();
    List<int[]> distinct = new ArrayList<>();
    for (int b = 0; b < BYTES; b++) {
      int[] column = table[b];
      int known =
          columns.computeIfAbsent(
              Arrays.stream(column).boxed().toList(),
              _ -> {
                distinct.add(column);
                return distinct.size() - 1;
              });
      classes[b] = (byte) known;
    }
    shift = 32 - Integer.numberOfLeadingZeros(distinct.size() - 1);
    next = new char[states << shift];
    for (int state = 0; state < states; state++) {
      for (int c = 0; c < distinct.size(); c++) {
        next[(order[state] << shift) | c] = (char) order[distinct.get(c)[state]];
      }
    }
  }

  int states() {
    return next.length >> shift;
  }

  private static Automaton union(Encoding encoding) {
    List<Automaton> all = new ArrayList<>();
    for (String number : NUMBERS) {
      String regex = BESIDE + "(" + number + ")" + BESIDE;
      all.add(tagged(new RegExp(regex, RegExp.NONE).toAutomaton(), all.size()));
    }
    for (RuleExpressions.Word word :
        RuleExpressions.words(ShippedRules.rules(), RuleExpressions.Dialect.PORTABLE)) {
      if (all.size() < NUMBERS.size() + WORDS) {
        byte[] bytes = word.text().getBytes(encoding.charset());
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        all.add(tagged(Automata.makeString(latin), all.size()));
      }
    }
    Automaton anything = Operations.repeat(Automata.makeCharRange(0, BYTES - 1));
    return Operations.concatenate(List.of(anything, Operations.union(all)));
  }

  private static Automaton tagged(Automaton values, int tag) {
    return Operations.concatenate(List.of(values, Automata.makeChar(BYTES + tag)));
  }

  private static void fill(Automaton automaton, int[][] table, boolean[] ends) {
    Transition transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
        for (int b = transition.min; b <= Math.min(transition.max, BYTES - 1); b++) {
          table[b][state] = transition.dest;
        }
        ends[state] |= transition.max >= BYTES;
      }
    }
  }
}
