package org.inshore.scanners.documents.ole;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.inshore.scanners.documents.numbering.ListLevels;

/** Paragraphs of a binary Word document as they are printed: numbered, without deleted text. */
final class DocLists {

  /** Names of the ways of counting by the numbers that the binary form has for them (MSONFC). */
  private static final Map<Integer, String> FORMATS =
      Map.ofEntries(
          Map.entry(1, "upperRoman"),
          Map.entry(2, "lowerRoman"),
          Map.entry(3, "upperLetter"),
          Map.entry(4, "lowerLetter"),
          Map.entry(10, "ideographDigital"),
          Map.entry(11, "japaneseCounting"),
          Map.entry(18, "decimalEnclosedCircle"),
          Map.entry(22, "decimalZero"),
          Map.entry(23, "bullet"),
          Map.entry(30, "ideographTraditional"),
          Map.entry(31, "ideographZodiac"),
          Map.entry(33, "taiwaneseCounting"),
          Map.entry(34, "ideographLegalTraditional"),
          Map.entry(35, "taiwaneseCountingThousand"),
          Map.entry(36, "ideographDigital"),
          Map.entry(37, "chineseCounting"),
          Map.entry(38, "chineseLegalSimplified"),
          Map.entry(39, "chineseCountingThousand"),
          Map.entry(255, "none"));

  private final Map<Integer, ListLevels> lists = new HashMap<>();
  private final Map<Integer, int[]> counts = new HashMap<>();

  /** The text of a paragraph as it is printed. */
  String text(Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    boolean deleted = false;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      deleted |= run.isMarkedDeleted() && i == paragraph.numCharacterRuns() - 1;
      text.append(run.isMarkedDeleted() ? "" : run.text());
    }
    return deleted ? text.toString() : number(paragraph) + text;
  }

  private String number(Paragraph paragraph) {
    if (!paragraph.isInList()) {
      return "";
    }
    HWPFList list = paragraph.getList();
    // A list that begins anew counts by itself, others of one definition go on with each other.
    int level = Math.clamp(paragraph.getIlvl(), 0, ListLevels.LEVELS - 1);
    int key = list.isStartAtOverridden((char) level) ? -paragraph.getIlfo() : list.getLsid();
    ListLevels levels = lists.computeIfAbsent(key, fresh -> levels(list));
    int[] count = counts.computeIfAbsent(key, fresh -> levels.counters());
    levels.count(level, count);
    return levels.text(level, count);
  }

  private static ListLevels levels(HWPFList list) {
    ListLevels levels = new ListLevels();
    int all = Math.min(ListLevels.LEVELS, list.getListData().numLevels());
    for (int i = 0; i < all; i++) {
      levels.level(i);
      levels.take("start", String.valueOf(list.getStartAt((char) i)));
      levels.take("numFmt", FORMATS.getOrDefault(list.getNumberFormat((char) i), "decimal"));
      String form = list.getNumberText((char) i);
      StringBuilder text = new StringBuilder();
      for (char c : (form == null ? "" : form).toCharArray()) {
        text.append(c < ListLevels.LEVELS ? "%" + (c + 1) : String.valueOf(c));
      }
      levels.take("lvlText", text.toString());
    }
    return levels;
  }
}
