package org.inshore.engine.search.cell;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.inshore.engine.program.CompiledLookAlike;
import org.inshore.engine.program.LookAlikes;
import org.inshore.engine.program.Program;

/**
 * Computes the cap that the look-alikes of a rule put on a hit at the start of a cell by the form
 * of the value alone, since words and counters have no room there: the lowest of those whose form
 * it has. Computed once for a rule.
 */
public final class CellCaps {
  private static final int[] NONE = {};

  /** By rule: its look-alikes that the form alone tells, a bit for each. */
  private final long[] forms;

  /** Of each rule a bit for each form that tells of no person. */
  private final long[] nobody;

  /** By rule: whether a column of numbers that count may be one. */
  private final boolean[] counted;

  /** By rule: those that names of columns and words tell. */
  private final BitSet[] told;

  /** By rule: the indexes of all. */
  private final int[][] all;

  /** By rule: indexes of those that words far before a value tell, in the rows of a sheet. */
  private final int[][] distant;

  public CellCaps(Program program) {
    int rules = program.rules().size();
    this.forms = new long[rules];
    this.nobody = new long[rules];
    this.counted = new boolean[rules];
    this.told = new BitSet[rules];
    this.distant = new int[rules][];
    this.all = new int[rules][];
    for (int rule = 0; rule < rules; rule++) {
      List<CompiledLookAlike> some = program.lookAlikes().get(rule).all();
      told[rule] = new BitSet();
      all[rule] = IntStream.range(0, some.size()).toArray();
      distant[rule] =
          IntStream.of(all[rule]).filter(i -> some.get(i).source().before() > 0).toArray();
      for (int i = 0; i < some.size(); i++) {
        CompiledLookAlike one = some.get(i);
        told[rule].set(one.number());
        if (one.source().regex() != null) {
          forms[rule] |= one.source().before() == 0 ? 1L << i : 0;
          nobody[rule] |= one.source().nobody() ? 1L << i : 0;
        } else {
          counted[rule] |= one.source().counted();
        }
      }
    }
  }

  /** Whether nothing but its form tells what else a hit may be, or words far before it. */
  public boolean isByForm(int rule, int start, Cell cell) {
    return start == cell.start()
        && !(counted[rule] && !cell.column().named().get(rule))
        && !cell.column().lookAlikes().intersects(told[rule])
        && !cell.leftLookAlikes().intersects(told[rule]);
  }

  /** A bit for each look-alike of a rule whose form tells of no person. */
  public long nobody(int rule) {
    return nobody[rule];
  }

  /** Indexes of all look-alikes of a rule. */
  public int[] all(int rule) {
    return all[rule];
  }

  /** Indexes of those that words far before a hit may tell. */
  public int[] distant(int rule, Cell cell) {
    return cell.inSheet() ? distant[rule] : NONE;
  }

  /** Whether some form of a rule's values tells what else they may be. */
  public boolean any(int rule) {
    return forms[rule] != 0;
  }

  /**
   * The score that the forms leave of one.
   *
   * @param alike the look-alikes whose forms the hit has, a bit for each
   */
  public double cap(LookAlikes of, int rule, long alike, double score) {
    double capped = score;
    for (long rest = alike & forms[rule]; rest != 0; rest &= rest - 1) {
      capped = Math.min(capped, of.all().get(Long.numberOfTrailingZeros(rest)).source().cap());
    }
    return capped;
  }
}
