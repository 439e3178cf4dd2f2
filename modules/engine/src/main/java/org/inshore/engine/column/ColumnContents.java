package org.inshore.engine.column;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;

/**
 * Judges the columns of one table by a sample of their cells, where their names leave open what
 * they hold. Each batch of rows is judged by itself; one too small to tell is as the last that this
 * matcher saw. Where several came to the same, fewer cells have to confirm it, and all of the
 * sample is asked only where they do not.
 */
public final class ColumnContents {
  private static final int MAX_CELLS = 256;

  /** So many batches in a row that came to the same are confirmed by fewer cells. */
  private static final int STEADY = 4;

  private static final int CONFIRMING_CELLS = 48;

  /** So many cells are looked at before a column is left that holds no such value. */
  private static final int FIRST_CELLS = 16;

  private static final int LONGEST_BYTES = 4;

  /** What stands further off, in a table of thousands of columns, says nothing of one. */
  private static final int MOST_BESIDE = 100;

  /** No value that fills a cell is as long as a sentence with one of these signs in it. */
  private static final int SENTENCE = 10;

  private static final String PUNCTUATION = ",;:!?。、";

  /** Nor as long as a remark with a word of what is done: 让张三回电. */
  private static final int REMARK = 5;

  private static final String PARTICLES = "已了的未不没来让由给请说要等找转还收退拒";

  private final Program program;
  private final List<Content.Column> columns;
  private final List<JudgedColumn> byName;
  private final List<String> headings;
  private final List<List<ColumnJudge>> asked = new ArrayList<>();
  private final boolean any;

  /** What was decided last; by identity, since each judge is made once. */
  private final IdentityHashMap<ColumnJudge, Verdict> verdicts = new IdentityHashMap<>();

  private final IdentityHashMap<ColumnJudge, JudgedColumn> decided = new IdentityHashMap<>();

  /** What the cells of the last batches said. */
  private final IdentityHashMap<ColumnJudge, Said> said = new IdentityHashMap<>();

  /** A verdict, and of how many batches in a row. */
  private record Said(Verdict verdict, int batches) {}

  /** A judge of a column for a rule. */
  private record ColumnJudge(int column, int rule, CompiledPattern pattern, int longest) {}

  public ColumnContents(Program program, List<Content.Column> columns, List<JudgedColumn> byName) {
    this.program = program;
    this.columns = columns;
    this.byName = byName;
    this.headings = columns.stream().map(column -> Normaliser.normalise(column.heading())).toList();
    boolean asks = false;
    List<CompiledPattern> judging = program.judging();
    for (int column = 0; column < byName.size(); column++) {
      List<ColumnJudge> judges = judges(judging, column);
      asked.add(judges);
      asks |= !judges.isEmpty();
    }
    this.any = asks;
  }

  private List<ColumnJudge> judges(List<CompiledPattern> judging, int column) {
    List<ColumnJudge> judges = new ArrayList<>();
    for (CompiledPattern pattern : judging) {
      int rule = pattern.ruleNumber();
      JudgedColumn judged = byName.get(column);
      // A name that speaks for the rule and for other things leaves it open too: app.cname.
      boolean otherwise = judged.otherwise().get(rule);
      boolean open =
          judged.named().get(rule)
              ? otherwise
              : !otherwise || JudgedColumn.saysNothing(columns.get(column));
      if (open && Objects.requireNonNull(program.judge(pattern)).judges(headings.get(column))) {
        int longest = 0;
        for (CompiledPattern each : program.called().get(rule)) {
          longest = Math.max(longest, LONGEST_BYTES * each.longest());
        }
        judges.add(new ColumnJudge(column, rule, pattern, longest));
      }
    }
    return judges;
  }

  /** The columns as some rows show them. */
  public List<JudgedColumn> judge(Cells cells, TextView view) {
    if (!any) {
      return byName;
    }
    List<JudgedColumn> judged = new ArrayList<>(byName);
    if (judge(cells, view, judged)) {
      judge(cells, view, judged); // what one column is tells others
    }
    return judged;
  }

  /** Judges all columns; tells whether one was found to hold values that was not known to. */
  private boolean judge(Cells cells, TextView view, List<JudgedColumn> judged) {
    boolean found = false;
    for (List<ColumnJudge> judges : asked) {
      for (ColumnJudge judge : judges) {
        Verdict verdict = verdict(judge, cells, view);
        if (verdict == Verdict.OPEN) {
          verdict = verdicts.getOrDefault(judge, Verdict.OPEN);
        }
        if (verdict != verdicts.put(judge, verdict)) {
          decided.remove(judge);
          found |= verdict == Verdict.VALUES;
        }
        if (verdict != Verdict.OPEN) {
          boolean holds = verdict == Verdict.VALUES;
          JudgedColumn before = judged.get(judge.column());
          judged.set(
              judge.column(),
              decided.computeIfAbsent(
                  judge,
                  _ ->
                      !holds && isProse(sample(judge, cells, view, CONFIRMING_CELLS))
                          ? before.ofProse(program, judge.rule())
                          : before.byContents(program, judge.rule(), holds)));
        }
      }
    }
    return found;
  }

