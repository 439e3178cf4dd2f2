package org.inshore.scanners.documents.structure.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.structure.record.NestedText.Scalar;
import org.inshore.scanners.documents.text.TextExtractor;

/** Reads nested texts, and shows what was handed on as rows. */
public final class NestedRows {
  private NestedRows() {}

  public static Recorded read(String text, String charset) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(Charset.forName(charset)));
  }

  /** Every row without the values that are not there. */
  public static List<String> cells(Recorded recorded) {
    return recorded.rows.stream()
        .flatMap(rows -> rows.rows().stream())
        .map(row -> row.cells().stream().filter(cell -> cell != null).toList().toString())
        .toList();
  }

  /** All values, without the names of keys. */
  public static List<Scalar> scalars(Recorded recorded) {
    List<Scalar> scalars = new ArrayList<>();
    for (Recorded.Rows rows : recorded.rows) {
      for (Recorded.Row row : rows.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          String name = rows.columns().get(i).name();
          String cell = row.cells().get(i);
          if (cell != null && !(name.endsWith("~") && row.cells().size() == 1)) {
            scalars.add(new Scalar(cell, row.lines().get(i)));
          }
        }
      }
    }
    return scalars;
  }

  /** Says that each scalar of a tree was handed on once, in its line. */
  public static void assertHandedOn(NestedText tree, String charset, long seed) throws Exception {
    Comparator<Scalar> order = Comparator.comparing(Scalar::text).thenComparingLong(Scalar::line);
    List<Scalar> written = tree.scalars.stream().sorted(order).toList();
    List<Scalar> handed =
        scalars(read(tree.text.toString(), charset)).stream().sorted(order).toList();
    assertThat(handed).describedAs("inshore.seed=%d", seed).containsExactlyElementsOf(written);
  }
}
