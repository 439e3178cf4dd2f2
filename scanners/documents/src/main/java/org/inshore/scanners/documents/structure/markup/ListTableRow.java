package org.inshore.scanners.documents.structure.markup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Row of a {@code list-table} of reStructuredText: a list of lists. */
final class ListTableRow implements MarkupRow.Reader {

  @Override
  public @Nullable MarkupRow read(MarkupLines lines, int at) {
    String line = lines.at(at);
    if (line == null) {
      return null;
    } else if (line.isEmpty()) {
      return new MarkupRow(List.of(), lines.next(at));
    } else if (!line.startsWith("* -")) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    cells.add(line.substring(3).strip());
    int next = lines.next(at);
    for (int i = 0; i < MarkupLines.MOST; i++) {
      line = lines.at(next);
      if (line == null || line.isEmpty() || line.startsWith("* ")) {
        break;
      }
      if (line.startsWith("- ") || line.equals("-")) {
        cells.add(line.substring(1).strip());
      } else {
        cells.add((cells.removeLast() + " " + line).strip());
      }
      next = lines.next(next);
    }
    return new MarkupRow(cells, next);
  }
}
