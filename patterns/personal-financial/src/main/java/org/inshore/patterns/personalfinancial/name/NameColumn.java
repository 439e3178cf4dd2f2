package org.inshore.patterns.personalfinancial.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.name.latin.EnglishName;
import org.inshore.patterns.personalfinancial.name.latin.LatinColumn;
import org.inshore.patterns.personalfinancial.name.latin.LatinName;
import org.inshore.patterns.personalfinancial.name.latin.PinyinName;
import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.Divisions;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the cells of a column are names of persons: by the mean of the {@link NameModel}'s
 * scores over different cells, what cells end with, whether they are divisions, and what the other
 * columns are called. Where nearly all are organisations or addresses, words near them speak for no
 * name in them.
 */
final class NameColumn {
  private static final int MIN_CELLS = 4;

  /** Of fewer different cells nothing is said that a name must prove against its heading. */
  private static final int MIN_OTHERS = 3;

  /** No cell counts for more, whichever way. */
  private static final double MAX = 5;

  private static final double VALUES = 1.8;
  private static final double OTHERS = 0.6;

  /** Least share of cells that are rather names than other words. */
  private static final double MIN_SHARE = 0.6;

  private static final double LABELLED = 0.5;
  private static final double OF_PERSONS = 0.7;
  private static final double OF_THINGS = -1.2;

  private static final double DOTTED = 4;
  private static final double PINYIN = 4;
  private static final double ENGLISH = 4;
  private static final double LATIN = 0.5;
  private static final double RARE = 1;

  private static final double NO_FORM = -4;

  /** What villages, stops and shops end with, and names seldom. */
  private static final String PLACES = NameWords.characters("column-place");

  private static final double PLACE = 6;

