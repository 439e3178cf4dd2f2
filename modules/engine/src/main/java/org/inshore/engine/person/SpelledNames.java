package org.inshore.engine.person;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inshore.engine.header.Pinyin;
import org.inshore.spi.content.Cells;

/**
 * Recognition of one person in two columns of names, in pinyin and in characters, by the number of
 * syllables in each row: what is embossed on a card, and to whom it is sent.
 */
final class SpelledNames {
  /** Fewer rows may have as many syllables by chance: two names in five have not. */
  private static final int LEAST = 8;

  private static final double SHARE = 0.95;
  private static final Pattern LETTERS =
      Pattern.compile("[A-Za-z]{2,8}[ ,/]{1,2}[A-Za-z '-]{2,16}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern OTHER = Pattern.compile("[^a-z]");

  private SpelledNames() {}

  /** Whether the rows of two columns are of the same people. */
  static boolean are(Cells cells, int spelled, int written) {
    int rows = 0;
    int alike = 0;
    for (int row = 0; row < cells.rows() && rows < FirstCells.LOOKED_AT; row++) {
      String letters = text(cells, row, spelled);
      String characters = text(cells, row, written);
      if (LETTERS.matcher(letters).matches() && HAN.matcher(characters).matches()) {
        rows++;
        String word = OTHER.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
        alike += Pinyin.isSpelled(word, characters.length()) ? 1 : 0;
      }
    }
    return rows >= LEAST && alike >= SHARE * rows;
  }

  /** Gives the row's own person, whose names are spelled, what is of somebody of the same names. */
  static void join(List<ColumnPart> parts, int[] persons, Cells cells) {
    int own = -1;
    for (int i = 0; i < persons.length; i++) {
      if (persons[i] == 0 && parts.get(i).name()) {
        if (own >= 0) {
          return;
        }
        own = i;
      }
    }
    for (int i = 0; i < persons.length && own >= 0; i++) {
      if (persons[i] != 0 && parts.get(i).name() && are(cells, own, i)) {
        int role = persons[i];
        for (int j = 0; j < persons.length; j++) {
          persons[j] = persons[j] == role ? 0 : persons[j];
        }
        return;
      }
    }
  }

  private static String text(Cells cells, int row, int column) {
    String text = column < cells.width(row) ? cells.text(row, column) : null;
    return text == null ? "" : text.strip();
  }
}
