package org.inshore.engine.prefilter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;
import org.inshore.engine.finder.ByteSet;
import org.inshore.engine.finder.FingerprintBuilder;
import org.inshore.engine.finder.Form;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.rule.Boundary;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/** Works out what the bytes around the start of an automaton's values look like. */
public final class Forms {
  /** Those of ASCII. */
  static final ByteSet DIGITS = new ByteSet().addRange('0', '9');

  static final ByteSet LETTERS = new ByteSet().addRange('A', 'Z').addRange('a', 'z');

  private final Encoding encoding;
  private final ByteEncodings spellings;
  private final List<ByteSet> oddLeads;
  private final int before;
  private final List<Form> plain = new ArrayList<>();

  /** Forms with other spellings than the plain ones: rare, so that those of a kind are one. */
  private final Map<Odd, ByteSet[]> odd = new LinkedHashMap<>();

  /** Classes of characters that are odd in some form. */
  private final BitSet oddClasses = new BitSet();

  /** The first odd character of a form, and the form it is of. */
  private record Odd(int kind, int depth, ByteSet lead, long target) {}

  Forms(Encoding encoding, ByteEncodings spellings) {
    this(encoding, spellings, spellings.oddLeads());
  }

  private Forms(Encoding encoding, ByteEncodings spellings, List<ByteSet> oddLeads) {
    this.encoding = encoding;
    this.spellings = spellings;
    this.oddLeads = oddLeads;
    // A byte that looks like a letter may be the second of a character of GB 18030.
    this.before = encoding == Encoding.GB18030 ? 2 : 1;
  }

  /** Forms with plain spellings only, enough for a guess at how often they come. */
  public static Forms plain(Encoding encoding, ByteEncodings spellings) {
    return new Forms(encoding, spellings, List.of());
  }

  /** The bytes that odd spellings start with which are looked for, each alone. */
  List<ByteSet> oddLeads() {
    return oddLeads;
  }

  /** All forms so far. */
  public FingerprintBuilder builder() {
    FingerprintBuilder builder = new FingerprintBuilder(before, 2 * spellings.han());
    plain.forEach(builder::add);
    odd.forEach((key, sets) -> builder.add(new Form(sets, 0, key.depth(), key.target())));
    spellings.addOdd(oddClasses, builder);
    return builder;
  }

  void add(Form form) {
    plain.add(form);
  }

  /** Characters of some classes may be the first odd one of a form. */
  void addOdd(int first, int last) {
    oddClasses.set(first, last + 1);
  }

  /** Adds a form whose first odd character is after some bytes. */
  void addOdd(int kind, int depth, ByteSet lead, ByteSet[] sets, long target) {
    ByteSet[] all = odd.putIfAbsent(new Odd(kind, depth, lead, target), sets);
    if (all != null) {
      for (int i = 0; i < all.length; i++) {
        all[i].plus(sets[i]);
      }
    }
  }

  /** Adds values that are found by their beginnings. */
  public void beginnings(Automaton values, Boundary boundary, long target) {
    ByteSet barred = barred(boundary);
    walk(values, barred, target, barred.others());
    if (encoding == Encoding.GB18030 && !barred.isEmpty()) {
      walk(values, barred, target, new ByteSet().addRange(0x81, 0xfe), barred);
    }
  }

  /** Adds values that are found by what follows some of their characters, all of them longer. */
  public void after(Automaton values, Boundary boundary, int characters, long target) {
    BitSet from = new BitSet();
    from.set(0);
    ByteSet last = new ByteSet();
    Transition transition = new Transition();
    for (int i = 0; i < characters; i++) {
      BitSet next = new BitSet();
      last = new ByteSet();
      addLast(last, spellings.ofRemoved());
      for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
        for (int k = 0; k < values.getNumTransitions(state); k++) {
          values.getTransition(state, k, transition);
          next.set(transition.dest);
          addLast(last, spellings.plain(transition.min, transition.max));
          addLast(last, spellings.odd(transition.min, transition.max));
        }
      }
      from = next;
    }
    walk(SuffixAutomata.after(values, from), barred(boundary), target, last);
  }

  private static void addLast(ByteSet to, ByteSet[] @Nullable [] spelled) {
    for (int length = 1; length <= spelled.length; length++) {
      ByteSet[] of = spelled[length - 1];
      if (of != null) {
        to.plus(of[length - 1]);
      }
    }
  }

  /** Adds values that are found by what they have further in. */
  void further(Automaton values, RequiredInfix inner, long target) {
    walk(SuffixAutomata.of(values, inner), new ByteSet(), target, ByteSet.all());
  }

  private void walk(Automaton values, ByteSet barred, long target, ByteSet... left) {
    new FormWalk(this, values, spellings, before, barred, left).addTo(target);
  }

  /** Bytes that may not stand on either side. */
  private static ByteSet barred(Boundary boundary) {
    ByteSet bytes = new ByteSet();
    if ((boundary.barred() & Alphabet.DIGIT) != 0) {
      bytes.plus(DIGITS);
    }
    if ((boundary.barred() & Alphabet.LETTER) != 0) {
      bytes.plus(LETTERS);
    }
    return bytes;
  }
}
