package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.scan.Content;
import org.inshore.spi.source.Location;

/**
 * A column and which rules its name or comment speaks for.
 *
 * @param location the column's place
 * @param named rules whose column this is
 * @param labelled rules of which a label names it
 * @param lookAlikes look-alikes of which a word names it
 * @param otherwise rules of which one of these look-alikes is
 * @param called patterns that are tried in its cells
 * @param kinds the kinds of personal financial information that its name or comment speaks of
 * @param neighbours what the other columns' names say, of a column whose own says nothing
 */
record JudgedColumn(
    Location location,
    BitSet named,
    BitSet labelled,
    BitSet lookAlikes,
    BitSet otherwise,
    List<CompiledPattern> called,
    List<RuleInfo> kinds,
    Neighbours neighbours) {

  /** Words that say of a column only that it is one. */
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "col",
          "column",
          "field",
          "attr",
          "attribute",
          "value",
          "val",
          "data",
          "content",
          "text",
          "ext",
          "extend",
          "reserve",
          "reserved",
          "spare",
          "列",
          "字段",
          "属性",
          "值",
          "内容",
          "扩展",
          "预留");

  /** Judges all columns of a table together. */
  static List<JudgedColumn> all(Program program, Location table, List<Content.Column> columns) {
    boolean any = columns.stream().anyMatch(JudgedColumn::saysNothing);
    Neighbours neighbours = any ? Neighbours.of(program, columns) : Neighbours.NONE;
    return columns.stream()
        .map(
            column ->
                of(program, table, column, saysNothing(column) ? neighbours : Neighbours.NONE))
        .toList();
  }

  /**
   * Whether a name tells nothing of what is in the column: {@code col_3}, {@code value}, {@code C}.
   */
  static boolean saysNothing(Content.Column column) {
    String comment = column.comment();
    return (comment == null || comment.isBlank())
        && ColumnWords.tokens(Normaliser.normalise(column.heading())).stream()
            .allMatch(
                token ->
                    SAYS_NOTHING.contains(token)
                        || (token.length() == 1 && latin(token.charAt(0)))
                        || Character.isDigit(token.charAt(0)));
  }

  private static List<RuleInfo> kinds(
      Program program, BitSet named, BitSet labelled, BitSet lookAlikes) {
    List<RuleInfo> kinds = new ArrayList<>();
    for (int i = 0; i < program.rules().size(); i++) {
      RuleInfo info = program.rules().get(i).info();
      if (info.subject() == Subject.PERSONAL_FINANCIAL
          && (named.get(i) || labelled.get(i))
          && program.lookAlikes().get(i).all().stream()
              .noneMatch(lookAlike -> lookAlikes.get(lookAlike.number()))) {
        kinds.add(info);
      }
    }
    return List.copyOf(kinds);
  }

  private static JudgedColumn of(
      Program program, Location table, Content.Column column, Neighbours neighbours) {
    String name = ColumnWords.joined(Normaliser.normalise(column.heading()));
    String comment = column.comment() == null ? "" : Normaliser.normalise(column.comment());
    List<String> tokens = ColumnWords.tokens(name);
    // Of a path, what stands before the last full stop says whose or what it is.
    List<String> last = ColumnWords.tokens(name.substring(name.lastIndexOf('.') + 1));
    String lowName = name.toLowerCase(Locale.ROOT);
    String lowComment = comment.toLowerCase(Locale.ROOT);
    BitSet named = new BitSet();
    BitSet labelled = new BitSet();
    BitSet lookAlikes = new BitSet();
    BitSet otherwise = new BitSet();
    List<CompiledPattern> called = new ArrayList<>();
    for (int i = 0; i < program.rules().size(); i++) {
      ColumnWords words = program.columns().get(i);
      if (words.names().stream()
              .anyMatch(
                  wanted ->
                      ColumnWords.contains(tokens, wanted)
                          || ColumnWords.endsWithInitials(tokens, wanted))
          || words.texts().stream().anyMatch(t -> holds(lowName, t) || holds(lowComment, t))) {
        named.set(i);
      }
      if (words.labelNames().contains(tokens)
          || words.labelNames().contains(last)
          || words.labels().stream().anyMatch(label -> bare(lowName).endsWith(label))) {
        labelled.set(i);
      }
      for (CompiledPattern pattern : program.called().get(i)) {
        boolean byLabel = pattern.source().need() == Need.LABEL && labelled.get(i);
        if (named.get(i) || byLabel) {
          called.add(pattern);
        }
      }
      if (named.get(i) || labelled.get(i)) {
        program.nearby().get(i).forEach(near -> called.addAll(near.patterns()));
      }
      List<CompiledLookAlike> alike = program.lookAlikes().get(i).all();
      for (CompiledLookAlike lookAlike : alike) {
        for (String word : lookAlike.source().words()) {
          String low = word.toLowerCase(Locale.ROOT);
          if (holds(lowName, low)
              || holds(lowComment, low)
              || ColumnWords.contains(tokens, ColumnWords.tokens(word))) {
            lookAlikes.set(lookAlike.number());
            otherwise.set(i);
          }
        }
      }
    }
    return new JudgedColumn(
        table.append("column", column.name()),
        named,
        labelled,
        lookAlikes,
        otherwise,
        List.copyOf(called),
        kinds(program, named, labelled, lookAlikes),
        neighbours);
  }

  /** A header without what stands in brackets behind it. */
  private static String bare(String name) {
    int bracket = name.indexOf('(');
    String plain = bracket > 0 ? name.substring(0, bracket) : name;
    return plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain.strip();
  }

  /** Whether a text stands in another; Latin words only whole. */
  private static boolean holds(String text, String part) {
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      int end = at + part.length();
      boolean left = at > 0 && latin(text.charAt(at - 1)) && latin(part.charAt(0));
      boolean right =
          end < text.length() && latin(text.charAt(end)) && latin(part.charAt(part.length() - 1));
      if (!left && !right) {
        return true;
      }
    }
    return false;
  }

  private static boolean latin(char c) {
    return CodePointSet.LETTERS.contains(c);
  }
}
