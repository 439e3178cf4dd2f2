package org.inshore.reports.html.diagram;

/**
 * Route of an edge as it is drawn: SVG paths of its line and head, and where its number is.
 *
 * @param line the line
 * @param head the arrow's head
 * @param x of the number
 * @param y of the number
 */
record EdgeRoute(String line, String head, double x, double y) {
  private static final int ARROW = 8;
  private static final int AROUND = 60;

  /**
   * End of a route at a box.
   *
   * @param x of the side of a box
   * @param y on it
   * @param right whether it is the right side
   */
  record End(double x, double y, boolean right) {
    private double away(double far) {
      return right ? x + far : x - far;
    }
  }

  /** A cubic curve, by its four points. */
  private record Curve(
      double x1, double y1, double x2, double y2, double x3, double y3, double x4, double y4) {

    /** Leaves one end and comes to the other at a right angle to their sides. */
    static Curve between(End start, End end, double reach) {
      return new Curve(
          start.x, start.y, start.away(reach), start.y, end.away(reach), end.y, end.x, end.y);
    }

    double x(double t) {
      return at(x1, x2, x3, x4, t);
    }

    double y(double t) {
      return at(y1, y2, y3, y4, t);
    }

    private static double at(double a, double b, double c, double d, double t) {
      double u = 1 - t;
      return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }

    private String path() {
      return "C" + text(x2, y2, x3, y3, x4, y4);
    }
  }

  /** Between two boxes of one column, beside it. */
  static EdgeRoute around(End start, End end, boolean directed, int number) {
    End tip = tip(end, directed);
    double reach = AROUND + Math.min(16, Math.abs(start.y - end.y) / 12);
    Curve curve = Curve.between(start, tip, reach);
    return course(curve, curve.path(), start, end, tip, 0.35 + 0.1 * (number % 4));
  }

  /** Between neighbouring columns. */
  static EdgeRoute across(End start, End end, boolean directed, int number) {
    End tip = tip(end, directed);
    Curve curve = Curve.between(start, tip, Math.abs(tip.x - start.x) / 2);
    return course(curve, curve.path(), start, end, tip, sideways(curve, number));
  }

  /** Through a gap of the column in the middle; its left and right side are given. */
  static EdgeRoute through(End start, End end, boolean directed, int number, End left, End right) {
    End tip = tip(end, directed);
    End in = start.x < end.x ? left : right;
    End out = start.x < end.x ? right : left;
    Curve first = Curve.between(start, in, Math.abs(in.x - start.x) / 2);
    Curve last = Curve.between(out, tip, Math.abs(tip.x - out.x) / 2);
    String path = first.path() + "L" + text(out.x, out.y) + last.path();
    return course(first, path, start, end, tip, sideways(first, number));
  }

  private static EdgeRoute course(
      Curve numbered, String path, End start, End end, End tip, double at) {
    String line = "M" + text(start.x, start.y) + path;
    String head = "M" + text(end.x, end.y) + "L" + text(tip.x, tip.y - 5, tip.x, tip.y + 5) + "Z";
    return new EdgeRoute(line, head, numbered.x(at), numbered.y(at));
  }

  private static End tip(End end, boolean directed) {
    return directed ? new End(end.away(ARROW), end.y, end.right) : end;
  }

  /** Where on a curve its number is: at one of four distances, so that numbers lie apart. */
  private static double sideways(Curve curve, int number) {
    double wanted = Math.abs(curve.x4 - curve.x1) * (0.25 + 0.17 * (number % 4));
    double t = 0.05;
    while (t < 0.9 && Math.abs(curve.x(t) - curve.x1) < wanted) {
      t += 0.01;
    }
    return t;
  }

  /** Numbers as SVG has them, with at most one digit after the point. */
  static String text(double... numbers) {
    StringBuilder text = new StringBuilder();
    for (double number : numbers) {
      text.append(text.isEmpty() ? "" : " ").append(Math.round(10 * number) / 10.0);
    }
    return text.toString();
  }
}
