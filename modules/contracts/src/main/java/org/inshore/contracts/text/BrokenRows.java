package org.inshore.contracts.text;

import java.util.ArrayList;
import java.util.List;

/** Joins rows of tables that a page's end breaks: the rest of each cell stands on the next page. */
final class BrokenRows {
  private BrokenRows() {}

  static List<Passage> joined(List<Passage> passages) {
    List<Passage> joined = new ArrayList<>();
    for (Passage passage : passages) {
      if (!joined.isEmpty() && goesOn(joined.getLast(), passage)) {
        joined.add(join(joined.removeLast(), passage));
      } else {
        joined.add(passage);
      }
    }
    return joined;
  }

  private static boolean goesOn(Passage above, Passage below) {
    return above.isRow()
        && below.cells().size() == above.cells().size()
        && below.page() == above.page() + 1
        && Numbering.of(below.cells().getFirst()) == null
        && above.cells().stream().allMatch(BrokenRows::isOpen);
  }

  private static boolean isOpen(String cell) {
    return !cell.isBlank() && !cell.strip().matches("(?s).*[。；;.:：!！?？)）]$");
  }

  private static Passage join(Passage above, Passage below) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < above.cells().size(); i++) {
      String begin = above.cells().get(i).strip();
      String end = below.cells().get(i).strip();
      boolean words =
          !end.isEmpty()
              && !Character.isIdeographic(begin.charAt(begin.length() - 1))
              && !Character.isIdeographic(end.charAt(0));
      cells.add(begin + (words ? " " : "") + end);
    }
    return new Passage(above.page(), cells);
  }
}
