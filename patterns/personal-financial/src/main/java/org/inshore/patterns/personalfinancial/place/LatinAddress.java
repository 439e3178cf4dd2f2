package org.inshore.patterns.personalfinancial.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.spi.detect.Validator;

/** Addresses in Latin letters: a number and a word for a road, a building or a division. */
public final class LatinAddress implements Validator {
  private static final Set<String> WORDS =
      words(
          "road rd street st avenue ave lane alley drive boulevard blvd building bldg block unit room rm"
              + " apartment apt flat floor no district county town village lu jie dadao xiang hutong qu shi"
              + " xian sheng");

  /** What streets are also called, words of any text otherwise. */
  private static final Set<String> STREETS =
      words(
          "ln dr suite court ct crescent close circle place plaza square terrace way walk row mews garden"
              + " gardens grove park parkway highway hwy route path pass passage trail track causeway"
              + " junction crossing ridge hill hills heights valley meadow meadows orchard springs spring"
              + " lake shore shores bridge estate estates manor mount mountain island islands harbor"
              + " harbour landing point station turnpike vista view loop spur summit union viaduct ville"
              + " wells extension expressway freeway forge forks fort glen green greens isle mill mills"
              + " oval ports prairie ranch rapids shoal shoals stream throughway trace trafficway tunnel"
              + " underpass ways well strasse rue via calle nagar marg common skyway motorway");

  /** Where addresses end that have no word for a road: Hong Kong, Macau, Taiwan, Singapore. */
  private static final Pattern PLACE =
      Pattern.compile(
          ".*[, ](hong kong|kowloon|new territories|n[.]t[.]|macau|macao|taipa|coloane|cotai|singapore"
              + "|taiwan|taipei|new taipei|taoyuan|taichung|tainan|kaohsiung|hsinchu)"
              + "( city)?,?( [0-9]{3,6})?([, (]+(china|sar|p?[.]?r[.]?c[.]?|r[.]?o[.]?c[.]?|hong kong|macau|taiwan))?[)., ]*");

  /** What houses there are called, which need no number. */
  private static final Set<String> HOUSES =
      words("house mansion mansions building bldg court estate tower centre garden gardens villas");

  /** Addresses of memory and calls of functions: 0x6bc0b44 is 4 bytes inside a block; pass(). */
  private static final Pattern PROGRAM = Pattern.compile("0x[0-9a-f]{4,16}\\b.*|.*\\w\\(\\).*");

  /** Words that a sentence goes on with, which no address has. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          ".* (and|with|since|has|have|holds|who|which|is|was|his|her|their|please|but|that|where|will|may|can)\\b.*");

  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}[a-z]?,? [a-z].*");

  @Override
  public String name() {
    return "latin-address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String text = value.toString().toLowerCase(Locale.ROOT);
    boolean hasNumber = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (PLACE.matcher(text).matches()
        && !SENTENCE.matcher(text).matches()
        && (hasNumber || (text.indexOf(',') > 0 && has(text, HOUSES)))) {
      return true;
    }
    if (PROGRAM.matcher(text).matches() || SENTENCE.matcher(text).matches()) {
      return false;
    }
    return NUMBERED.matcher(text).matches()
        ? has(text, WORDS) || has(text, STREETS)
        : hasNumber && has(text, WORDS);
  }

  private static boolean has(String text, Set<String> words) {
    return Arrays.stream(text.split("[^a-z]+", -1)).anyMatch(words::contains);
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }
}
