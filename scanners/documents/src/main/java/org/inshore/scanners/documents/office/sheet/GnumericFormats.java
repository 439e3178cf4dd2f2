package org.inshore.scanners.documents.office.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.jspecify.annotations.Nullable;

/** The number formats of rectangles of cells, which stand before the cells of their sheet. */
final class GnumericFormats {
  private static final int MOST = 4_096;

  private record Region(int top, int left, int bottom, int right, String format) {
    boolean holds(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  private final List<Region> regions = new ArrayList<>();
  private int top;
  private int left;
  private int bottom;
  private int right;

  /** The region that looked last: the cells below each other and beside each other share one. */
  private @Nullable Region last;

  /** Begins a sheet. */
  void clear() {
    regions.clear();
    last = null;
  }

  /** Takes the element that says which cells the next style is of. */
  void region(XMLStreamReader xml) {
    top = Xml.number(xml, "startRow", 0);
    left = Xml.number(xml, "startCol", 0);
    bottom = Xml.number(xml, "endRow", 0);
    right = Xml.number(xml, "endCol", 0);
  }

  /** Takes the element of a style. */
  void style(XMLStreamReader xml) {
    String format = Xml.attribute(xml, "Format");
    if (format != null && !format.equals("General") && regions.size() < MOST) {
      regions.add(new Region(top, left, bottom, right, format));
    }
  }

  /** The format of a cell. */
  String of(int row, int column) {
    Region same = last;
    if (same != null && same.holds(row, column)) {
      return same.format();
    }
    for (Region region : regions) {
      if (region.holds(row, column)) {
        last = region;
        return region.format();
      }
    }
    return "General";
  }
}
