package org.inshore.scanners.documents.structure.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.scan.ScanException;

/**
 * Reads what SocialCalc and EtherCalc save: a line for each cell, its place and then attributes
 * parted by colons, of which some give it a value and take a number of arguments of their own.
 */
final class SocialCalcLines implements SheetLines {
  private static final Pattern CELL = Pattern.compile("cell:([A-Z]{1,3})([0-9]{1,7}):");
  private static final Pattern PARTS = Pattern.compile(":");

  private final SheetRows rows;
  private String row = "";

  SocialCalcLines(SheetRows rows) {
    this.rows = rows;
  }

  @Override
  public void take(String line, long number) throws ScanException, InterruptedException {
    Matcher cell = CELL.matcher(line);
    if (!cell.lookingAt()) {
      rows.text(unescaped(line), number);
      return;
    }
    if (!row.equals(cell.group(2))) {
      rows.end();
      row = cell.group(2);
    }
    String[] parts = PARTS.split(line.substring(cell.end()), -1);
    StringBuilder beside = new StringBuilder();
    int at = 0;
    while (at < parts.length) {
      int arguments = arguments(parts[at]);
      int value = value(parts[at]);
      for (int i = 1; i <= arguments && at + i < parts.length; i++) {
        String argument = unescaped(parts[at + i]);
        if (i == value) {
          rows.cell(column(cell.group(1)), argument, number);
        } else {
          beside.append(argument).append(' ');
        }
      }
      at += 1 + arguments;
    }
    rows.text(beside, number);
  }

  /** How many arguments an attribute has: a type of value before, a formula or text behind it. */
  private static int arguments(String attribute) {
    return switch (attribute) {
      case "vt" -> 2;
      case "vtf", "vtc" -> 3;
      case "b" -> 4;
      default -> 1;
    };
  }

  /** Which of them is what the cell shows; of a constant it is what was typed. */
  private static int value(String attribute) {
    return switch (attribute) {
      case "t", "v" -> 1;
      case "vt", "vtf" -> 2;
      case "vtc" -> 3;
      default -> 0;
    };
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = 26 * column + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  private static String unescaped(String value) {
    return value.replace("\\c", ":").replace("\\n", "\n").replace("\\b", "\\");
  }

  @Override
  public void finish() {
    // A row ends with the sheet.
  }
}
