package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A parsed pattern. */
public sealed interface RegexNode {

  /** One character of a set. */
  record Chars(CodePointSet set) implements RegexNode {}

  /** Parts one after the other; nothing at all when empty. */
  record Sequence(List<RegexNode> parts) implements RegexNode {}

  /** An alternation. */
  record Alternatives(List<RegexNode> branches) implements RegexNode {}

  /** A part some times over. */
  record Repeat(RegexNode part, int least, int most) implements RegexNode {}

  /** A literal string, ASCII letters in either case. */
  static RegexNode literal(String text) {
    List<RegexNode> parts = new ArrayList<>();
    text.codePoints()
        .forEach(point -> parts.add(new Chars(CodePointSet.range(point, point).anyCase())));
    return new Sequence(parts);
  }

  /** Length of the longest value in code points. */
  default long longest() {
    return switch (this) {
      case Chars _ -> 1;
      case Sequence(List<RegexNode> parts) -> parts.stream().mapToLong(RegexNode::longest).sum();
      case Alternatives(List<RegexNode> branches) ->
          branches.stream().mapToLong(RegexNode::longest).max().orElse(0);
      case Repeat(RegexNode part, int _, int most) -> part.longest() * most;
    };
  }

  /** Length of the shortest value in code points. */
  default long shortest() {
    return switch (this) {
      case Chars _ -> 1;
      case Sequence(List<RegexNode> parts) -> parts.stream().mapToLong(RegexNode::shortest).sum();
      case Alternatives(List<RegexNode> branches) ->
          branches.stream().mapToLong(RegexNode::shortest).min().orElse(0);
      case Repeat(RegexNode part, int least, int _) -> part.shortest() * least;
    };
  }

  /** How many single characters it has once repeats are written out. */
  default long size() {
    return switch (this) {
      case Chars _ -> 1;
      case Sequence(List<RegexNode> parts) -> 1 + parts.stream().mapToLong(RegexNode::size).sum();
      case Alternatives(List<RegexNode> branches) ->
          1 + branches.stream().mapToLong(RegexNode::size).sum();
      case Repeat(RegexNode part, int _, int most) -> 1 + part.size() * most;
    };
  }

  /** Hands out every set of characters in it. */
  default void sets(Consumer<CodePointSet> sink) {
    switch (this) {
      case Chars(CodePointSet set) -> sink.accept(set);
      case Sequence(List<RegexNode> parts) -> parts.forEach(part -> part.sets(sink));
      case Alternatives(List<RegexNode> branches) -> branches.forEach(part -> part.sets(sink));
      case Repeat(RegexNode part, int _, int _) -> part.sets(sink);
    }
  }

  /** The same values written backwards. */
  default RegexNode reversed() {
    return switch (this) {
      case Chars chars -> chars;
      case Sequence(List<RegexNode> parts) -> {
        List<RegexNode> turned = new ArrayList<>();
        parts.forEach(part -> turned.add(part.reversed()));
        Collections.reverse(turned);
        yield new Sequence(turned);
      }
      case Alternatives(List<RegexNode> branches) ->
          new Alternatives(branches.stream().map(RegexNode::reversed).toList());
      case Repeat(RegexNode part, int least, int most) -> new Repeat(part.reversed(), least, most);
    };
  }
}