  /** Four characters, each of two units, and what may stand between them. */
  private static final int LONGEST_HAN = 11;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}( ?\\p{IsHan}){1,7}");
  private static final Pattern HAN_DOTTED =
      Pattern.compile("\\p{IsHan}{1,8}[·•]\\p{IsHan}{1,8}([·•]\\p{IsHan}{1,8})?");
  private static final Pattern LED = Pattern.compile("(\\p{IsHan}{2,4})[,，、;；:：/|\\s\\d]");

  private static final Pattern PARTING = Pattern.compile("[、,，;；/|\\s]{1,3}");
  private static final Pattern LISTED =
      Pattern.compile("\\p{IsHan}{2,4}([、,，;；/|\\s]{1,3}\\p{IsHan}{2,4}){1,15}");

  private static final Pattern INITIAL = Pattern.compile("\\b\\p{javaUpperCase}[.]");

  /** Small words that a name may begin with: van der Berg, J. */
  private static final Pattern LEADING =
      Pattern.compile("(\\p{javaLowerCase}{2,4} ){1,2}\\p{javaUpperCase}");

  /** Between the words of a heading in camel case. */
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private static final Pattern NO_WORD = Pattern.compile("[_\\W]+");
  private static final Pattern BRACKET = Pattern.compile("[(\\[][^)\\]]{0,16}[)\\]]$");

  /** What people have. */
  private static final Set<String> PERSONAL = Set.copyOf(NameWords.words("personal-heading"));

  /** What things, places and kinds have, and people hardly. */
  private static final Set<String> OF_OTHERS = Set.copyOf(NameWords.words("other-heading"));

  /** What lists of places have beside their names. */
  private static final Set<String> OF_PLACES = Set.copyOf(NameWords.words("place-heading"));

  /** What has a name in Latin letters as people have, and is called so. */
  private static final Set<String> KINDS = Set.copyOf(NameWords.words("kind-heading"));

  /** What organisations end in. */
  private static final List<String> ORGANISATIONS = NameWords.words("organisation");

  private static final Pattern ORGANISATION = Pattern.compile("\\p{IsHan}.{2,40}");

  /** What addresses and divisions have near their begin. */
  private static final Pattern DIVISION =
      Pattern.compile("\\p{IsHan}{1,10}(省|市|区|县|州|旗|盟)\\s?\\S.{3,}");

  private static final int MIN_OTHER = 5;
  private static final double OTHER_SHARE = 0.8;

  private NameColumn() {}

  /** Whether a cell is an organisation, an address or a division. */
  private static boolean isOther(String cell) {
    for (String end : ORGANISATIONS) {
      if (cell.endsWith(end)
          && ORGANISATION.matcher(cell).region(0, cell.length() - end.length()).matches()) {
        return true;
      }
    }
    return DIVISION.matcher(cell).matches();
  }

  static Verdict judge(ColumnSample sample) {
    Set<String> different = new HashSet<>();
    double sum = 0;
    int names = 0;
    int counted = 0;
    int spelled = 0;
    int others = 0;
    LatinColumn latin = new LatinColumn();
    SurnameColumn surnames = new SurnameColumn();
    for (String cell : sample.cells()) {
      if (different.add(cell)) {
        others += isOther(cell) ? 1 : 0;
        addTo(surnames, cell);
        Double score = score(cell, latin);
        spelled += score != null && score == PINYIN ? 1 : 0;
        if (score != null) {
          counted++;
          sum += Math.clamp(score, -MAX, MAX);
          names += score > 0 ? 1 : 0;
        }
      }
    }
    if (others >= MIN_OTHER && others >= OTHER_SHARE * different.size()) {
      return Verdict.OTHERS;
    }
    if (counted < MIN_OTHERS) {
      return Verdict.OPEN;
    }
    double places = spelled == 0 ? 0 : spelled * ofPlaces(sample);
    double mean = (sum + places) / counted + surroundings(sample);
    double share = (double) names / counted;
    if (counted >= MIN_CELLS && mean >= VALUES && share >= MIN_SHARE) {
      return Verdict.VALUES;
    } else if ((surnames.speaks() || (latin.speaks() && !isOfKinds(sample)))
        && !isOfOthers(sample)) {
      return Verdict.VALUES;
    }
    return sample.labelled() && mean <= OTHERS ? Verdict.OTHERS : Verdict.OPEN;
  }

  /** What a cell in pinyin loses among places: towns are spelled as people are. */
  private static double ofPlaces(ColumnSample sample) {
    boolean places =
        !speaks(sample.neighbours(), PERSONAL) && speaks(sample.neighbours(), OF_PLACES);
    return places ? 1 - PINYIN : 0;
  }

  private static double surroundings(ColumnSample sample) {
    double more = sample.labelled() ? LABELLED : 0;
    if (speaks(sample.neighbours(), PERSONAL)) {
      more += OF_PERSONS;
    } else if (isOfOthers(sample)) {
      more += OF_THINGS;
    }
    return more;
  }

  /** Whether it is called after something else that has a name, or lies beside what places have. */
  private static boolean isOfKinds(ColumnSample sample) {
    return speaks(List.of(sample.heading()), KINDS) || speaks(sample.neighbours(), OF_PLACES);
  }

  private static boolean isOfOthers(ColumnSample sample) {
    return !speaks(sample.neighbours(), PERSONAL) && speaks(sample.neighbours(), OF_OTHERS);
  }

  private static void addTo(SurnameColumn surnames, String cell) {
    String text = cell.replace(" ", "");
    if (text.length() > 1 && HAN.matcher(text).matches()) {
      boolean place =
          PLACES.indexOf(text.charAt(text.length() - 1)) >= 0
              || Divisions.end(text, 0) == text.length();
      surnames.add(text, place);
    } else if (!text.isEmpty()) {
      surnames.addOther();
    }
  }

  /** Whether headings hold one of some words; Latin ones only as whole tokens. */
  private static boolean speaks(List<String> headings, Set<String> words) {
    for (String heading : headings) {
      String cut = CAMEL.matcher(heading).replaceAll("_").toLowerCase(Locale.ROOT);
      for (String token : NO_WORD.split(cut, -1)) {
        if (words.contains(token)) {
          return true;
        }
      }
      if (heading.chars().anyMatch(c -> c > 0x7f)) {
        for (String word : words) {
          if (word.charAt(0) > 0x7f && heading.contains(word)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** How much rather a cell is a name than something else; null if it says nothing. */
  private static @Nullable Double score(String cell, LatinColumn latin) {
    String text = withoutBracket(cell).strip();
    if (LISTED.matcher(text).matches()) {
      return listed(text);
    } else if (isLed(text)) {
      return null; // a name with a telephone and an address: not what the column alone is
    } else if (text.length() <= LONGEST_HAN && HAN.matcher(text).matches()) {
      return han(text.replace(" ", ""));
    } else if ((text.indexOf('·') > 0 || text.indexOf('•') > 0)
        && HAN_DOTTED.matcher(text).matches()) {
      return PersonName.NotNames.ends(text) ? NO_FORM : DOTTED;
    } else if (text.isEmpty() || text.length() == 1 || text.indexOf('*') >= 0) {
      return cell.isEmpty() ? NO_FORM : null; // no value, or a masked one
    }
    double score = NO_FORM; // as most text is, told without taking it apart
    if (Character.isUpperCase(text.charAt(0)) || LEADING.matcher(text).lookingAt()) {
      String[] words = LatinName.words(text);
      if (PinyinName.isName(words)) {
        score = PINYIN;
      } else if (LatinName.isName(words)) {
        score = EnglishName.isName(words) ? ENGLISH : LATIN;
      }
      if (score != NO_FORM) {
        latin.add(words, INITIAL.matcher(text).find());
        return score;
      }
    }
    latin.addOther();
    return score;
  }

  /** The mean over the items of a cell that lists some: those who were there. */
  private static double listed(String text) {
    return PARTING.splitAsStream(text).mapToDouble(NameColumn::han).average().orElse(NO_FORM);
  }

  /** Whether what may be a name begins it, and something else follows. */
  private static boolean isLed(String text) {
    Matcher led = LED.matcher(text);
    return led.lookingAt() && PersonName.isChinese(led.group(1));
  }

  private static String withoutBracket(String cell) {
    boolean bracketed = cell.endsWith(")") || cell.endsWith("]");
    return bracketed ? BRACKET.matcher(cell).replaceFirst("") : cell;
  }

  private static double han(String text) {
    if (Divisions.end(text, 0) == text.length()) {
      return -MAX;
    } else if (ComposedName.isComposed(text)) {
      return DOTTED;
    } else if (!PersonName.isChinese(text)) {
      return NO_FORM;
    }
    double score = NameModel.score(text, Surnames.lengthIn(text));
    if (score == Double.NEGATIVE_INFINITY) {
      return RARE;
    }
    boolean place = PLACES.indexOf(text.charAt(text.length() - 1)) >= 0;
    return score - (place ? PLACE : 0) - (text.charAt(1) == '家' && place ? PLACE : 0);
  }
}
