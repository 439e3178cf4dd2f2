package org.inshore.contracts.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.contracts.text.Passage;

/**
 * Reads ticks in a table's columns as the answers that their heads name: a cross below <em>No</em>
 * answers no.
 */
public final class MarkedColumns {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)\\s*(?:yes|no|agreed|not agreed|complies|does not comply|compliant|non-compliant|met|not met|partly|partial"
              + "|是|否|有|无|满足|不满足|符合|不符合|响应|不响应|同意|不同意|部分满足|部分符合)\\s*");

  private static final Pattern TICK = Pattern.compile("\\s*[xX×✗✘✕√✓✔☑☒■●◆VvYy]\\s*");

  private MarkedColumns() {}

  /** The passages of a contract, with the head of its column for each tick. */
  public static List<Passage> answered(List<Passage> passages) {
    List<Passage> answered = new ArrayList<>();
    List<String> heads = List.of();
    for (Passage passage : passages) {
      List<String> cells = passage.cells();
      long answers = cells.stream().filter(cell -> HEAD.matcher(cell).matches()).count();
      if (answers >= 2) {
        heads = cells;
      } else if (!passage.isRow()) {
        heads = List.of();
      } else if (cells.size() == heads.size()) {
        passage = new Passage(passage.page(), ticked(cells, heads));
      }
      answered.add(passage);
    }
    return answered;
  }

  private static List<String> ticked(List<String> cells, List<String> heads) {
    List<String> read = new ArrayList<>();
    int ticks = 0;
    for (int i = 0; i < cells.size(); i++) {
      boolean answer = HEAD.matcher(heads.get(i)).matches();
      boolean tick = answer && TICK.matcher(cells.get(i)).matches();
      ticks += tick ? 1 : 0;
      read.add(tick ? heads.get(i).strip() : cells.get(i));
    }
    return ticks == 1 ? read : cells;
  }
}
