package org.inshore.engine.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.inshore.engine.plan.Ceiling;
import org.inshore.engine.program.CompiledLookAlike;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.LookAlikes;
import org.inshore.engine.program.NearbyWords;
import org.inshore.engine.program.Program;
import org.inshore.engine.program.WordEdges;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.search.cell.CellCaps;
import org.inshore.engine.text.DocumentHead;
import org.inshore.engine.text.TextView;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;

/** Says how sure a hit is, by what stands around it. */
public final class Scorer {
  private static final Messages MESSAGES = Messages.of(Scorer.class);
  private static final double CONTEXT = 0.6;
  private static final double LABEL = 0.3;

  private final Program program;
  private final NearbyWords nearby;
  private final Identifiers identifiers = new Identifiers();
  private final LabelsBefore labels;
  private final DistantWords distant;
  private final CellCaps cellCaps;

  /** The look-alikes found for a stretch of text last. */
  private long alike;

  /** The doubt about what was judged last. */
  private double doubt;

  /** The label right before what was judged last. */
  private LabelsBefore.@Nullable Label doubtLabel;

  private int doubtRule = -1;
  private int doubtStart;
  private int doubtEnd;

  /** Where the first lines of the text end. */
  private int head;

  private int alikeRule = -1;
  private int alikeStart;
  private int alikeEnd;

  /** The separators that stand in it. */
  private String alikeBetween = "";

  Scorer(Program program) {
    this.program = program;
    WordEdges edges = new WordEdges(program.validators());
    this.labels = new LabelsBefore(program, edges);
    this.distant = new DistantWords(program);
    this.cellCaps = new CellCaps(program);
    this.nearby = new NearbyWords(program.keywords(), edges, reach(program.rules()));
  }

  /** How many characters around a hit may hold words that bear on it. */
  private static int reach(List<Rule> rules) {
    int within = rules.stream().mapToInt(Rule::within).max().orElse(0);
    IntStream labels =
        rules.stream().flatMap(rule -> rule.labels().stream()).mapToInt(String::length);
    return Math.max(within, KeywordIndex.WIDEST_NOTED_GAP + labels.max().orElse(0));
  }

  /** Begins with other text. */
  void begin() {
    nearby.clear();
    distant.clear();
    identifiers.clear();
    alikeRule = -1;
    doubtRule = -1;
    labels.clear();
    head = 0;
  }

  /** Has a label that heads a column of the text speak for what is tried until there is none. */
  void headed(LabelsBefore.@Nullable Label label) {
    labels.headed(label);
    doubtRule = -1;
  }

  /** Says where the first lines of the text end. */
  void head(int end) {
    head = end;
  }

  /** Whether what a pattern needs can be there at a place, as far as is known without its words. */
  boolean mayBeMet(
      CompiledPattern pattern, int start, int end, TextView text, @Nullable Cell cell) {
    return switch (pattern.source().need()) {
      case LABEL -> isLabelled(pattern.ruleNumber(), start, text, cell);
      case COLUMN, WHOLE_CELL, PART -> cell != null && isCalled(pattern.ruleNumber(), cell);
      case LINE -> cell == null ? DocumentHead.isAlone(text, start, end) : isAnswer(pattern);
      case HEAD -> cell != null || (start < head && DocumentHead.isAlone(text, start, end));
      case NOTHING, CONTEXT, RECURRENCE, COMPANY, EMBEDDED, SLOT, SURROUNDINGS -> true;
    };
  }

  private static boolean isCalled(int rule, Cell cell) {
    return cell.column().named().get(rule) || cell.isTyped(rule);
  }

  /** Whether a label or its column says that a value of a rule starts at a place. */
  private boolean isLabelled(int rule, int start, TextView text, @Nullable Cell cell) {
    return (cell != null && (isCalled(rule, cell) || cell.column().labelled().get(rule)))
        || labels.of(text, start, rule) != null
        || (cell != null && cell.leftLabels().get(rule));
  }

  /** Takes an identifier of a person, which speaks for values beside it. */
  void identifier(int start, int end) {
    identifiers.add(start, end);
    doubtRule = -1;
  }

  /**
   * Whether a cell may answer words near it: a marking of a secret does, a person's value is what
   * its column says.
   */
  private static boolean isAnswer(CompiledPattern pattern) {
    return pattern.rule().info().subject() == Subject.STATE_SECRET;
  }

