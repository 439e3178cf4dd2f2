package org.inshore.scanners.documents.office.xlsb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;

/** The number formats of a binary workbook, by cell style. */
final class XlsbStyles {
  private static final int FORMAT = 44;
  private static final int STYLE = 47;
  private static final int CELL_STYLES = 617;
  private static final int CELL_STYLES_END = 618;

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();

  private XlsbStyles() {}

  static XlsbStyles read(OoxmlPackage workbook, String part) throws IOException {
    XlsbStyles styles = new XlsbStyles();
    if (!workbook.has(part)) {
      return styles;
    }
    try (BinaryRecords records = new BinaryRecords(workbook.open(part))) {
      boolean ofCells = false;
      while (records.next()) {
        switch (records.type()) {
          case FORMAT -> styles.formats.put(records.u16(0), records.string(2));
          case CELL_STYLES -> ofCells = true;
          case CELL_STYLES_END -> ofCells = false;
          case STYLE -> {
            if (ofCells) {
              styles.styles.add(records.u16(2));
            }
          }
          default -> {}
        }
      }
    }
    return styles;
  }

  int formatIndex(int style) {
    return style < styles.size() ? styles.get(style) : 0;
  }

  String format(int style) {
    int index = formatIndex(style);
    String own = formats.get(index);
    String builtIn = own == null ? BuiltinFormats.getBuiltinFormat(index) : own;
    return builtIn == null ? "General" : builtIn;
  }
}
