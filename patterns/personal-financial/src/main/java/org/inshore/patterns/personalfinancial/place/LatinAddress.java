package org.inshore.patterns.personalfinancial.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}[a-z]?,? [a-z].*");

  @Override
  public String name() {
    return "latin-address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String text = value.toString().toLowerCase(Locale.ROOT);
    Stream<String> words = Arrays.stream(text.split("[^a-z]+", -1));
    return NUMBERED.matcher(text).matches()
        ? words.anyMatch(word -> WORDS.contains(word) || STREETS.contains(word))
        : text.chars().anyMatch(c -> c >= '0' && c <= '9') && words.anyMatch(WORDS::contains);
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }
}
