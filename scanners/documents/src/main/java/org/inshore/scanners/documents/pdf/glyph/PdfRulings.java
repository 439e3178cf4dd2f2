package org.inshore.scanners.documents.pdf.glyph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.inshore.scanners.documents.page.Ruling;

/** The level strokes and edges that a page paints: they part the rows and columns of its tables. */
final class PdfRulings {
  private static final int MAX = 50_000;
  private static final double LEVEL = 1;
  private static final double SHORTEST = 12;
  private static final double LOWEST = 6;
  private static final Set<String> PAINTING =
      Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  private final PDFStreamEngine engine;
  private final List<Ruling> painted = new ArrayList<>();
  private final DrawnCodes codes = new DrawnCodes();
  private final List<Ruling> path = new ArrayList<>();
  private double x;
  private double y;

  PdfRulings(PDFStreamEngine engine) {
    this.engine = engine;
    engine.addOperator(new Path("m"));
    engine.addOperator(new Path("l"));
    engine.addOperator(new Path("re"));
    for (String name : PAINTING) {
      engine.addOperator(new Path(name));
    }
  }

  /** Begins a page. */
  void clear() {
    painted.clear();
    path.clear();
    codes.clear();
  }

  /** Whether rectangles are a code for cameras. */
  boolean haveCode() {
    return codes.any();
  }

  List<Ruling> painted() {
    return List.copyOf(painted);
  }

  private void add(double x1, double y1, double x2, double y2) {
    if (path.size() + painted.size() >= MAX) {
      return;
    }
    if (Math.abs(y1 - y2) <= LEVEL && Math.abs(x1 - x2) >= SHORTEST) {
      path.add(new Ruling(Math.min(x1, x2), Math.max(x1, x2), (y1 + y2) / 2, false));
    } else if (Math.abs(x1 - x2) <= LEVEL && Math.abs(y1 - y2) >= LOWEST) {
      path.add(new Ruling(Math.min(y1, y2), Math.max(y1, y2), (x1 + x2) / 2, true));
    }
  }

  private void rectangle(float left, float bottom, float width, float height) {
    var from = engine.transformedPoint(left, bottom);
    var to = engine.transformedPoint(left + width, bottom + height);
    codes.take(
        Math.min(from.x, to.x),
        Math.min(from.y, to.y),
        Math.abs(to.x - from.x),
        Math.abs(to.y - from.y));
    add(from.x, from.y, to.x, from.y);
    if (Math.abs(to.y - from.y) > 2 * LEVEL) {
      add(from.x, to.y, to.x, to.y);
    }
    add(from.x, from.y, from.x, to.y);
    if (Math.abs(to.x - from.x) > 2 * LEVEL) {
      add(to.x, from.y, to.x, to.y);
    }
  }

  private final class Path extends OperatorProcessor {
    private final String name;

    Path(String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      if (PAINTING.contains(name)) {
        if (!name.equals("n")) {
          painted.addAll(path);
        }
        path.clear();
        return;
      }
      float[] at = new float[4];
      int count = 0;
      for (COSBase operand : operands) {
        if (count < 4 && operand instanceof COSNumber number) {
          at[count++] = number.floatValue();
        }
      }
      if (name.equals("re") && count == 4) {
        rectangle(at[0], at[1], at[2], at[3]);
      } else if (count == 2) {
        var point = engine.transformedPoint(at[0], at[1]);
        if (name.equals("l")) {
          add(x, y, point.x, point.y);
        }
        x = point.x;
        y = point.y;
      }
    }
  }
}
