package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes parsed patterns as text that other regular expression engines read. */
public final class RegexPrinter {
  private final Function<CodePointSet, String> characters;

  /** Takes what writes a set of characters as a single atom. */
  public RegexPrinter(Function<CodePointSet, String> characters) {
    this.characters = characters;
  }

  /** A pattern as text; alternatives at the top stand in a group. */
  public String print(RegexNode node) {
    return switch (node) {
      case RegexNode.Chars(CodePointSet set) -> characters.apply(set);
      case RegexNode.Sequence(List<RegexNode> parts) ->
          parts.stream().map(this::print).collect(Collectors.joining());
      case RegexNode.Alternatives(List<RegexNode> branches) ->
          branches.stream().map(this::print).collect(Collectors.joining("|", "(?:", ")"));
      case RegexNode.Repeat(RegexNode part, int least, int most) -> repeat(part, least, most);
    };
  }

  private String repeat(RegexNode part, int least, int most) {
    String text = print(part);
    boolean atom = part instanceof RegexNode.Chars || part instanceof RegexNode.Alternatives;
    if (text.isEmpty() || most == 0) {
      return "";
    }
    String times =
        least == 0 && most == 1
            ? "?"
            : least == most ? "{" + least + "}" : "{" + least + "," + most + "}";
    return (atom ? text : "(?:" + text + ")") + (times.equals("{1}") ? "" : times);
  }

  /** The pattern with one of the separators allowed between any two characters of the value. */
  public static RegexNode separated(RegexNode node, CodePointSet separators) {
    if (separators.isEmpty() || node.longest() == 0) {
      return node;
    }
    RegexNode filled = headless(node, new RegexNode.Chars(separators));
    return node.shortest() == 0 ? new RegexNode.Repeat(filled, 0, 1) : filled;
  }

  /** Every character with an optional separator before it. */
  private static RegexNode all(RegexNode node, RegexNode.Chars separator) {
    return switch (node) {
      case RegexNode.Chars chars ->
          new RegexNode.Sequence(List.of(new RegexNode.Repeat(separator, 0, 1), chars));
      case RegexNode.Sequence(List<RegexNode> parts) ->
          new RegexNode.Sequence(parts.stream().map(part -> all(part, separator)).toList());
      case RegexNode.Alternatives(List<RegexNode> branches) ->
          new RegexNode.Alternatives(branches.stream().map(part -> all(part, separator)).toList());
      case RegexNode.Repeat(RegexNode part, int least, int most) ->
          new RegexNode.Repeat(all(part, separator), least, most);
    };
  }

  /** The same for values that are not empty, without the separator before the first character. */
  private static RegexNode headless(RegexNode node, RegexNode.Chars separator) {
    return switch (node) {
      case RegexNode.Chars chars -> chars;
      case RegexNode.Sequence(List<RegexNode> parts) -> headless(parts, separator);
      case RegexNode.Alternatives(List<RegexNode> branches) ->
          new RegexNode.Alternatives(
              branches.stream()
                  .filter(branch -> branch.longest() > 0)
                  .map(branch -> headless(branch, separator))
                  .toList());
      case RegexNode.Repeat(RegexNode part, int least, int most) ->
          new RegexNode.Sequence(
              List.of(
                  headless(part, separator),
                  new RegexNode.Repeat(all(part, separator), Math.max(0, least - 1), most - 1)));
    };
  }

  private static RegexNode headless(List<RegexNode> parts, RegexNode.Chars separator) {
    RegexNode first = parts.getFirst();
    List<RegexNode> rest = parts.subList(1, parts.size());
    if (first.longest() == 0) {
      return headless(rest, separator);
    }
    List<RegexNode> filled = new ArrayList<>();
    filled.add(headless(first, separator));
    rest.forEach(part -> filled.add(all(part, separator)));
    RegexNode whole = new RegexNode.Sequence(filled);
    boolean later = rest.stream().anyMatch(part -> part.longest() > 0);
    // Where the first part may be empty, the value may also begin with the second.
    return first.shortest() > 0 || !later
        ? whole
        : new RegexNode.Alternatives(List.of(whole, headless(rest, separator)));
  }
}