  private Verdict verdict(ColumnJudge judge, Cells cells, TextView view) {
    Said last = said.get(judge);
    if (last != null
        && last.batches >= STEADY
        && verdict(judge, cells, view, CONFIRMING_CELLS) == last.verdict) {
      return last.verdict;
    }
    Verdict verdict = verdict(judge, cells, view, MAX_CELLS);
    int before = last != null && last.verdict == verdict ? last.batches : 0;
    said.put(judge, new Said(verdict, before + 1));
    return verdict;
  }

  private Verdict verdict(ColumnJudge judge, Cells cells, TextView view, int most) {
    List<String> sample = sample(judge, cells, view, most);
    if (sample.isEmpty()) {
      return Verdict.OPEN;
    }
    return Objects.requireNonNull(program.judge(judge.pattern()))
        .judge(
            new ColumnSample(
                headings.get(judge.column()),
                byName.get(judge.column()).labelled().get(judge.rule()),
                new OtherColumns(judge.column()),
                sample));
  }

  /** The columns on both sides of one, worked out where they are asked for. */
  private final class OtherColumns extends AbstractList<String> {
    private final int own;
    private final int from;
    private final int to;

    OtherColumns(int own) {
      this.own = own;
      this.from = Math.max(0, own - MOST_BESIDE);
      this.to = Math.min(columns.size(), own + 1 + MOST_BESIDE);
    }

    @Override
    public String get(int index) {
      int column = from + Objects.checkIndex(index, size());
      return known(column < own ? column : column + 1);
    }

    @Override
    public int size() {
      return to - from - 1;
    }
  }

  /** What a column is called, or the rule whose values it was found to hold. */
  private String known(int column) {
    for (ColumnJudge judge : asked.get(column)) {
      if (verdicts.get(judge) == Verdict.VALUES) {
        return program.rules().get(judge.rule()).info().id();
      }
    }
    return headings.get(column);
  }

  /** Some cells, spread over the rows; none where none of the first begins like a value. */
  private List<String> sample(ColumnJudge judge, Cells cells, TextView view, int most) {
    List<String> sample = new ArrayList<>();
    int step = Math.max(1, Math.ceilDiv(cells.rows(), most));
    boolean ascii = Objects.requireNonNull(program.judge(judge.pattern())).beginsInAscii();
    int seen = 0;
    int fitting = 0;
    for (int row = 0; row < cells.rows(); row += step) {
      if (judge.column() >= cells.width(row)) {
        continue;
      }
      int cell = cells.firstCell(row) + judge.column();
      int start = view.counting(cells.start(cell));
      int end = cells.end(cell);
      if (start >= end) {
        continue;
      }
      seen++;
      boolean fits =
          end - start <= judge.longest()
              && (ascii || view.bytes[start] < 0)
              && canStart(judge.rule(), view.classAt(start));
      fitting += fits ? 1 : 0;
      if (seen == FIRST_CELLS && fitting * 2 < seen) {
        return List.of();
      }
      int shown = Math.min(end, start + judge.longest());
      sample.add(fits ? text(view, start, shown) : "");
    }
    return fitting * 2 < seen ? List.of() : sample;
  }

  /** Whether most cells are sentences, or parts of them. */
  private static boolean isProse(List<String> sample) {
    long sentences = sample.stream().filter(ColumnContents::isSentence).count();
    return 2 * sentences > sample.size();
  }

  private static boolean isSentence(String cell) {
    return (cell.length() >= SENTENCE && hasOneOf(cell, PUNCTUATION))
        || (cell.length() >= REMARK && hasOneOf(cell, PARTICLES));
  }

  private static boolean hasOneOf(String cell, String characters) {
    return cell.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  private boolean canStart(int rule, int cls) {
    for (CompiledPattern pattern : program.called().get(rule)) {
      if (pattern.source().need() == Requirement.WHOLE_CELL && pattern.alone().canStart(cls)) {
        return true;
      }
    }
    return false;
  }

  private static String text(TextView view, int start, int end) {
    String text = new String(view.bytes, start, end - start, view.encoding().charset());
    return Normaliser.normalise(text).strip();
  }
}
