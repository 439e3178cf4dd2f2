package org.inshore.engine.column;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.CompiledLookAlike;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
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
 * @param isNamed whether its own name says what is in it, so that the cell to the left need not
 * @param type whether its cells tell the kind of a number in the same row
 * @param part whether its cells are parts of names, which another column completes
 */
public record JudgedColumn(
    Location location,
    BitSet named,
    BitSet labelled,
    BitSet lookAlikes,
    BitSet otherwise,
    List<CompiledPattern> called,
    List<RuleInfo> kinds,
    NeighbourColumns neighbours,
    boolean isNamed,
    boolean type,
    boolean part) {

  /** Whether its name or a label in it speaks for a rule. */
  public boolean isFor(int rule) {
    return named.get(rule) || labelled.get(rule);
  }

  /** The same of any rule but one. */
  public boolean isForOthers(int rule) {
    return isAny(named, rule) || isAny(labelled, rule);
  }

  private static boolean isAny(BitSet rules, int but) {
    int first = rules.nextSetBit(0);
    return first >= 0 && (first != but || rules.nextSetBit(but + 1) >= 0);
  }

  /** Role that the other columns give to one. */
  enum Use {
    OWN,
    NAMES,
    PARTS
  }

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

  /** Words that say only that something is a number: of what, the cell to the left may tell. */
  private static final Set<String> NUMBERS =
      Set.of("号码", "编号", "号", "代码", "no", "num", "number", "code");

  /** The path of a file, which is in a first row that is no header. */
  private static final Pattern FILE =
      Pattern.compile("[^\\s$\\[\\]]*/[^\\s/$\\[\\]]*\\.[A-Za-z0-9]{1,6}");

  /** Judges all columns of a table together. */
  public static List<JudgedColumn> all(
      Program program,
      HeaderWords headers,
      KnownColumns known,
      Location table,
      List<Content.Column> columns) {
    boolean any = columns.stream().anyMatch(JudgedColumn::saysNothing);
    NeighbourColumns neighbours =
        any ? NeighbourColumns.of(program, columns) : NeighbourColumns.NONE;
    List<JudgedColumn> judged = new ArrayList<>();
    for (Content.Column column : columns) {
      NeighbourColumns own = saysNothing(column) ? neighbours : NeighbourColumns.NONE;
      judged.add(
          known
              .of(column, Use.OWN, index -> of(program, index, headers, column, Use.OWN))
              .at(table.append("column", column.name()), own));
    }
    BitSet names = NameColumns.of(program, headers, columns, judged);
    BitSet parts = PartColumns.of(headers.parts(), columns);
    for (int i = 0; i < columns.size(); i++) {
      Use use = parts.get(i) ? Use.PARTS : names.get(i) ? Use.NAMES : Use.OWN;
      if (use != Use.OWN) {
        Content.Column column = columns.get(i);
        judged.set(
            i,
            known
                .of(column, use, index -> of(program, index, headers, column, use))
                .at(table.append("column", column.name()), NeighbourColumns.NONE));
      }
    }
    shareDistant(program, judged);
    return List.copyOf(judged);
  }

  /** What a word of a distant look-alike says in one column's name, it says of the whole table. */
  private static void shareDistant(Program program, List<JudgedColumn> columns) {
    BitSet named = new BitSet();
    columns.forEach(column -> named.or(column.lookAlikes));
    if (named.isEmpty()) {
      return;
    }
    BitSet distant = new BitSet();
    program.lookAlikes().stream()
        .flatMap(alike -> alike.all().stream())
        .filter(alike -> alike.source().before() > 0)
        .forEach(alike -> distant.set(alike.number()));
    named.and(distant);
    columns.forEach(column -> column.lookAlikes.or(named));
  }

  /**
   * Whether a name tells nothing of what is in the column: {@code col_3}, {@code value}, {@code C}.
   */
  public static boolean saysNothing(Content.Column column) {
    String comment = column.comment();
    return (comment == null || comment.isBlank())
        && ColumnWords.tokens(Normaliser.normalise(column.heading())).stream()
            .allMatch(JudgedColumn::saysNothing);
  }

  private static boolean saysNothing(String token) {
    return SAYS_NOTHING.contains(token)
        || (token.length() == 1 && latin(token.charAt(0)))
        || Character.isDigit(token.charAt(0));
  }

  /** Whether a column is named by a catalogue or header, and by more than that it has values. */
  private static boolean isNamed(Content.Column column) {
    List<String> tokens = ColumnWords.tokens(Normaliser.normalise(column.heading()));
    return column.origin() == null
        && !tokens.isEmpty()
        && !SAYS_NOTHING.contains(tokens.getLast())
        && !tokens.stream().allMatch(token -> NUMBERS.contains(token) || saysNothing(token));
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

  /** The same in a table; what others of the table say of it is to be added. */
  private JudgedColumn at(Location place, NeighbourColumns others) {
    return new JudgedColumn(
        place,
        named,
        labelled,
        (BitSet) lookAlikes.clone(),
        otherwise,
        called,
        kinds,
        others,
        isNamed,
        type,
        part);
  }

  /** Judges a column by what it is called. */
  private static JudgedColumn of(
      Program program, ColumnIndex index, HeaderWords headers, Content.Column column, Use use) {
    String heading = Normaliser.normalise(column.heading());
    String name = FILE.matcher(heading).matches() ? "" : ColumnWords.joined(heading);
    String comment = column.comment() == null ? "" : Normaliser.normalise(column.comment());
    List<String> tokens = headers.tokens(name);
    // Of a path, what stands before the last full stop says whose or what it is.
    List<String> last = headers.tokens(name.substring(name.lastIndexOf('.') + 1));
    String lowName = name.toLowerCase(Locale.ROOT);
    String lowComment = comment.toLowerCase(Locale.ROOT);
    String bareName = bare(lowName);
    BitSet named = index.named(tokens, lowName, lowComment);
    BitSet labelled = index.labelled(tokens, last, bareName);
    List<String> what = headers.withoutRoles(tokens);
    String lowWhat = what.size() == tokens.size() ? lowName : String.join(" ", what);
    BitSet lookAlikes = index.lookAlikes(what, lowWhat, lowComment);
    if (column.origin() != null) {
      lookAlikes.or(index.steps(ColumnWords.tokens(column.name())));
    }
    BitSet otherwise = new BitSet();
    List<CompiledPattern> called = new ArrayList<>();
    for (int i = 0; i < program.rules().size(); i++) {
      if (use != Use.OWN && program.rules().get(i).personKey() == HeaderWords.NAME) {
        named.set(i);
      }
      if (named.get(i) || labelled.get(i)) {
        for (CompiledPattern pattern : program.called().get(i)) {
          boolean byLabel = pattern.source().need() == Requirement.LABEL && labelled.get(i);
          boolean fits = use == Use.PARTS || pattern.source().need() != Requirement.PART;
          if ((named.get(i) || byLabel) && fits && !pattern.source().runsOn()) {
            called.add(pattern);
          }
        }
        program.nearby().get(i).forEach(near -> called.addAll(near.patterns()));
      }
      if (!lookAlikes.isEmpty()) {
        for (CompiledLookAlike alike : program.lookAlikes().get(i).all()) {
          if (lookAlikes.get(alike.number())) {
            otherwise.set(i);
          }
        }
      }
    }
    return new JudgedColumn(
        Location.of("column"),
        named,
        labelled,
        lookAlikes,
        otherwise,
        List.copyOf(called),
        kinds(program, named, labelled, lookAlikes),
        NeighbourColumns.NONE,
        isNamed(column),
        index.isType(tokens, lowName, lowComment),
        use == Use.PARTS);
  }

  /**
   * The same as the cells show it: all of them values of a rule, or something else.
   *
   * @param holds whether they are values
   */
  JudgedColumn byContents(Program program, int rule, boolean holds) {
    BitSet nowNamed = (BitSet) named.clone();
    BitSet nowLabelled = (BitSet) labelled.clone();
    BitSet nowAlike = (BitSet) lookAlikes.clone();
    BitSet nowOtherwise = (BitSet) otherwise.clone();
    List<CompiledPattern> nowCalled = new ArrayList<>(called);
    nowNamed.set(rule, holds);
    nowCalled.removeIf(pattern -> pattern.ruleNumber() == rule);
    BitSet alike = new BitSet();
    program.lookAlikes().get(rule).all().stream()
        .filter(lookAlike -> !lookAlike.words().isEmpty() && lookAlike.source().regex() == null)
        .forEach(lookAlike -> alike.set(lookAlike.number()));
    nowOtherwise.set(rule, !holds);
    if (holds) {
      nowAlike.andNot(alike);
      program.called().get(rule).stream()
          .filter(pattern -> part || pattern.source().need() != Requirement.PART)
          .forEach(nowCalled::add);
      program.nearby().get(rule).forEach(near -> nowCalled.addAll(near.patterns()));
    } else {
      nowAlike.or(alike);
      nowLabelled.clear(rule);
    }
    return with(program, rule, holds, nowNamed, nowLabelled, nowAlike, nowOtherwise, nowCalled);
  }

  /**
   * The same as a column of sentences, whose name says nothing of what a rule looks for: 跟进记录 is no
   * label of who takes minutes.
   */
  JudgedColumn ofProse(Program program, int rule) {
    BitSet nowNamed = (BitSet) named.clone();
    BitSet nowLabelled = (BitSet) labelled.clone();
    List<CompiledPattern> nowCalled = new ArrayList<>(called);
    nowNamed.clear(rule);
    nowLabelled.clear(rule);
    nowCalled.removeIf(pattern -> pattern.ruleNumber() == rule);
    return with(program, rule, false, nowNamed, nowLabelled, lookAlikes, otherwise, nowCalled);
  }

  /** The same with what the cells show of a rule; its kind goes if they do not hold it. */
  private JudgedColumn with(
      Program program,
      int rule,
      boolean holds,
      BitSet nowNamed,
      BitSet nowLabelled,
      BitSet nowAlike,
      BitSet nowOtherwise,
      List<CompiledPattern> nowCalled) {
    RuleInfo info = program.rules().get(rule).info();
    return new JudgedColumn(
        location,
        nowNamed,
        nowLabelled,
        nowAlike,
        nowOtherwise,
        List.copyOf(nowCalled),
        holds ? kinds : kinds.stream().filter(kind -> !kind.equals(info)).toList(),
        neighbours,
        isNamed,
        type,
        part);
  }

  /** A header without what stands in brackets behind it. */
  private static String bare(String name) {
    int bracket = name.indexOf('(');
    String plain = bracket > 0 ? name.substring(0, bracket) : name;
    return plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain.strip();
  }

  private static boolean latin(char c) {
    return CodePointSet.LETTERS.contains(c);
  }
}