  /** Sets a hit's score, or leaves it invalid when what its pattern needs is not there. */
  void judge(Hit hit, TextView text, @Nullable Cell cell) {
    wordsOf(text, cell);
    boolean proven = hit.pattern.validators().length > 0;
    if (cell != null && !proven && cell.isOfOtherType(hit.pattern.ruleNumber())) {
      note(hit, "explain.other-type");
      return;
    }
    double doubt = hit.steps == null ? known(hit, text, cell) : doubt(hit, text, cell);
    Requirement need = hit.pattern.source().need();
    boolean met =
        switch (need) {
          case NOTHING, RECURRENCE, COMPANY, EMBEDDED, SLOT, SURROUNDINGS -> true;
          case CONTEXT -> doubt < 1;
          case LINE ->
              doubt < 1
                  && mayBeMet(hit.pattern, hit.start, hit.end, text, cell)
                  && (cell == null || cell.isWhole(hit.start, hit.end));
          case LABEL ->
              doubt <= LABEL
                  && (doubtLabel == null || !labels.isKey(hit, text))
                  && (hit.pattern.source().proven()
                      ? labels.prove(hit, text)
                      : doubtLabel == null
                          || !hit.pattern.open()
                          || labels.isField(doubtLabel, hit, text));
          case COLUMN, WHOLE_CELL, PART -> doubt <= Ceiling.COLUMN;
          case HEAD ->
              mayBeMet(hit.pattern, hit.start, hit.end, text, cell)
                  && (cell == null || cell.isHeading(hit.start, hit.end));
        };
    if (!met) {
      if (hit.steps != null) {
        note(hit, "explain.needs." + need.name().toLowerCase(Locale.ROOT));
      }
      return;
    }
    // Who told it by the text around it has weighed the words there.
    double left = hit.told > 0 && doubt == CONTEXT ? 1 : doubt;
    double spoken = 1 - (1 - hit.pattern.source().confidence()) * left;
    hit.score = cap(hit, Math.max(hit.told, spoken), text, cell);
    hit.bare = doubt == 1 && hit.score == Math.max(hit.told, spoken);
    hit.valid = true;
  }

  /** Whether nothing but its form would speak for a hit, or against it. */
  boolean isBare(Hit hit, TextView text, @Nullable Cell cell) {
    boolean needsNothing =
        switch (hit.pattern.source().need()) {
          case NOTHING, HEAD, RECURRENCE, COMPANY, EMBEDDED, SLOT, SURROUNDINGS -> true;
          case LABEL, CONTEXT, COLUMN, WHOLE_CELL, PART, LINE -> false;
        };
    if (needsNothing) {
      wordsOf(text, cell);
      if (known(hit, text, cell) == 1) {
        judge(hit, text, cell);
      }
    }
    return hit.bare;
  }

  /** Lets words of the text or cell alone bear on hits; before any is asked about. */
  private void wordsOf(TextView text, @Nullable Cell cell) {
    nearby.within(cell == null ? text.from : cell.start(), cell == null ? text.to : cell.end());
  }

  /** The doubt, if need be from another pattern of the rule that fits the same. */
  private double known(Hit hit, TextView text, @Nullable Cell cell) {
    int rule = hit.pattern.ruleNumber();
    if (rule != doubtRule || hit.start != doubtStart || hit.end != doubtEnd) {
      doubt = doubt(hit, text, cell);
      doubtRule = rule;
      doubtStart = hit.start;
      doubtEnd = hit.end;
    }
    return doubt;
  }

  /** What is left of the doubt: 1 when nothing speaks for the hit. */
  private double doubt(Hit hit, TextView text, @Nullable Cell cell) {
    int rule = hit.pattern.ruleNumber();
    doubtLabel = null;
    if (cell != null && cell.isTyped(rule)) {
      note(hit, "explain.type");
      return Ceiling.COLUMN;
    }
    if (cell != null && cell.column().named().get(rule)) {
      note(hit, "explain.column");
      return Ceiling.COLUMN;
    }
    if (cell != null && cell.column().labelled().get(rule)) {
      note(hit, "explain.label-column");
      return LABEL;
    }
    LabelsBefore.Label label = labels.of(text, hit.start, rule);
    doubtLabel = label;
    if (label != null) {
      note(hit, "explain.label", label.word().text);
      return LABEL;
    }
    if (cell != null && cell.leftLabels().get(rule)) {
      note(hit, "explain.label-cell");
      return LABEL;
    }
    if (!hit.pattern.rule().contextWords().isEmpty()) {
      boolean alone = cell != null && cell.isAll(hit.start, hit.end);
      Keyword word = alone ? null : nearby.context(text, hit, hit.pattern.rule().within(), rule);
      if (word == null && cell != null) {
        word = cell.contextInRow(rule);
      }
      if (word != null) {
        note(hit, "explain.context", word.text);
        return CONTEXT;
      }
    }
    if (hit.pattern.rule().identified() && isIdentified(hit, text, cell)) {
      note(hit, "explain.identifier");
      return CONTEXT;
    }
    return 1;
  }

