package org.inshore.engine.search.secondpass;

import java.util.BitSet;
import java.util.List;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.TextView;

/**
 * Tries patterns around sure values of their rule: where one person is surely named, others are
 * named too. Each place is looked at once, however many such values are near: linear in the text.
 */
public final class Company {
  /** How sure a value must be found beside which is looked. */
  private static final double SURE = 0.7;

  private static final double MEDIUM = 0.5;

  /** So many characters around such a value. */
  private static final int WITHIN = 200;

  /** The same around a number of a person: what it belongs to stands beside it. */
  private static final int BESIDE = 30;

  /** How many letters a word has for one Chinese character. */
  private static final int LETTERS = 3;

  /** By rule number, the patterns that need company and nothing else. */
  private final List<List<CompiledPattern>> patterns;

  /** By rule number, those that what stands around tells. */
  private final List<List<Teller>> tellers;

  private final boolean any;
  private final BitSet near = new BitSet();
  private final BitSet nearInLetters = new BitSet();
  private final BitSet found = new BitSet();

  public Company(Program program) {
    List<List<CompiledPattern>> all = program.second(Requirement.COMPANY);
    this.patterns = all.stream().map(some -> Teller.others(some, program)).toList();
    this.tellers = all.stream().map(some -> Teller.of(some, program)).toList();
    this.any = all.stream().anyMatch(some -> !some.isEmpty());
  }

  /** Whether other values may be near hits. */
  public boolean concerns(List<Hit> hits) {
    return any && hits.stream().anyMatch(this::isSure);
  }

  private boolean isSure(Hit hit) {
    return hit.valid && hit.score >= SURE && (identifies(hit) || speaks(hit.pattern.ruleNumber()));
  }

  /**
   * Tries the patterns of rules around their hits.
   *
   * @param hits what is found in all of the text, resolved; theirs are added
   */
  public void add(List<Hit> hits, TextView view, Scan scan) {
    int count = hits.size();
    for (int rule = 0; rule < patterns.size(); rule++) {
      if (speaks(rule)) {
        learn(hits.subList(0, count), rule, view);
        tryAll(patterns.get(rule), view, scan);
        tellAll(tellers.get(rule), view, scan);
      }
    }
  }

  private boolean speaks(int rule) {
    return !(patterns.get(rule).isEmpty() && tellers.get(rule).isEmpty());
  }

  private static boolean identifies(Hit hit) {
    return hit.pattern.rule().personKey() > 0;
  }

  private void learn(List<Hit> hits, int rule, TextView view) {
    near.clear();
    nearInLetters.clear();
    found.clear();
    for (Hit hit : hits) {
      if (!hit.valid || hit.lostTo != null || hit.score < MEDIUM) {
        continue;
      }
      if (!mayBeChance(hit)) {
        found.set(hit.start, hit.end);
      }
      if (hit.score < SURE) {
        continue;
      }
      if (hit.pattern.ruleNumber() == rule) {
        around(hit, WITHIN, near, view);
        around(hit, LETTERS * WITHIN, nearInLetters, view);
      } else if (identifies(hit)) {
        around(hit, BESIDE, near, view);
        around(hit, LETTERS * BESIDE, nearInLetters, view);
      }
    }
    near.andNot(found);
    nearInLetters.andNot(found);
  }

  /** Whether a check digit alone speaks for a value: beside a person it is told by that too. */
  private static boolean mayBeChance(Hit hit) {
    return hit.score < SURE && hit.pattern.source().chance() > 0;
  }

  private static void around(Hit hit, int within, BitSet near, TextView view) {
    near.set(view.atMostBack(hit.start, within), view.atMostOn(hit.end, within));
  }

  private void tellAll(List<Teller> asked, TextView view, Scan scan) {
    for (int at = near.nextSetBit(0); at >= 0; at = near.nextSetBit(at + 1)) {
      if (view.bytes[at] < 0 && view.isStart(at) && view.counting(at) == at) {
        for (Teller teller : asked) {
          teller.ask(view, at, view.next(at), Teller.ANY, scan);
        }
      }
    }
  }

  private void tryAll(List<CompiledPattern> tried, TextView view, Scan scan) {
    for (int at = nearInLetters.nextSetBit(0); at >= 0; at = nearInLetters.nextSetBit(at + 1)) {
      if ((view.bytes[at] >= 0 || near.get(at)) && view.isStart(at) && view.counting(at) == at) {
        for (CompiledPattern pattern : tried) {
          scan.tryAt(pattern, at);
        }
      }
    }
  }
}
