package org.inshore.engine.compile;

import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/** Parsed patterns as bytes. */
final class RegexTables {
  private static final int CHARACTERS = 0;
  private static final int SEQUENCE = 1;
  private static final int ALTERNATIVES = 2;
  private static final int REPEAT = 3;

  private RegexTables() {}

  static void write(RegexNode node, TableWriter to) {
    switch (node) {
      case RegexNode.Chars(CodePointSet set) -> {
        to.number(CHARACTERS);
        to.shared(set, one -> to.numbers(one.bounds()));
      }
      case RegexNode.Sequence sequence -> {
        to.number(SEQUENCE);
        to.list(sequence.parts(), part -> write(part, to));
      }
      case RegexNode.Alternatives alternatives -> {
        to.number(ALTERNATIVES);
        to.list(alternatives.branches(), part -> write(part, to));
      }
      case RegexNode.Repeat(RegexNode part, int least, int most) -> {
        to.number(REPEAT);
        write(part, to);
        to.number(least);
        to.number(most);
      }
    }
  }

  static RegexNode read(TableReader from) {
    int kind = from.number();
    return switch (kind) {
      case CHARACTERS ->
          new RegexNode.Chars(
              from.shared(CodePointSet.class, () -> CodePointSet.ofBounds(from.numbers())));
      case SEQUENCE -> new RegexNode.Sequence(from.list(() -> read(from)));
      case ALTERNATIVES -> new RegexNode.Alternatives(from.list(() -> read(from)));
      case REPEAT -> new RegexNode.Repeat(read(from), from.number(), from.number());
      default -> throw new IllegalArgumentException("kind of pattern: " + kind);
    };
  }
}
