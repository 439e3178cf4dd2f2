package org.inshore.scanners.documents.structure.delimited;

import org.inshore.scanners.documents.structure.lines.ColumnClasses;
import org.inshore.scanners.documents.structure.lines.HeaderRow;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.RuleLine;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * The first records that a delimiter makes of some lines, and what they say of it: how many have
 * the commonest width, and how alike the cells of a column are. How much of that is asked for
 * depends on how often a delimiter stands in running text.
 */
final class DelimitedSample {
  private static final int RECORDS = 48;

  /** After so many, three in five must be alike. */
  private static final int FIRST = 8;

  /** Fewer rows may be alike by chance. */
  private static final int MANY = 6;

  /** How many columns a delimiter must make that is nearly always something else. */
  static final int MIN_WEAK = 5;

  private static final int MAX_BYTES = 1 << 15;

  private final Delimiter delimiter;
  private final RecordShape shape;
  private final ColumnClasses classes;
  private final int rows;
  private final int records;
  private final boolean headed;
  private final boolean spaced;

  private DelimitedSample(
      Delimiter delimiter,
      RecordShape shape,
      ColumnClasses classes,
      int rows,
      int records,
      boolean headed,
      boolean spaced) {
    this.delimiter = delimiter;
    this.shape = shape;
    this.classes = classes;
    this.rows = rows;
    this.records = records;
    this.headed = headed;
    this.spaced = spaced;
  }

  /** The sample; null where the first records differ too much. */
  static @Nullable DelimitedSample of(Delimiter delimiter, Lines lines, int at) {
    DelimitedRecord record = new DelimitedRecord(delimiter, lines.encoding());
    RecordShape.Finder finder = new RecordShape.Finder();
    int records = 0;
    int end = at;
    int odd = 0;
    while (records < RECORDS && end < lines.to() && end - at < MAX_BYTES && odd < 4) {
      if (!record.read(lines, end)) {
        break;
      }
      int feed = lines.feed(end);
      if (!lines.isBlank(end, feed) && !RuleLine.is(lines, end, feed)) {
        finder.add(record);
        records++;
        odd = record.fields() < 2 ? odd + 1 : 0;
        if (records == FIRST && finder.commonest() * 5 < FIRST * 3) {
          return null;
        }
      }
      end = record.end();
    }
    records -= odd;
    RecordShape shape = finder.shape();
    record.shape(shape);
    ColumnClasses classes = new ColumnClasses(shape.width());
    Cells cells = new Cells(lines.encoding());
    int rows = 0;
    int spaces = 0;
    int next = at;
    while (next < end && record.read(lines, next)) {
      if (shape.isOf(record)) {
        rows++;
        for (int column = 0; column < classes.columns(); column++) {
          classes.add(column, record.text(shape.lead() + column));
        }
        cells.row(rows);
        record.put(shape.lead(), shape.lead() + shape.width(), cells);
        spaces += record.fields() > 1 && record.isPadded(1) ? 1 : 0;
      }
      next = record.end();
    }
    boolean headed = HeaderRow.is(cells);
    return new DelimitedSample(delimiter, shape, classes, rows, records, headed, 2 * spaces > rows);
  }

  /** Whether it is surely a table. */
  boolean isTable() {
    int width = shape.width();
    int columns = classes.filled();
    if (width < 2 || columns < 2) {
      return false;
    }
    int typed = classes.typed();
    int firm = classes.firm();
    int sentences = classes.sentences();
    boolean pair = columns == 2;
    return switch (delimiter.strength()) {
      case STRONG ->
          pair
              ? rows > 3 && agree(0.9) && sentences == 0 && typed > 0
              : agree(0.7) && 2 * sentences <= columns;
      case MEDIUM ->
          pair
              ? rows > 3 && agree(0.9) && sentences == 0 && (firm > 0 || headed)
              : agree(0.7) && (typed > 0 || headed) && 2 * sentences <= columns;
      case COMMA ->
          pair
              ? rows > 4
                  && agree(0.95)
                  && firm > 0
                  && !spaced
                  && (sentences == 0 ? typed == 2 || headed : isOfMessages())
              : agree(0.8)
                  && (sentences == 0 || (rows >= MANY && 4 * sentences <= columns))
                  && (headed || rows >= MANY || 2 * typed >= columns)
                  && (headed || (firm > 0 && 3 * typed >= columns))
                  && (!spaced || (headed && firm > 0) || (rows > 4 && typed == columns));
      case WEAK ->
          columns >= MIN_WEAK
              && rows > 3
              && agree(0.9)
              && firm > 0
              && (headed ? 3 : 2) * typed >= columns;
    };
  }

  /** Whether each record is a number and what is said to it, as lists of messages are. */
  private boolean isOfMessages() {
    return rows >= FIRST && classes.isFirstFirm();
  }

  private boolean agree(double least) {
    return rows > 2 && rows >= least * records;
  }

  boolean isSurerThan(DelimitedSample other) {
    int stronger = delimiter.strength().compareTo(other.delimiter.strength());
    boolean surer = stronger < 0;
    if (stronger == 0) {
      surer =
          (double) rows / records + 1e-4 * shape.width()
              > (double) other.rows / other.records + 1e-4 * other.shape.width();
    }
    return surer;
  }

  Delimiter delimiter() {
    return delimiter;
  }

  DelimitedTable table(Encoding encoding) {
    return new DelimitedTable(delimiter, shape, encoding);
  }
}