  private boolean isIdentified(Hit hit, TextView text, @Nullable Cell cell) {
    return cell == null
        ? identifiers.near(text, hit.start, hit.end, hit.pattern.rule().within())
        : cell.isIdentified();
  }

  private double cap(Hit hit, double score, TextView text, @Nullable Cell cell) {
    int rule = hit.pattern.ruleNumber();
    LookAlikes lookAlikes = program.lookAlikes().get(rule);
    boolean byForm = cell != null && hit.steps == null && cellCaps.isByForm(rule, hit.start, cell);
    double capped = score;
    long nobody = cellCaps.nobody(rule);
    hit.nobody = nobody != 0 && (alike(lookAlikes, hit, text) & nobody) != 0;
    if (byForm && cellCaps.any(rule)) {
      capped = cellCaps.cap(lookAlikes, rule, alike(lookAlikes, hit, text), score);
    }
    int[] others = byForm && cell != null ? cellCaps.distant(rule, cell) : cellCaps.all(rule);
    for (int i : others) {
      CompiledLookAlike lookAlike = lookAlikes.all().get(i);
      double cap = lookAlike.source().cap();
      if (cap < capped && applies(i, lookAlike, lookAlikes, hit, text, cell)) {
        if (hit.steps != null) {
          note(hit, "explain.look-alike", lookAlike.source().name(), cap);
        }
        capped = cap;
      }
    }
    double floor = hit.pattern.source().confidence();
    if (capped < floor && hit.pattern.source().floor()) {
      if (hit.steps != null) {
        note(hit, "explain.floor", floor);
      }
      return floor;
    }
    return capped;
  }

  private boolean applies(
      int index,
      CompiledLookAlike lookAlike,
      LookAlikes all,
      Hit hit,
      TextView text,
      @Nullable Cell cell) {
    if (lookAlike.source().regex() != null) {
      int around = lookAlike.source().before();
      return (alike(all, hit, text) & 1L << index) != 0
          && (around == 0
              || (cell != null && cell.column().lookAlikes().get(lookAlike.number()))
              || ((cell == null || cell.inSheet())
                  && distant.surround(text, hit.start, hit.end, around, lookAlike.number())));
    }
    if (lookAlike.source().counted()) {
      // A column that is called by the rule's name may have been given out in order.
      return cell != null
          && !cell.column().named().get(hit.pattern.ruleNumber())
          && cell.isCounted();
    }
    int number = lookAlike.number();
    if (cell != null
        && (cell.leftLookAlikes().get(number) || cell.column().lookAlikes().get(number))) {
      return true;
    }
    if (lookAlike.words().isEmpty()) {
      return false; // only the path of a column tells
    }
    int before = lookAlike.source().before();
    if (before > 0) {
      return (cell == null || cell.inSheet()) && distant.precedes(text, hit.start, before, number);
    }
    if (cell != null && cell.start() == hit.start) {
      return false; // nothing is before it
    }
    return nearby.lookAlike(
        text,
        hit,
        hit.pattern.rule().within(),
        number,
        doubtLabel == null ? null : doubtLabel.word());
  }

  /** The look-alikes of a stretch of text; patterns of one rule ask again for the same. */
  private long alike(LookAlikes all, Hit hit, TextView text) {
    int rule = hit.pattern.ruleNumber();
    String between = hit.separated ? hit.pattern.separators().text() : "";
    if (rule != alikeRule
        || hit.start != alikeStart
        || hit.end != alikeEnd
        || !between.equals(alikeBetween)) {
      alike = all.of(hit, text);
      alikeRule = rule;
      alikeStart = hit.start;
      alikeEnd = hit.end;
      alikeBetween = between;
    }
    return alike;
  }

  /** Writes a step down when steps are asked for; numbers are shown with two digits. */
  public static void note(Hit hit, String key, Object... arguments) {
    if (hit.steps != null) {
      Object[] shown = arguments.clone();
      for (int i = 0; i < shown.length; i++) {
        shown[i] = shown[i] instanceof Double score ? percent(score) : shown[i];
      }
      hit.steps.add(MESSAGES.wording(key, shown));
    }
  }

  public static String percent(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
