package org.inshore.scanners.documents.office.xlsb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.OoxmlPackage;
import org.inshore.spi.scan.ScanException;

/** The shared strings of a binary workbook. */
final class XlsbStrings {
  private static final int ITEM = 19;
  private static final long MAX_BYTES = 512L << 20;

  private final List<String> strings = new ArrayList<>();

  private XlsbStrings() {}

  static XlsbStrings read(OoxmlPackage workbook, String part) throws IOException, ScanException {
    XlsbStrings shared = new XlsbStrings();
    if (!workbook.has(part)) {
      return shared;
    }
    long bytes = 0;
    try (BinaryRecords records = new BinaryRecords(workbook.open(part))) {
      while (records.next()) {
        if (records.type() == ITEM) {
          bytes += records.length() + 40L;
          if (bytes > MAX_BYTES) {
            throw Problems.limit("xlsx.strings");
          }
          shared.strings.add(records.string(1));
        }
      }
    }
    return shared;
  }

  String at(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : "";
  }

  /** All of them, for those that no cell shows. */
  List<String> all() {
    return strings;
  }
}
